"use client";

import { dateInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import type { FoundInPage } from "@/reading/text-intake/readable-page";
import { FieldBox } from "../fields/field-box";
import type { SourceValues } from "./source-form";

type Offer = { name: string; words: string; part: Partial<SourceValues>; taken: boolean };

/** What a page can fill in of the form, each with whether the form says so already. */
export function offersOf(
  found: FoundInPage,
  values: SourceValues,
  publishers: readonly { id: string; name: string }[],
): Offer[] {
  const { title, authors, published, language, site } = found;
  const publisher = publishers.find(({ name }) => name.toLowerCase() === site?.toLowerCase());
  const tag = language?.trim() ?? "";
  const date = { stated: "", edtf: published ?? "", reason: "The day in the page’s own data." };
  const offers: (Offer | null)[] = [
    publisher
      ? {
          name: "Publisher",
          words: publisher.name,
          part: { publisher: publisher.id },
          taken: values.publisher === publisher.id,
        }
      : null,
    title ? { name: "Title", words: title, part: { title }, taken: values.title.trim() === title } : null,
    authors.length > 0
      ? {
          name: "Authors",
          words: authors.join(", "),
          part: { authors },
          taken: values.authors.join() === authors.join(),
        }
      : null,
    published
      ? {
          name: "Published",
          words: dateInWords(published),
          part: { published: date },
          taken: values.published.edtf === published,
        }
      : null,
    /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && tag !== values.language
      ? { name: "Language", words: tag, part: { language: tag }, taken: false }
      : null,
  ];
  return offers.filter((offer) => offer !== null);
}

interface FoundInPageRowProps {
  found: FoundInPage;
  values: SourceValues;
  change: (part: Partial<SourceValues>) => void;
  publishers: readonly { id: string; name: string }[];
}

/** What the page says of itself, taken over only by whoever asks for it. */
export function FoundInPageRow({ found, values, change, publishers }: FoundInPageRowProps) {
  const offers = offersOf(found, values, publishers);
  if (offers.length === 0) return null;
  return (
    <FieldBox name="found" label="Found in the page" hint="look whether it is right" group>
      <ul className="py-1">
        {offers.map(({ name, words, part, taken }) => (
          <li key={name} className="py-1 text-control">
            <span className="text-ink-3">{name}</span> <b className="[overflow-wrap:anywhere]">{words}</b>{" "}
            {taken ? (
              <span className="text-ink-3">is in the form</span>
            ) : (
              <TextButton onClick={() => change(part)}>
                Use it<span className="sr-only"> for {name.toLowerCase()}</span>
              </TextButton>
            )}
          </li>
        ))}
      </ul>
    </FieldBox>
  );
}
