const actions: Record<string, string> = {
  "changeset.accept": "Accepted a changeset",
  "role.give": "Gave a role",
  "role.take": "Took a role",
  "user.suspend": "Suspended",
  "user.restore": "Let in again",
  "user.name": "Changed their name",
  "user.password": "Changed their password",
  "session.end": "Ended sessions of their own",
  "negotiation.create": "Opened the negotiation",
  "negotiation.settings": "Changed the rules",
  "text.bring": "Brought the text of a source",
  download: "Took a file",
};

/** What was done, in words; an action not known here by its own name. */
export function actionInWords(action: string): string {
  return actions[action] ?? action;
}

type Row = { action: string; subject: string; detail: object };

const settings = ({ reviewRequired, visibility }: { reviewRequired?: unknown; visibility?: unknown }): string =>
  `review ${reviewRequired ? "required" : "not required"}, seen by ${visibility === "members" ? "members only" : "all"}`;

/** On what, and from what to what. */
export function detailInWords({ action, subject, detail }: Row, nameOf: (id: string) => string): string {
  const { from, to, edition, title, records } = detail as Record<string, unknown>;
  if (action === "changeset.accept")
    return `Edition ${edition}: ${title}, ${records} ${records === 1 ? "record" : "records"}`;
  if (action === "negotiation.settings") return `from ${settings(from ?? {})} to ${settings(to ?? {})}`;
  if (action === "role.give") return `${nameOf(subject)}: from ${from} to ${to}`;
  if (action === "role.take") return `${nameOf(subject)}: was ${from}`;
  if (action.startsWith("user.")) return nameOf(subject);
  const rest = Object.entries(detail).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  return [subject, ...rest].join(", ");
}
