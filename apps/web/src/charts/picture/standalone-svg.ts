import { copyDefinitions, copyDrawn } from "./copy-drawn";
import { embedFonts } from "./embedded-fonts";

/** What stands round a chart in a picture of it. */
export type PictureWords = {
  title: string;
  /** Below the title: what is drawn, and of which days. */
  deck: string;
  /** At the foot: whose record, which edition, where to find it. */
  source: string[];
};

const svg = "http://www.w3.org/2000/svg";
const margin = 24;
const sans = "IBM Plex Sans Variable";
const serif = "Source Serif 4 Variable";

/**
 * A chart with its title, key and source line as an SVG that opens alone: styles are attributes, fonts and textures are inside,
 * links lead back by whole addresses. It looks as the page does, so in the dark it is dark.
 * @param frame what holds the drawing's `figure`, and its `[data-key]`.
 */
export async function standaloneSvg(frame: HTMLElement, words: PictureWords): Promise<string> {
  const figure = [...frame.querySelectorAll<HTMLElement>("figure")].find((one) => one.getClientRects().length > 0);
  if (!figure) throw new Error("There is nothing drawn to make a picture of.");
  const width = Math.round(figure.getBoundingClientRect().width) + 2 * margin;
  const root = make("svg", {
    xmlns: svg,
    width,
    role: "img",
    "aria-label": words.title,
    "font-family": `'${sans}', sans-serif`,
  });
  const colors = colorsOf(frame);
  const paper = make("rect", { width: "100%", height: "100%", fill: colors.paper });
  root.append(textOf("title", words.title), textOf("desc", words.deck), paper);

  let y = margin;
  const say = (text: string, style: Record<string, string | number>, size: number, line: number) => {
    for (const part of wrap(
      text,
      `${style["font-weight"] ?? 400} ${size}px ${style["font-family"] ?? sans}`,
      width - 2 * margin,
    )) {
      y += line;
      root.append(
        make("text", { ...style, "font-size": size, x: margin, y: y - (line - size) / 2 - size * 0.18 }, part),
      );
    }
  };
  say(words.title, { "font-family": `'${serif}', serif`, "font-weight": 600, fill: colors.ink }, 24, 30);
  say(words.deck, { fill: colors.quiet }, 13, 20);
  y += 16;
  y = place(root, figure, y) + 12;
  const key = frame.querySelector("[data-key]");
  if (key) y = placeKey(root, key, y) + 16;
  for (const line of words.source) say(line, { fill: colors.quiet }, 12, 16);
  const height = Math.ceil(y + margin);
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);

  root.prepend(copyDefinitions(root));
  const fonts = await embedFonts([sans, serif], root.textContent ?? "");
  root.prepend(textOf("style", fonts));
  return new XMLSerializer().serializeToString(root);
}

/** Places the drawings of a figure side by side, as they stand there; gives the height they end at, px. */
function place(root: Element, figure: HTMLElement, top: number): number {
  const from = figure.getBoundingClientRect();
  const drawings = [...figure.querySelectorAll("svg")].filter(
    (one) => !one.parentElement?.closest("svg") && !one.closest(".chart-crosshair"),
  );
  for (const drawing of drawings) {
    const box = drawing.getBoundingClientRect();
    const copy = copyDrawn(drawing);
    if (!copy) continue;
    for (const [name, value] of Object.entries({ x: box.left - from.left + margin, y: top + box.top - from.top })) {
      copy.setAttribute(name, String(value));
    }
    copy.setAttribute("width", String(box.width));
    copy.setAttribute("height", String(box.height));
    root.append(copy);
  }
  return top + from.height;
}

/** Places the key's shapes and words where they stand on the page; gives the height they end at, px. */
function placeKey(root: Element, key: Element, top: number): number {
  const from = key.getBoundingClientRect();
  for (const item of key.children) {
    const shape = item.querySelector("svg");
    const words = item.lastChild;
    if (!shape || words?.nodeType !== Node.TEXT_NODE) continue;
    const box = shape.getBoundingClientRect();
    const copy = copyDrawn(shape);
    copy?.setAttribute("x", String(box.left - from.left + margin));
    copy?.setAttribute("y", String(top + box.top - from.top));
    const range = document.createRange();
    range.selectNodeContents(words);
    const said = range.getBoundingClientRect();
    const { color, fontSize } = getComputedStyle(item);
    const at = { x: said.left - from.left + margin, y: top + said.bottom - from.top - 4 };
    root.append(
      ...(copy ? [copy] : []),
      make("text", { ...at, fill: color, "font-size": fontSize }, words.textContent ?? ""),
    );
  }
  return top + from.height;
}

/** The page's colours as they are seen: tokens differ in light and dark. */
function colorsOf(frame: HTMLElement): { paper: string; ink: string; quiet: string } {
  const probe = document.createElement("span");
  frame.append(probe);
  const [paper, ink, quiet] = ["--paper", "--ink", "--ink-3"].map((token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  }) as [string, string, string];
  probe.remove();
  return { paper, ink, quiet };
}

/** Words in lines no wider than this, px, as the browser measures them. */
function wrap(words: string, font: string, width: number): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return [words];
  context.font = font;
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function make(name: string, attributes: Record<string, string | number>, text?: string): Element {
  const element = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== "xmlns") element.setAttribute(key, String(value));
  }
  if (text !== undefined) element.textContent = text;
  return element;
}

const textOf = (name: string, text: string): Element => make(name, {}, text);
