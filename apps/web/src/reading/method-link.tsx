import { TextLink } from "@parley/ui/link";
import { Fragment, type ReactNode } from "react";
import { type MethodAnchor, methodAnchors } from "./method-anchors";

const quiet = "text-note text-ink-3";

/** From a figure to its paragraph of the method: formula, source and limits. On paper there is nothing to press. */
export function MethodLink({
  to,
  className = quiet,
  children = "How this is computed",
}: {
  to: MethodAnchor;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <TextLink href={`/method#${to}`} className={`${className} whitespace-nowrap print:hidden`}>
      {children}
      <span className="sr-only">: {methodAnchors[to]}</span>
    </TextLink>
  );
}

/** For what shows several figures at once: each by its name. */
export function MethodLinks({ to, className = "" }: { to: readonly MethodAnchor[]; className?: string }) {
  return (
    <p className={`${quiet} ${className} print:hidden`}>
      How this is computed:{" "}
      {to.map((anchor, at) => (
        <Fragment key={anchor}>
          {at > 0 ? ", " : null}
          <TextLink href={`/method#${anchor}`}>{methodAnchors[anchor].toLowerCase()}</TextLink>
        </Fragment>
      ))}
    </p>
  );
}
