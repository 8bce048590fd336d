const LONGEST = 300;

const READS_ENVIRONMENT = [
  /^apps\/web\/src\/env\.ts$/,
  /^apps\/cli\/src\/environment\.ts$/,
  /^packages\/db\/(src\/test-server|prisma\.config)\.ts$/,
  /^e2e\/(playwright\.config|servers|browser|serve)\.ts$/,
  /^packages\/api\/src\/testing\/runs\.ts$/,
  /^scripts\//,
  /\.test\.tsx?$/,
];

const FORBIDDEN = [
  [
    /\b(biome|eslint|oxlint|prettier)-(ignore|disable)/,
    "No rule is switched off in place: mend the code, or argue the rule.",
  ],
  [/@ts-(ignore|expect-error|nocheck)\b/, "No type error is silenced: say the type."],
  [/\b(TODO|FIXME|XXX)\b/, "No note to self: do it, or open an issue."],
  [/\b(test|it|describe)(\.describe)?\.(only|skip|fixme|todo)\b/, "No test is left out: mend it or remove it."],
];

/** How long a file is, who reads the environment, and marks that have no place. */
export function checkContent(path, text, say) {
  const lines = text.split("\n");
  const length = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  if (length > LONGEST) say(`${length} lines: past ${LONGEST} there is a second file in there. Take out one concern.`);
  if (path.startsWith("scripts/house/")) return;
  lines.forEach((line, index) => {
    if (/\bprocess\s*\.\s*env\b/.test(line) && !READS_ENVIRONMENT.some((allowed) => allowed.test(path))) {
      say(
        "process.env is read in apps/web/src/env.ts and apps/cli/src/environment.ts: take the value from there.",
        index + 1,
      );
    }
    for (const [pattern, words] of FORBIDDEN) if (pattern.test(line)) say(words, index + 1);
  });
}
