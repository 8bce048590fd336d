import type { ReactNode } from "react";

type Props = {
  staleAfter: number;
  /** Provisions of proposals are laid over the chart. */
  provisions: boolean;
  /** Some events stand there without their names. */
  unnamed: boolean;
};

/** What the shapes mean, in one line below the chart. */
export function ChartKey({ staleAfter, provisions, unnamed }: Props) {
  return (
    <p data-key="" className="chart-key border-line border-t text-note text-ink-2">
      <Item width={12} says="on the record">
        <circle cx="6" cy="7" r="5" fill="currentColor" />
      </Item>
      <Item width={12} says="unnamed or second-hand">
        <circle cx="6" cy="7" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </Item>
      <Item width={12} says="document’s text">
        <rect x="1" y="2" width="10" height="10" fill="currentColor" />
      </Item>
      <Item width={12} says="as tall as the words allow">
        <rect x="3" width="6" height="14" rx="3" fill="currentColor" />
      </Item>
      <Item width={28} says={`not repeated for ${staleAfter} days`}>
        <line x2="28" y1="7" y2="7" stroke="currentColor" strokeWidth="1.75" strokeDasharray="5 4" />
      </Item>
      <Item width={8} says="asked, did not answer">
        <path d="M1 1h4v12h-4" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </Item>
      <Item width={14} says="cannot tell">
        <path d="M7 1l6 6l-6 6l-6 -6z" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </Item>
      {provisions ? (
        <Item width={28} says="provision of a proposal, from its date">
          <path d="M0 2H20M0 12H20" stroke="currentColor" strokeDasharray="1 3" />
          <path d="M27 2h-6v10h6" fill="none" stroke="currentColor" strokeWidth="2" />
        </Item>
      ) : null}
      {unnamed ? (
        <Item width={8} says="an event, named once fewer days are shown">
          <rect y="3" width="8" height="8" fill="currentColor" />
        </Item>
      ) : null}
    </p>
  );
}

function Item({ width, says, children }: { width: number; says: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-[6px] whitespace-nowrap">
      <svg width={width} height="14" aria-hidden="true">
        {children}
      </svg>
      {says}
    </span>
  );
}
