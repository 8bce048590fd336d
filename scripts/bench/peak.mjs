/** Loaded into a program that is measured: as it ends it notes the most memory that it held, and its processor time. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const noted = { peak: maxRSS / 1_024, cpu: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.PARLEY_BENCH_NOTE, JSON.stringify(noted));
});
