/** In this order: each browser also names those it descends from. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\biPhone\b/, "an iPhone"],
  [/\biPad\b/, "an iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "a Mac"],
  [/\bLinux\b/, "Linux"],
];

/** What a browser says of itself, as its owner would: "Firefox on Linux". What is not known is said by its first 40 characters. */
export function deviceInWords(userAgent: string | null): string {
  if (!userAgent) return "Unknown device";
  const found = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const [browser, system] = [found(browsers), found(systems)];
  if (!browser && !system) return userAgent.slice(0, 40);
  return `${browser ?? "A browser"}${system ? ` on ${system}` : ""}`;
}
