/** The parts of docs/METHOD.md by their anchors on the method page: every figure on a screen leads to one of them. */
export const methodAnchors = {
  "which-statements-count": "Which statements count",
  order: "Order",
  "in-force": "In force",
  shift: "Shift",
  distance: "Distance",
  "overall-distance": "Overall distance",
  convergence: "Convergence",
  "stated-overlap-and-gap": "Stated overlap and gap",
  "concession-ledger": "Concession ledger",
  "proposal-and-party": "Proposal and party",
  sensitivity: "Sensitivity",
  "versions-of-a-proposal-and-who-wrote-it": "Versions of a proposal, and who wrote it",
  "around-an-event": "Around an event",
  compare: "Compare",
  "evidence-strip": "Evidence strip",
  coverage: "Coverage",
  "agreement-of-coders": "Agreement of coders",
  "four-empties": "Four empties",
} as const;

export type MethodAnchor = keyof typeof methodAnchors;
