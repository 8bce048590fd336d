import { z } from "zod";
import { readProxies } from "./listener/network";
import { weaknessOf } from "./weak-secret";

/** What is set to nothing is not set. */
const optional = <S extends z.ZodType<string>>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const flag = z.enum(["0", "1"]).default("0");

function asProxies(text: string, context: z.RefinementCtx) {
  try {
    return readProxies(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "This is no address." });
    return z.NEVER;
  }
}

function refuseWeak(secret: string, context: z.RefinementCtx) {
  const weakness = weaknessOf(secret);
  if (weakness)
    context.addIssue({ code: "custom", message: `this ${weakness}; \`openssl rand -base64 48\` makes one.` });
}

/** Set-up writes these; whoever starts the server otherwise takes them from server.json. */
const login = z
  .string("this is not set; `npm run parley -- setup` writes it to server.json.")
  .regex(/^postgres(ql)?:\/\//, "this is no postgresql:// address.");

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  /** The one address people use; requests to any other are redirected to it. */
  NEXTAUTH_URL: z.url("this is the address that people use: https:// and a name."),
  NEXTAUTH_SECRET: z.string("this is not set; `openssl rand -base64 48` makes one.").superRefine(refuseWeak),
  PARLEY_READER_URL: login,
  PARLEY_DESK_URL: login,
  PARLEY_WRITER_URL: login,
  PARLEY_ACCOUNT_URL: login,
  PARLEY_DEMO: flag,
  /** The server that takes mail, if there is one: links are handed on by people where there is none. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: "SMTP_URL is smtp://name:password@host:587, or smtps://." })),
  MAIL_FROM: optional(z.email("MAIL_FROM is the address that mail comes from.")),
  /** Whoever else may say who somebody is (OpenID Connect): all three, or none. */
  OIDC_ISSUER: optional(
    z.url({ protocol: /^https?$/, error: "OIDC_ISSUER is the address that the provider names itself by." }),
  ),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** What people call the provider: it stands on the button. */
  OIDC_NAME: optional(z.string().max(60, "OIDC_NAME stands on a button: use at most 60 characters.")),
  /** Addresses of the proxies in front, which say whom they pass on; where nothing is said nobody is believed. */
  PARLEY_TRUSTED_PROXIES: z.string().default("").transform(asProxies),
});

export type Env = z.infer<typeof schema>;
let parsed: Env | undefined;

/**
 * The environment of this process, checked once at first use (a build has none of it).
 * @throws Error naming each variable that is missing or wrong.
 */
export function env(): Env {
  parsed ??= readEnv(process.env);
  return parsed;
}

/** What these variables say. @throws Error naming each that is missing or wrong. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const result = schema.safeParse(variables);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${problems.join("; ")}`);
  }
  const isLoopback = (host: string) => ["127.0.0.1", "::1", "[::1]", "localhost"].includes(host);
  const loopback = isLoopback(new URL(result.data.NEXTAUTH_URL).hostname);
  if (result.data.PARLEY_DEMO === "1" && !(loopback && isLoopback(result.data.HOST)))
    throw new Error("Demo accounts exist on loopback only: set PARLEY_DEMO=0.");
  if (!loopback && !result.data.NEXTAUTH_URL.startsWith("https:")) {
    throw new Error("Beyond loopback Parley is served over https: set NEXTAUTH_URL to the https address.");
  }
  if (result.data.SMTP_URL && !result.data.MAIL_FROM)
    throw new Error("Mail is sent from an address: set MAIL_FROM beside SMTP_URL.");
  mustNameProvider(result.data, isLoopback);
  return result.data;
}

/** @throws Error where a provider of sign-ins is named in part, or would be asked in the clear. */
function mustNameProvider(variables: Env, isLoopback: (host: string) => boolean): void {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = variables;
  if ([issuer, id, secret].some(Boolean) && ![issuer, id, secret].every(Boolean))
    throw new Error("A provider of sign-ins takes three: set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.");
  if (issuer && !issuer.startsWith("https:") && !isLoopback(new URL(issuer).hostname))
    throw new Error("A provider of sign-ins is asked over https: set OIDC_ISSUER to its https address.");
}

/** The provider of sign-ins, if there is one. */
export function providerOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, NEXTAUTH_URL }: Env) {
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  const name = OIDC_NAME ?? new URL(OIDC_ISSUER).hostname;
  const origin = new URL(NEXTAUTH_URL).origin;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name, origin };
}
