import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";

/** What a test has its provider do otherwise than a sound one does. */
export type Twist = {
  /** Over the claims that a sound one makes; undefined leaves one out. */
  claims?: Record<string, unknown>;
  /** Whose signature the token carries: its own, a stranger's under the same name, or none. */
  signed?: "own" | "stranger" | "none";
  /** Takes a code more than once. */
  forgetful?: boolean;
  /** Says the e-mail only at its other door. */
  emailApart?: boolean;
  /** Answers without end at this path. */
  endless?: string;
};
export type TestPerson = { sub: string; email: string; email_verified: unknown; name?: string };
type Asked = { redirect: string; nonce: string; challenge: string; person: TestPerson };

/** A provider of the test's own: it signs in whomever the test says, at once. */
export async function startProvider(clientId = "parley", clientSecret = "a secret & more: of the test") {
  const [own, stranger] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const key = { ...(await exportJWK(own.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const codes = new Map<string, Asked>();
  const people = new Map<string, TestPerson>();
  const state = { twist: {} as Twist, hangs: false, issuer: "", poured: 0 };

  async function tokenFor({ nonce, person }: Asked): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const { twist, issuer } = state;
    const sound = { iss: issuer, aud: clientId, nonce, iat: now, exp: now + 300, ...person };
    const email = twist.emailApart ? { email: undefined, email_verified: undefined } : {};
    const claims = JSON.parse(JSON.stringify({ ...sound, ...email, ...twist.claims })) as Record<string, string>;
    if (twist.signed === "none") return new UnsecuredJWT(claims).encode();
    const signer = twist.signed === "stranger" ? stranger.privateKey : own.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).sign(signer);
  }

  async function giveToken(request: IncomingMessage, say: (status: number, body: object) => void) {
    let text = "";
    for await (const part of request) text += String(part);
    const form = new URLSearchParams(text);
    const expected = `Basic ${Buffer.from([clientId, clientSecret].map(formEncoded).join(":")).toString("base64")}`;
    if (request.headers.authorization !== expected) return say(401, { error: "invalid_client" });
    const asked = codes.get(form.get("code") ?? "");
    if (!state.twist.forgetful) codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!asked || asked.redirect !== form.get("redirect_uri") || asked.challenge !== challenge) {
      return say(400, { error: "invalid_grant" });
    }
    const access = randomUUID();
    people.set(access, asked.person);
    return say(200, { access_token: access, token_type: "Bearer", id_token: await tokenFor(asked) });
  }

  function pour(response: ServerResponse) {
    const part = `"${"x".repeat(65_536)}",`;
    const more = () => {
      while (!response.destroyed) {
        state.poured += part.length;
        if (!response.write(part)) return;
      }
    };
    response.writeHead(200, { "content-type": "application/json" }).on("drain", more).write("[");
    more();
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    if (state.hangs) return;
    if (request.url === state.twist.endless) return pour(response);
    const say = (status: number, body: object) =>
      void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    const { issuer } = state;
    if (request.url === "/.well-known/openid-configuration") {
      const endpoints = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
      const more = { jwks_uri: `${issuer}/keys`, userinfo_endpoint: `${issuer}/person` };
      const supported = {
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256", "none"],
      };
      return say(200, { issuer, ...endpoints, ...more, ...supported });
    }
    if (request.url === "/keys") return say(200, { keys: [key] });
    if (request.url === "/person") {
      const person = people.get((request.headers.authorization ?? "").replace(/^Bearer /i, ""));
      return person ? say(200, person) : say(401, {});
    }
    if (request.url === "/token") return giveToken(request, say);
    return say(404, {});
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  state.issuer = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  return {
    issuer: state.issuer,
    clientId,
    clientSecret,
    /** Has it do otherwise from now on. */
    twist(twist: Twist) {
      state.twist = twist;
    },
    /** Bytes it answered without end. */
    poured: () => state.poured,
    /** Has it answer nothing any more, or again. */
    hang(hangs: boolean) {
      state.hangs = hangs;
    },
    /** Does what a person does there; gives the query with which they are sent back. */
    signInAt(url: string, person: TestPerson): string {
      const asked = new URL(url).searchParams;
      const code = randomUUID();
      const [redirect, nonce] = [asked.get("redirect_uri") ?? "", asked.get("nonce") ?? ""];
      codes.set(code, { redirect, nonce, challenge: asked.get("code_challenge") ?? "", person });
      return `?${new URLSearchParams({ code, state: asked.get("state") ?? "" })}`;
    },
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

const formEncoded = (text: string) => new URLSearchParams({ _: text }).toString().slice(2);
