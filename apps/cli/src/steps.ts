/** Does one step of a command: says what it is, and at its end the seconds and what came of it. */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  tell: (result: T) => string = () => "",
): Promise<T> {
  const since = performance.now();
  process.stdout.write(`  ${title.padEnd(34)}`);
  try {
    const result = await work();
    process.stdout.write(`${seconds(since)}${tell(result) ? `  ${tell(result)}` : ""}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${seconds(since)}  failed\n`);
    throw error;
  }
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`.padStart(8);
