import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A party's place in the palette. 1 and 2 are the principals; 7 to 12 repeat the textures with a double outline. */
export type PartySlot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** Every slot, in order. */
export const partySlots: ReadonlyArray<PartySlot> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const texts: Record<PartySlot, string> = {
  1: "text-p1",
  2: "text-p2",
  3: "text-p3",
  4: "text-p4",
  5: "text-p5",
  6: "text-p6",
  7: "text-p7",
  8: "text-p8",
  9: "text-p9",
  10: "text-p10",
  11: "text-p11",
  12: "text-p12",
};

const borders: Record<PartySlot, string> = {
  1: "border-p1",
  2: "border-p2",
  3: "border-p3",
  4: "border-p4",
  5: "border-p5",
  6: "border-p6",
  7: "border-p7",
  8: "border-p8",
  9: "border-p9",
  10: "border-p10",
  11: "border-p11",
  12: "border-p12",
};

/** The slot of any whole number: a thirteenth party begins again at 1. */
export function partySlot(slot: number): PartySlot {
  return (((((slot - 1) % 12) + 12) % 12) + 1) as PartySlot;
}

/** The slot's colour for an SVG attribute or the CSSOM: `var(--p1)`. */
export function partyColorVar(slot: number): string {
  return `var(--p${partySlot(slot)})`;
}

/** The slot's colour as a text class. */
export function partyTextClass(slot: number): string {
  return texts[partySlot(slot)];
}

/** The slot's colour as a class of borders. */
export function partyBorderClass(slot: number): string {
  return borders[partySlot(slot)];
}

/** The slot's texture for a fill attribute, given `PartyPatterns` somewhere in the document. `prefix` as given there. */
export function partyTexture(slot: number, prefix = "party"): string {
  return `url(#${prefix}-texture-${partySlot(slot)})`;
}

/** Whether the slot repeats a texture and so carries a second outline. */
export function hasDoubleOutline(slot: number): boolean {
  return partySlot(slot) > 6;
}

function tile(slot: PartySlot): ReactNode {
  const stroke = partyColorVar(slot);
  switch (((slot - 1) % 6) + 1) {
    case 1:
      return <path d="M0 6L6 0M-1 1L1 -1M5 7L7 5" stroke={stroke} />;
    case 2:
      return <path d="M0 0L6 6M-1 5L1 7M5 -1L7 1" stroke={stroke} />;
    case 3:
      return <circle cx="3" cy="3" r="1" fill={stroke} />;
    case 4:
      return <path d="M0 3H6" stroke={stroke} />;
    case 5:
      return <path d="M3 0V6" stroke={stroke} />;
    default:
      return <path d="M0 3H6M3 0V6" stroke={stroke} />;
  }
}

/** The textures as pattern definitions, to stand inside an SVG that must hold on its own (an export, an embed). */
export function PartyPatternDefs({
  slots = partySlots,
  prefix = "party",
}: {
  slots?: ReadonlyArray<number>;
  prefix?: string;
}) {
  return (
    <defs>
      {slots.map(partySlot).map((slot) => (
        <pattern
          key={slot}
          id={`${prefix}-texture-${slot}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          strokeWidth="1"
          fill="none"
        >
          {tile(slot)}
        </pattern>
      ))}
    </defs>
  );
}

/** The textures, once a page: swatches and charts fill with them. Never hide it with display: none. */
export function PartyPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <PartyPatternDefs />
    </svg>
  );
}

/** The 14 px square before a party's name: colour, texture, and from slot 7 on a double outline. */
export function PartySwatch({ slot, className }: { slot: number; className?: string }) {
  const color = partyColorVar(slot);
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
      className={classNames("inline-block shrink-0 align-[-2px]", className)}
    >
      <rect width="14" height="14" fill={color} opacity="0.2" />
      {hasDoubleOutline(slot) ? (
        <>
          {/* Moved so that one dot, rule or crossing stands in the middle of the inner square. */}
          <rect x="-1" y="-1" width="8" height="8" transform="translate(4 4)" fill={partyTexture(slot)} />
          <rect x="0.5" y="0.5" width="13" height="13" fill="none" stroke={color} />
          <rect x="1.5" y="1.5" width="11" height="11" fill="none" stroke="var(--paper)" />
          <rect x="2.5" y="2.5" width="9" height="9" fill="none" stroke={color} />
        </>
      ) : (
        <>
          <rect width="14" height="14" fill={partyTexture(slot)} />
          <rect x="0.75" y="0.75" width="12.5" height="12.5" fill="none" stroke={color} strokeWidth="1.5" />
        </>
      )}
    </svg>
  );
}

/** Longer names may break; shorter ones stay in one piece. In characters. */
const onOneLine = 24;

/** Swatch and name in the party's colour: how a party is written wherever it stands as a label. */
export function PartyName({ slot, children, className }: { slot: number; children: ReactNode; className?: string }) {
  const breaks = typeof children === "string" && children.length > onOneLine;
  return (
    <span
      className={classNames(
        "inline-flex max-w-full gap-[6px] font-semibold",
        breaks ? "items-start text-left" : "items-center whitespace-nowrap",
        partyTextClass(slot),
        className,
      )}
    >
      <PartySwatch slot={slot} className={breaks ? "mt-[3px]" : undefined} />
      {breaks ? <span className="min-w-[80px] wrap-anywhere">{children}</span> : children}
    </span>
  );
}
