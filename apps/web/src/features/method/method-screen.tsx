import { capitalized } from "@parley/domain/capitalized";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { MethodBlocks } from "./method-blocks";
import { type MethodDocument, type Part, readMethod } from "./method-document";

/** How every figure comes about, from the document that the tests compute again. Takes its Markdown. */
export function MethodScreen({ markdown }: { markdown: string }) {
  const method = readMethod(markdown);
  const [title, subtitle] = method.title.split(": ");
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Negotiations", href: "/" }, { label: "Method" }]} />
      <h1 className="mt-2">{title}</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {subtitle ? `${capitalized(subtitle)}.` : null}
      </p>
      <Contents {...method} />
      <MethodBlocks blocks={method.lead} title={method.title} />
      {method.parts.map((part) => (
        <MethodPart key={part.anchor} part={part} />
      ))}
    </main>
  );
}

function Contents({ parts }: MethodDocument) {
  return (
    <nav aria-label="Contents" className="mt-6 border-y border-line py-3">
      <ol className="gap-x-12 text-control sm:columns-2 lg:columns-3">
        {parts.map(({ anchor, title, worked }) => (
          <li key={anchor} className="touch break-inside-avoid py-1">
            <TextLink href={`#${anchor}`}>{title}</TextLink>
            {worked.length > 0 ? <span className="text-ink-3">, worked</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function MethodPart({ part: { anchor, title, blocks, worked } }: { part: Part }) {
  return (
    <Section id={anchor} title={title} className="method-part mt-10">
      <div className="gap-x-12 xl:grid xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:block">
        <div>
          <MethodBlocks blocks={blocks} title={title} />
        </div>
        <div>
          {worked.map((each) => (
            <Section key={each.anchor} id={each.anchor} title={each.title} level={3} rule={false} className="mt-3">
              <MethodBlocks blocks={each.blocks} title={each.title} />
            </Section>
          ))}
        </div>
      </div>
    </Section>
  );
}
