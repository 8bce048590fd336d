import type { Mail } from "./mail/mail";
import type { Limits } from "./sign-in/limits";
import type { Seal } from "./sign-in/seal";

/** What a server has beside its database; the command line has none of it. */
export type Means = { seal: Seal; mail: Mail | null; limits: Limits };
