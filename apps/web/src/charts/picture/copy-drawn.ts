/** Copies a drawing as it looks on the page, so that it looks the same in a file of its own, without style sheet or script. */

const svg = "http://www.w3.org/2000/svg";

/** What children take over from their parent: written where it differs from there. */
const inherited = [
  ...[
    "color",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
  ],
  ...[
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "font-stretch",
    "font-variant-numeric",
    "letter-spacing",
  ],
  ...["text-anchor", "paint-order", "text-decoration-line"],
] as const;

/** What each has for itself: written where it is not this. */
const own = { opacity: "1", "vector-effect": "none" } as const;

/** Attributes that mean nothing in a file, or say how it looked by other means. */
const left = /^(class|style|role|tabindex|data-.*|aria-.*|pointer-events)$/;

/** A copy of a drawn element and all below; null where it is not seen. Links lead to where they led, by their whole address. */
export function copyDrawn(element: Element, parent: CSSStyleDeclaration | null = null): Element | null {
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return null;
  const copy = document.createElementNS(svg, element.localName);
  for (const { name, value } of element.attributes) {
    if (name === "href") copy.setAttribute(name, new URL(value, document.baseURI).href);
    else if (!left.test(name)) copy.setAttribute(name, value);
  }
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== parent?.getPropertyValue(name)) copy.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== usual) copy.setAttribute(name, value);
  }
  if (element.localName === "svg" && style.overflow === "visible") copy.setAttribute("overflow", "visible");
  const name = element.getAttribute("aria-label");
  if (name && element.localName === "a") copy.append(titled(name));
  for (const child of element.childNodes) {
    if (child instanceof Element) {
      const drawn = copyDrawn(child, style);
      if (drawn) copy.append(drawn);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(document.createTextNode(child.textContent ?? ""));
  }
  return copy;
}

/** The patterns and other definitions that a copy fills with, wherever in the document they stand. */
export function copyDefinitions(copy: Element): Element {
  const defs = document.createElementNS(svg, "defs");
  const text = new XMLSerializer().serializeToString(copy);
  const ids = new Set([...text.matchAll(/url\((?:&quot;|["'])?#([\w-]+)/g)].flatMap(([, id]) => id ?? []));
  for (const id of ids) {
    const found = document.getElementById(id);
    const drawn = found ? copyDrawn(found) : null;
    if (drawn) defs.append(drawn);
  }
  return defs;
}

function titled(words: string): Element {
  const title = document.createElementNS(svg, "title");
  title.textContent = words;
  return title;
}
