import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Section } from "@parley/ui/section";
import { chapters } from "./handbook-words";

/** How to use Parley, a chapter for each role; each can do all that the ones before it can. */
export function HandbookScreen() {
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Negotiations", href: "/" }, { label: "Handbook" }]} />
      <h1 className="mt-2">Handbook</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        A chapter for each role. Your role in a negotiation stands beside your name.
      </p>
      {chapters.map(({ id, title, lead, entries }) => (
        <Section key={id} id={id} title={title} className="mt-8">
          <p className="mt-2 max-w-sentence text-ink-2">{lead}</p>
          <dl className="mt-3">
            {entries.map(({ term, words }) => (
              <div key={term} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[184px_minmax(0,1fr)]">
                <dt className="font-semibold">{term}</dt>
                <dd className="max-w-sentence">{words}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </main>
  );
}
