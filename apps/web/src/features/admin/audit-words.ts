const actions: Record<string, string> = {
  "changeset.accept": "Accepted a changeset",
  "role.give": "Gave a role",
  "role.take": "Took a role",
  "person.invite": "Made a link for somebody",
  "person.uninvite": "Took a link back",
  "person.join": "Came by an invitation",
  "user.create": "Made an account",
  "setup.link": "Made a link for a first admin",
  "record.redact": "Took the words out of a version",
  "user.suspend": "Suspended",
  "user.restore": "Let in again",
  "user.endSessions": "Signed somebody out everywhere",
  "user.name": "Changed their name",
  "user.askEmail": "Asked for another e-mail",
  "user.email": "Confirmed an e-mail",
  "user.refuseEmail": "Refused an e-mail",
  "user.resetLink": "Made a link for a new password",
  "user.askReset": "Asked for a link for a new password",
  "user.reset": "Chose a new password by a link",
  "user.secondStep": "Turned a second step on",
  "user.noSecondStep": "Turned their second step off",
  "user.recoveryCodes": "Made new recovery codes",
  "user.endSecondStep": "Took a second step off",
  "people.secondStep": "Said who needs a second step",
  "user.connect": "Connected their account to the provider of sign-ins",
  "user.disconnect": "Took the provider of sign-ins off their account",
  "user.password": "Changed their password",
  "session.open": "Signed in",
  "session.close": "Signed out",
  "session.renew": "Went on under a new session",
  "session.refuse": "Failed to sign in",
  "session.asked": "Was asked for the code, with the right password",
  "session.code": "Failed at the code, with the right password",
  "session.wrongPassword": "Failed at the password while signed in",
  "session.wrongCode": "Failed at the code while signed in, with the right password",
  "session.limit": "Tried to sign in too often",
  "session.end": "Ended sessions of their own",
  "negotiation.create": "Opened the negotiation",
  "negotiation.settings": "Changed the rules",
  "key.make": "Made a read key",
  "key.takeBack": "Took a read key back",
  "text.bring": "Brought the text of a source",
  "text.correct": "Gave a corrected text",
  "text.keep": "Gave a text to code from",
  "coding.bring": "Brought in how a text was coded",
  "sentence.reopen": "Opened a sentence that was set aside",
  "doubleCoding.make": "Gave sentences to be coded twice",
  "doubleCoding.handIn": "Handed in a blind coding",
  "doubleCoding.adjudicate": "Decided between two codings",
  "backup.take": "Took a backup of everything",
  "backup.restore": "Restored everything from a backup",
  download: "Took a file",
};

/** What was done, in words; an action not known here by its own name. */
export function actionInWords(action: string): string {
  return actions[action] ?? action;
}

const actors: Record<string, string> = {
  operator: "the operator",
  "setup link": "whoever held the link",
  provider: "whoever came by the provider of sign-ins",
  stranger: "nobody signed in",
};

/** Who acts that is no person, in words. */
export function actorInWords(actor: string): string {
  return actors[actor] ?? actor;
}

type Row = { action: string; subject: string; subjectName: string | null; detail: object };

const seenBy = ({ visibility }: { visibility?: unknown }) =>
  ({ members: "members only", public: "everybody, account or not" })[String(visibility)] ?? "all with an account";
const settings = (rules: { reviewRequired?: unknown; visibility?: unknown; framedBy?: unknown }): string => {
  const { reviewRequired, framedBy } = rules;
  const sites = Array.isArray(framedBy) && framedBy.length > 0 ? `, shown on ${framedBy.join(" ")}` : "";
  return `review ${reviewRequired ? "required" : "not required"}, seen by ${seenBy(rules)}${sites}`;
};

/** By what a read key is told from others, on the Admin page and in the log. */
export const numberOfKey = (id: string): string => id.slice(0, 8);
const keyInWords = (id: string, { view }: { view?: { kind?: unknown; issue?: unknown } }) =>
  `no. ${numberOfKey(id)}, to the ${view?.kind === "chart" ? `chart of ${view.issue}` : "feed of changes"}`;

/** From which role on, as the switch on the Admin page has it. */
const askedOf = (from: unknown) =>
  ({ nobody: "nobody", admin: "admins", analyst: "analysts and admins", viewer: "everybody" })[String(from)] ??
  String(from);

const redacted = ({ versions, reason }: { versions?: unknown; reason?: unknown }) => {
  const numbers = Array.isArray(versions) ? versions : [];
  return `${numbers.length === 1 ? "version" : "versions"} ${numbers.join(", ")}: ${reason}`;
};

const inWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(inWords).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** What is noted the first, tenth, hundredth time and so on of a day. */
const counted = new Set([
  ...["session.refuse", "session.asked", "session.code", "session.limit", "user.askReset"],
  ...["session.wrongPassword", "session.wrongCode"],
]);

/** On what, and from what to what. */
export function detailInWords({ action, subject, subjectName, detail }: Row): string {
  const name = subjectName ?? subject;
  const { from, to, edition, title, records, role, number, reason, count, through, sentences, lines, ended, hours } =
    detail as Record<string, unknown>;
  if (action === "changeset.accept")
    return `Edition ${edition}: ${title}, ${records} ${records === 1 ? "record" : "records"}`;
  if (action === "negotiation.settings") return `from ${settings(from ?? {})} to ${settings(to ?? {})}`;
  if (action === "role.give") return `${name}: from ${from} to ${to}`;
  if (action === "people.secondStep") return `from ${askedOf(from)} to ${askedOf(to)}`;
  if (action === "record.redact") return `${name}, ${redacted(detail)}`;
  if (action === "role.take") return `${name}: was ${from}`;
  if (action === "negotiation.create") return `seen by ${seenBy(detail)}`;
  if (action === "person.invite") return `to be ${role === "viewer" ? "a" : "an"} ${role}`;
  if (action === "session.end") return `${ended} ${ended === 1 ? "session" : "sessions"}`;
  if (action === "setup.link") return `open for ${hours} hours`;
  if (action === "person.uninvite" || action === "backup.take") return "";
  if (action === "backup.restore") return `as of ${(detail as Record<string, unknown>).madeAt}`;
  if (action.startsWith("key.")) return keyInWords(subject, detail as { view?: { kind?: unknown; issue?: unknown } });
  if (action === "person.join") return `${name}, ${role}`;
  if (["session.open", "session.close", "session.renew"].includes(action))
    return through ? "through the provider of sign-ins" : "";
  if (counted.has(action)) return `${subjectName ?? "no account here"}, number ${count} within a day`;
  if (action.startsWith("user.")) return name;
  if (action === "coding.bring") return `${subject.slice(0, 8)}: ${sentences} sentences, ${lines} lines of its log`;
  if (action === "sentence.reopen") return `sentence ${number}: ${reason}`;
  const rest = Object.entries(detail).map(([key, value]) => `${key} ${inWords(value)}`);
  return [name, ...rest].join(", ");
}
