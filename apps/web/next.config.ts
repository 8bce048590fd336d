import path from "node:path";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2"],
  turbopack: {
    root: path.join(import.meta.dirname, "../.."),
    // The method page reads the document that the tests compute again.
    rules: { "*.md": { type: "text" } },
  },
  devIndicators: false,
  // Its image service is one more thing to ask for work, and no picture here needs it.
  images: { unoptimized: true },
};

export default config;
