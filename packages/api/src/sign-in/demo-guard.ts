import type { Clients } from "@parley/db/clients";

/** The demo's password is public: where people's own accounts are it opens nothing. @throws Error in words fit to show. */
export async function refuseDemoAccounts({ account }: Clients): Promise<void> {
  const [found] = await account.prisma.user.findMany({ where: { demo: true }, select: { email: true }, take: 1 });
  if (!found) return;
  throw new Error(
    `This database holds the demo's accounts (${found.email}), whose password everybody knows. Start the demo with PARLEY_DEMO=1 on this machine alone, or give this installation a database of its own: another DATABASE_URL, or another folder in PARLEY_STATE. A negotiation goes over by export and import.`,
  );
}

/** The demo's accounts come into an empty database, and are not put beside people's own. @throws Error in words fit to show. */
export async function refuseDemoBesideOthers({ account }: Clients): Promise<void> {
  const others = await account.prisma.user.count({ where: { demo: false } });
  const demo = await account.prisma.user.count({ where: { demo: true } });
  if (others === 0 || demo > 0) return;
  throw new Error(
    "This database holds people's own accounts: the demo's, whose password everybody knows, are not put beside them. Start with PARLEY_DEMO=0, or set PARLEY_STATE to another folder for a demo.",
  );
}
