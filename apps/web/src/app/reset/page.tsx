import type { Metadata } from "next";
import { ResetScreen } from "@/features/account/reset-screen";

export const metadata: Metadata = { title: "Choose a new password" };

export default function ResetPage() {
  return <ResetScreen />;
}
