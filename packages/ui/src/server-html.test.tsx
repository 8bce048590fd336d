// @vitest-environment node
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { partySlots } from "./party-swatch";
import { Stories, stories } from "./stories";

const all = Object.entries(stories).flatMap(([file, parts]) =>
  Object.entries(parts).map(([name, Story]) => ({ name: `${file}/${name}`, Story })),
);

// The content security policy refuses both in HTML; see docs/decisions/0003-style-and-csp.md.
it.each(all)("$name comes from the server without style attributes or style elements", ({ Story }) => {
  const html = renderToString(createElement(Story));
  expect(html.length).toBeGreaterThan(0);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<style/);
});

it("the page of stories defines every texture that it uses", () => {
  const html = renderToString(createElement(Stories));
  for (const slot of partySlots) expect(html).toContain(`id="party-texture-${slot}"`);
  const used = new Set([...html.matchAll(/url\(#([\w-]+)\)/g)].map((match) => match[1]));
  for (const id of used) expect(html).toContain(`id="${id}"`);
});
