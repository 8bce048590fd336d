/** How many random cases a test on the database tries: a few each time, many where `npm test -- --all` asks for them. */
export const runs = (few: number, many: number): number => (process.env.PARLEY_THOROUGH === "1" ? many : few);
