"use client";

import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { EvidenceKind } from "@parley/domain/analysis/statement";
import { DefinitionList } from "@parley/ui/definition-list";
import { Drawer } from "@parley/ui/drawer";
import { Link } from "@parley/ui/link";
import { Passage } from "@parley/ui/passage";
import type { ReactNode } from "react";
import { inSentence } from "@/charts/in-sentence";
import { wordsOfStatement } from "@/charts/words-of-mark";
import { whenInWords } from "@/reading/days-in-words";
import { useMayWrite } from "@/reading/known-edition";
import { PartyLink } from "@/reading/named-links";
import { codedInWords } from "@/reading/who-coded";
import { MethodLink } from "../method-link";
import { CopyCitation } from "./copy-citation";
import { EvidenceFacts } from "./evidence-facts-list";
import type { IssueData, LookUp, StatementRow } from "./issue-data";
import { SourceLine } from "./source-line";
import { whyOf } from "./why-verdict";

export type EvidenceDrawerProps = {
  data: IssueData;
  look: LookUp;
  /** The statement asked for; undefined where it is not (or no longer) among those of this issue. */
  statement: StatementRow | undefined;
  id: string;
  place: { at: number; of: number };
  verdict: StatementVerdict | undefined;
  kinds: ReadonlySet<EvidenceKind>;
  names: ReadonlyMap<number, string>;
  issues: ReadonlyMap<string, { title: string }>;
  hrefOf: (position: string) => string;
  onClose: () => void;
  onEarlier?: (() => void) | undefined;
  onLater?: (() => void) | undefined;
  returnFocus: () => HTMLElement | SVGElement | null;
};

/** Everything behind one mark: the words first and largest, then who, how, why it counts, and who checked it. */
export function EvidenceDrawer(props: EvidenceDrawerProps) {
  const { statement, place, onClose, onEarlier, onLater, returnFocus } = props;
  return (
    <Drawer
      label="Evidence"
      heading={statement ? `Evidence, ${place.at} of ${place.of}` : "Evidence"}
      onClose={onClose}
      returnFocus={() => returnFocus() as HTMLElement | null}
      {...(onEarlier ? { onEarlier } : {})}
      {...(onLater ? { onLater } : {})}
    >
      <Evidence {...props} />
    </Drawer>
  );
}

type EvidenceProps = Pick<
  EvidenceDrawerProps,
  "data" | "look" | "statement" | "id" | "verdict" | "kinds" | "names" | "issues" | "hrefOf"
>;

/** What stands in the drawer. */
export function Evidence({ statement, ...props }: EvidenceProps) {
  const base = `/n/${props.data.negotiation}`;
  return statement ? (
    <OnRecord {...props} statement={statement} base={base} />
  ) : (
    <p className="font-serif text-deck text-ink-2">
      This statement is not among those on this issue. It may have been withdrawn, or moved to another issue;{" "}
      <Link href={`${base}/history/position/${props.id}`}>its history</Link> tells.
    </p>
  );
}

function OnRecord({
  data,
  look,
  statement,
  verdict,
  kinds,
  names,
  issues,
  hrefOf,
  base,
}: EvidenceProps & { statement: StatementRow; base: string }) {
  const mayWrite = useMayWrite(data.role);
  const party = look.parties.get(statement.party);
  const [first, ...further] = statement.evidence;
  const why = whyOf(data.issue, statement, verdict, kinds);
  const coded = codedInWords(statement.coded, names);
  const history = `${base}/history/position/${statement.id}`;
  return (
    <>
      <div>
        <PartyLink base={base} party={party} id={statement.party} whole />
        <h2 className="mt-2 font-serif text-deck font-semibold">{wordsOfStatement(data.issue, statement)}</h2>
        <p className="text-ink-2">{saidOf(statement, look)}</p>
      </div>
      {first ? (
        <Passage
          exact={first.exact}
          lang={look.sources.get(first.source)?.language}
          source={<SourceLine base={base} source={look.sources.get(first.source)} altered={first.altered} />}
        />
      ) : null}
      <EvidenceFacts
        statement={statement}
        statements={data.statements}
        look={look}
        issues={issues}
        base={base}
        hrefOf={hrefOf}
      />
      <Aside title={why.title}>
        <p>{why.text}</p>
        <details className="mt-2">
          <summary className="touch text-note underline decoration-line-2 underline-offset-3">The rule</summary>
          <p className="mt-1 text-note text-ink-2">{why.rule}</p>
          <MethodLink to="shift" />
        </details>
      </Aside>
      <DefinitionList
        items={[
          { term: "Coded by", value: coded.coded },
          { term: "Checked by", value: coded.checked },
          {
            term: "Edition",
            value: (
              <>
                {statement.coded.edition}, {versionInWords(statement.coded.version)} <Link href={history}>History</Link>
              </>
            ),
          },
        ]}
      />
      {further.length > 0 ? (
        <section className="grid gap-3" aria-label="Further passages">
          <h3>{further.length === 1 ? "Second passage" : `${further.length} further passages`}</h3>
          {further.map((passage) => (
            <Passage
              key={`${passage.source}-${passage.start}`}
              exact={passage.exact}
              size="small"
              lang={look.sources.get(passage.source)?.language}
              source={<ShortSource look={look} source={passage.source} altered={passage.altered} />}
            />
          ))}
        </section>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyCitation statement={statement} data={data} look={look} />
        {mayWrite ? (
          <p className="flex gap-4 text-control">
            <Link href={`${base}/positions/${statement.id}/edit`}>Edit</Link>
            <Link href={`${base}/positions/${statement.id}/edit?withdraw=1`}>Withdraw</Link>
          </p>
        ) : null}
      </div>
    </>
  );
}

function ShortSource({ look, source, altered }: { look: LookUp; source: string; altered: boolean }) {
  const found = look.sources.get(source);
  if (!found) return "The source of these words is no longer on record.";
  return `${found.title ? `“${found.title}”, ` : ""}${found.publisherName}. Reliability ${found.reliability}.${altered ? " The outlet changed words in it." : ""}`;
}

function Aside({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-2 bg-well px-4 py-3">
      <h3 className="mb-1">{title}</h3>
      {children}
    </section>
  );
}

/** "Said on 12 November 2031 at the Halm round". */
function saidOf({ first, last, event }: StatementRow, look: LookUp): string {
  const title = event === null ? undefined : look.events.get(event)?.title;
  return `Said ${inSentence(whenInWords(first, last))}${title ? `; ${title}` : ""}`;
}

function versionInWords(version: number): string {
  return version === 1 ? "first version" : `version ${version}`;
}
