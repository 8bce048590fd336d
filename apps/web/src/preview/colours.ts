/** The light colours of packages/ui/src/styles/tokens.css, which a picture cannot ask for; a test compares them. */
export const colours = {
  ...{ paper: "#faf9f6", line: "#dfdcd3", "line-2": "#bdb8aa", ink: "#1b1a16", "ink-2": "#4a473f", "ink-3": "#6a665b" },
} as const;

export const partyColours = [
  ...["#2444b4", "#680802", "#167b64", "#502244", "#896801", "#a11e46"],
  ...["#535fdd", "#044b30", "#075a73", "#556f79", "#4e0c73", "#79450e"],
];

/** Of a slot, counted from 1. */
export const partyColour = (slot: number): string => partyColours[(slot - 1) % partyColours.length] ?? colours.ink;
