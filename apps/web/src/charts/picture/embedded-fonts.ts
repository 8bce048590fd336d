/** The page's own fonts as part of a file: a picture that opens alone has no style sheet to find them by. */

type Face = { text: string; url: string; base: string };

function facesOf(rules: CSSRuleList, base: string): Face[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) {
      const source = rule.style.getPropertyValue("src");
      const [, url] = /url\(["']?([^"')]+)["']?\)/.exec(source) ?? [];
      return url ? [{ text: rule.cssText, url, base }] : [];
    }
    return "cssRules" in rule ? facesOf((rule as CSSGroupingRule).cssRules, base) : [];
  });
}

/** Whether a face has any of these characters: a face without a range has all. */
function covers({ text }: Face, characters: ReadonlySet<number>): boolean {
  const [, ranges] = /unicode-range:\s*([^;}]+)/i.exec(text) ?? [];
  if (!ranges) return true;
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.trim().slice(2).replaceAll("?", "0").split("-");
    const last = range.includes("?") ? range.trim().slice(2).replaceAll("?", "F") : to;
    const [low, high] = [Number.parseInt(from, 16), Number.parseInt(last, 16)];
    return [...characters].some((each) => each >= low && each <= high);
  });
}

async function asDataUrl(url: string): Promise<string> {
  const file = await (await fetch(url)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(new Error("A font could not be read."));
    reader.readAsDataURL(file);
  });
}

/** The faces of these families that these words need, as a style sheet with the files inside. */
export async function embedFonts(families: readonly string[], words: string): Promise<string> {
  const characters = new Set([...words].map((each) => each.codePointAt(0) ?? 0));
  const faces = [...document.styleSheets]
    .flatMap((sheet) => facesOf(sheet.cssRules, sheet.href ?? document.baseURI))
    .filter(
      ({ text }) => families.some((family) => text.includes(family)) && covers({ text, url: "", base: "" }, characters),
    );
  const embedded = await Promise.all(
    faces.map(async ({ text, url, base }) =>
      text.replace(/src:[^;]+;/, `src: url("${await asDataUrl(new URL(url, base).href)}");`),
    ),
  );
  return embedded.join("\n");
}
