import { Breadcrumb } from "./breadcrumb";
import { TextLink } from "./link";
import { Section } from "./section";

export function WithNoteAndActions() {
  return (
    <Section
      title="How they moved"
      note="14 statements by four parties"
      actions={
        <>
          <TextLink href="#table">As a table</TextLink>
          <TextLink href="#export">Export</TextLink>
        </>
      }
    >
      <p className="pt-2">The chart stands here.</p>
    </Section>
  );
}

export function PageHead() {
  return (
    <div className="grid gap-2">
      <Breadcrumb
        items={[
          { label: "Oruna water talks", href: "#o" },
          { label: "Water", href: "#w" },
          { label: "Dry-season release at the Halm dam" },
        ]}
      />
      <h1 className="max-w-[22em]">How much water must Kestria release in the dry season?</h1>
      <p className="max-w-sentence font-serif text-deck text-ink-2">
        On 12 November Kestria named a figure for the first time. A month ago they were <b>30 to 60</b> of 100 apart;
        now <b>0 to 40</b>.
      </p>
    </div>
  );
}
