/** A distance on a rule of 0 to 100: two edges and what lies between. Says nothing itself: words stand beside it. */
export function DistanceGlyph({ min, max }: { min: number; max: number }) {
  return (
    <svg width="100%" height="16" className="my-[2px] block" data-min={min} data-max={max} aria-hidden="true">
      <line x2="100%" y1="8" y2="8" className="stroke-line-2" strokeWidth="1.25" />
      <line x1="0" x2="0" y1="4" y2="12" className="stroke-line-2" />
      <line x1="100%" x2="100%" y1="4" y2="12" className="stroke-line-2" />
      <rect x={`${min}%`} width={`${max - min}%`} y="3" height="10" className="fill-ink" opacity="0.16" />
      <line x1={`${min}%`} x2={`${min}%`} y1="2" y2="14" className="stroke-ink" strokeWidth="1.75" />
      <line x1={`${max}%`} x2={`${max}%`} y1="2" y2="14" className="stroke-ink" strokeWidth="1.75" />
    </svg>
  );
}
