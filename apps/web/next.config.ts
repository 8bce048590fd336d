import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2"],
  turbopack: { root: path.join(import.meta.dirname, "../..") },
  devIndicators: false,
};

export default config;
