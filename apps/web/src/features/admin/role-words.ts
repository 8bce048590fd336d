import type { Role } from "@parley/domain/access";

/** "an analyst". */
export const asRole = (role: Role): string => `${role === "viewer" ? "a" : "an"} ${role}`;

/** Where a role counts, after "is a viewer". */
export const whereInWords = (everywhere: boolean): string => (everywhere ? "for all negotiations" : "here");
