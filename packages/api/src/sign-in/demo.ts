import type { Role } from "@parley/domain/access";
import { demoPassword } from "./password";

type DemoPerson = { email: string; name: string; role: Role; as: string; does: string };

/** The accounts of demo mode, what each enters as, and in a sentence what each can do. */
export const demoAccounts: { password: string; people: DemoPerson[] } = {
  password: demoPassword,
  people: [
    {
      email: "viewer@example.org",
      name: "Demo viewer",
      role: "viewer",
      as: "viewer",
      does: "Reads what is published: who stands where, what moved, and on what evidence.",
    },
    {
      email: "analyst@example.org",
      name: "Demo analyst",
      role: "analyst",
      as: "analyst",
      does: "Adds positions and events, and accepts what other analysts wrote.",
    },
    {
      email: "analyst2@example.org",
      name: "Second demo analyst",
      role: "analyst",
      as: "second analyst",
      does: "A second analyst, since nobody accepts their own work.",
    },
    {
      email: "admin@example.org",
      name: "Demo admin",
      role: "admin",
      as: "admin",
      does: "Gives and takes roles, and sets the review rule.",
    },
  ],
};
