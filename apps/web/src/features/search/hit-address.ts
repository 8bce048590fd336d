import type { Hit } from "@parley/api";

/** Where a hit is read, below the address of its negotiation. */
export function hitAddress(base: string, { kind, id, about }: Pick<Hit, "kind" | "id" | "about">): string {
  const to = (folder: string, record: string | null) => (record === null ? base : `${base}/${folder}/${record}`);
  switch (kind) {
    case "negotiation":
      return base;
    case "party":
      return to("parties", id);
    case "publisher":
      return `${base}/sources`;
    case "position":
      return about.issue === null ? `${base}/positions?at=${id}` : `${to("issues", about.issue)}?at=${id}`;
    case "response":
      return to("proposals", about.proposal);
    case "salience":
      return to("issues", about.issue);
    case "assessment":
      if (about.issue) return to("issues", about.issue);
      if (about.proposal) return to("proposals", about.proposal);
      return about.event ? to("events", about.event) : to("parties", about.party);
    case "speaker":
    case "issue":
    case "event":
    case "proposal":
    case "source":
      return to(`${kind}s`, id);
  }
}
