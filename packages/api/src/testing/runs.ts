/** Whether `npm test -- --all` asks for the tests of very large inputs too. */
export const thorough = process.env.PARLEY_THOROUGH === "1";

/** How many random cases a test on the database tries: a few each time, many where all is asked for. */
export const runs = (few: number, many: number): number => (thorough ? many : few);
