/** The exchange format: a negotiation's record as plain files. */
export { canonicalJson, digest, sha256Hex } from "./canonical";
