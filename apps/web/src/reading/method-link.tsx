import { TextLink } from "@parley/ui/link";
import type { ReactNode } from "react";
import { type MethodAnchor, methodAnchors } from "./method-anchors";

type Props = { to: MethodAnchor; className?: string; children?: ReactNode };

/** From a figure to its paragraph of the method: formula, source and limits. On paper there is nothing to press. */
export function MethodLink({ to, className = "text-note text-ink-3", children = "How this is computed" }: Props) {
  return (
    <TextLink href={`/method#${to}`} className={`${className} whitespace-nowrap print:hidden`}>
      {children}
      <span className="sr-only">: {methodAnchors[to]}</span>
    </TextLink>
  );
}
