import { Breadcrumb } from "@parley/ui/breadcrumb";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { terms } from "@/reading/terms";
import { chapters } from "./handbook-words";

/** How to use Parley, a chapter for each role; each can do all that the ones before it can. */
export function HandbookScreen() {
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Negotiations", href: "/" }, { label: "Handbook" }]} />
      <h1 className="mt-2">Handbook</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        A chapter for each role, then the words. Your role in a negotiation stands in your menu there. How each figure
        is computed stands on the <TextLink href="/method">method page</TextLink>.
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-control">
        {[...chapters, { id: "words", title: "The words" }].map(({ id, title }) => (
          <li key={id}>
            <TextLink href={`#${id}`}>{title}</TextLink>
          </li>
        ))}
      </ul>
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
      <Section id="words" title="The words" className="mt-8">
        <p className="mt-2 max-w-sentence text-ink-2">
          What a word of the method means wherever it stands. A word that is dotted underneath says it on a press.
        </p>
        <dl className="mt-3">
          {Object.entries(terms).map(([name, { title, words }]) => (
            <div
              key={name}
              id={`word-${name}`}
              className="grid gap-x-6 border-t border-line py-2 target:bg-marker-2 sm:grid-cols-[184px_minmax(0,1fr)]"
            >
              <dt className="font-semibold">{title}</dt>
              <dd className="max-w-sentence">{words}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </main>
  );
}
