"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Empty } from "@parley/ui/empty";
import { Failure } from "@parley/ui/failure";
import { Link, TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { instantInWords } from "@/reading/days-in-words";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { stateInWords } from "./import-words";

type Row = ApiOutputs["import"]["mine"][number];
type Props = { negotiation: string; chosen: string | null; onDropped: (id: string) => void };

const underWay = ({ state, stalled }: Row) => !stalled && ["coming", "received", "checking"].includes(state);

/** The files one brought lately, and where each stands. */
export function EarlierImports({ negotiation, chosen, onDropped }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const mine = trpc.import.mine.queryOptions({ negotiation });
  const { data: rows } = useQuery({
    ...mine,
    refetchOnMount: "always",
    refetchInterval: ({ state }) => (state.data?.some(underWay) ? 2_000 : false),
  });
  const drop = useCommand((input: ApiInputs["import"]["drop"]) => client.import.drop.mutate(input));
  if (!rows) return null;
  const letGo = async (id: string) => {
    const done = await drop.run({ negotiation, import: id });
    if (!done) return;
    onDropped(id);
    await queryClient.invalidateQueries(mine);
  };
  return (
    <Section title="Files you brought" note="kept for thirty days, or until you let go of them" className="mt-12">
      {drop.failure ? <Failure className="mt-3" happened={drop.failure.text} kept="It is kept." /> : null}
      {rows.length === 0 ? (
        <Empty>Files that you bring stand here, with what was found in them. There is none yet.</Empty>
      ) : (
        <ul>
          {rows.map((row) => (
            <li
              key={row.import}
              aria-current={row.import === chosen || undefined}
              className={`flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2 ${row.import === chosen ? "bg-marker-2 px-2 shadow-[inset_4px_0_var(--marker)]" : ""}`}
            >
              <span className="min-w-0 grow basis-[220px] [overflow-wrap:anywhere]">
                <Link href={`/n/${negotiation}/desk/import?import=${row.import}`} className="font-semibold">
                  {row.name}
                </Link>
                <span className="block text-note text-ink-3">
                  {stateInWords(row)}; {instantInWords(row.createdAt)}
                </span>
              </span>
              {row.changeset === null ? null : (
                <Link href={`/n/${negotiation}/desk/${row.changeset}`} className="text-note">
                  Its changeset
                </Link>
              )}
              <TextButton
                className="text-note"
                disabled={drop.busy}
                aria-label={`Let go of ${row.name}`}
                onClick={() => void letGo(row.import)}
              >
                Let it go
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
