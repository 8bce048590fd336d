import type { Party } from "@parley/domain/records/party";
import { FieldAbove } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { type MatrixSort, type MatrixState, matrixSorts } from "./matrix-url";

const sortWords: Record<MatrixSort, string> = {
  codebook: "As in the codebook",
  moved: "Latest shift first",
  distance: "Farthest apart first",
};

type Props = {
  state: MatrixState;
  onState: (change: Partial<MatrixState>) => void;
  parties: readonly Party[];
  pair: [Party, Party] | null;
};

/** In which order the issues come, and whose distance is shown. */
export function MatrixOrder({ state, onState, parties, pair }: Props) {
  const ids = pair?.map(({ id }) => id) ?? [];
  const choose = (at: 0 | 1, id: string) => {
    const [one, other] = [ids[0] ?? parties[0]?.id ?? "", ids[1] ?? parties[1]?.id ?? ""];
    const kept = at === 0 ? other : one;
    // Chosen twice, the two change places.
    const swapped = at === 0 ? one : other;
    const rest = id === kept ? swapped : kept;
    onState({ pair: at === 0 ? [id, rest] : [rest, id] });
  };
  return (
    <>
      <Segments
        legend="Issues"
        className="print:hidden"
        options={matrixSorts
          .filter((value) => value !== "distance" || pair)
          .map((value) => ({ value, label: sortWords[value] }))}
        value={state.sort}
        onValueChange={(sort) => onState({ sort })}
      />
      {parties.length > 2 ? (
        <div className="grid w-full grid-cols-2 gap-3 print:hidden sm:w-auto sm:grid-cols-[160px_160px]">
          {([0, 1] as const).map((at) => (
            <FieldAbove key={at} label={at === 0 ? "Distance of" : "and"}>
              <Select
                value={ids[at] ?? ""}
                placeholder={ids[at] ? undefined : "nobody"}
                options={parties.map(({ id, short }) => ({ value: id, label: short }))}
                onChange={(event) => choose(at, event.currentTarget.value)}
              />
            </FieldAbove>
          ))}
        </div>
      ) : null}
    </>
  );
}
