import { partyTextClass, partyTexture } from "@parley/ui/party-swatch";
import { At, Layer } from "./at";
import { round, share } from "./chart-geometry";
import type { Band, PartySeries, ShiftChartModel } from "./shift-chart-model";

/** Where each party stood: a line for a point; two edges, a tint and a texture for an interval; dashes where it is old. */
export function Bands({ series, model }: { series: PartySeries; model: Pick<ShiftChartModel, "layout"> }) {
  return (
    <g className={partyTextClass(series.slot)} data-party={series.party}>
      {series.bands.map((band) => (
        <g
          key={`${band.from} ${band.yHigh} ${band.yLow}`}
          data-band={band.from}
          data-to={band.to}
          data-low={band.low ?? undefined}
          data-high={band.high ?? undefined}
          data-option={band.option ?? undefined}
        >
          <BandShape band={band} slot={series.slot} model={model} />
        </g>
      ))}
    </g>
  );
}

function BandShape({ band, slot, model }: { band: Band; slot: number; model: Pick<ShiftChartModel, "layout"> }) {
  const x1 = share(band.x0, model);
  const x2 = share(band.x1, model);
  const dash = band.stale ? "5 4" : undefined;
  if (band.point) {
    const y = round(band.yHigh);
    return (
      <line
        x1={x1}
        x2={x2}
        y1={y}
        y2={y}
        stroke="currentColor"
        strokeWidth={dash ? 1.75 : 2.25}
        strokeDasharray={dash}
      />
    );
  }
  const area = {
    x: x1,
    y: round(band.yHigh),
    width: share(band.x1 - band.x0, model),
    height: round(band.yLow - band.yHigh),
  };
  const edge = { x1, x2, stroke: "currentColor", strokeWidth: band.hollow && !dash ? 1 : 1.5, strokeDasharray: dash };
  return (
    <>
      {!band.stale && !band.hollow && <rect {...area} fill="currentColor" opacity="0.08" />}
      {!band.stale && <rect {...area} fill={partyTexture(slot)} opacity={band.hollow ? 0.2 : 0.3} />}
      <line {...edge} y1={round(band.yHigh)} y2={round(band.yHigh)} />
      <line {...edge} y1={round(band.yLow)} y2={round(band.yLow)} />
    </>
  );
}

/** Risers with their arrowheads: only where there is a shift. */
export function Risers({ series, model }: { series: PartySeries; model: Pick<ShiftChartModel, "layout"> }) {
  return (
    <Layer className={partyTextClass(series.slot)} aria-hidden="true">
      {series.risers.map((riser) => {
        const down = riser.y1 > riser.y0;
        const base = riser.y1 + (down ? -8 : 8);
        return (
          <At key={riser.position} x={share(riser.x, model)} data-riser={riser.position}>
            <path d={`M0 ${round(riser.y0)}V${round(base)}`} stroke="currentColor" strokeWidth="1.5" fill="none" />
            <path d={`M-4.5 ${round(base)}h9l-4.5 ${down ? 8 : -8}z`} fill="currentColor" />
          </At>
        );
      })}
    </Layer>
  );
}
