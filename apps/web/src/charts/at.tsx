import type { ReactNode, SVGProps } from "react";

/** Moves what it holds to a share of the plot's width: drawn in px round x = 0, wherever the plot is stretched to. */
export function At({ x, children, ...data }: { x: string; children: ReactNode; [key: `data-${string}`]: string }) {
  return (
    <svg x={x} aria-hidden="true" {...data}>
      {children}
    </svg>
  );
}

/** A group of shapes with a role of its own, or with none. */
export function Layer(props: SVGProps<SVGGElement>) {
  return <g {...props} />;
}
