import { handleAuth } from "@/auth";

export { handleAuth as GET, handleAuth as POST };
