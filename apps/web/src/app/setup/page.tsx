import type { Metadata } from "next";
import { SetupScreen } from "@/features/account/setup-screen";

export const metadata: Metadata = { title: "Make your account" };

export default function SetupPage() {
  return <SetupScreen />;
}
