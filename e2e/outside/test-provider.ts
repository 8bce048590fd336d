import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

const page = (query: string) => `<!doctype html><html lang="en"><title>Example ID</title>
<h1>Example ID</h1><form action="/consent"><input type="hidden" name="query" value="${query.replaceAll('"', "")}">
<label>Who <input name="sub"></label><label>E-mail <input name="email"></label>
<label><input type="checkbox" name="verified" checked> Confirmed</label><button>Go on</button></form></html>`;

/** A provider of sign-ins of the test's own, whose page asks who to be. Gives the settings by which a server knows it. */
export async function startTestProvider(): Promise<Record<string, string>> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const given = new Map<string, Record<string, unknown>>();
  let issuer = "";
  const server = createServer(async (request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? "/", issuer);
    const say = (body: object) => response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    if (pathname === "/.well-known/openid-configuration") {
      const doors = { authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` };
      const more = { jwks_uri: `${issuer}/keys`, response_types_supported: ["code"] };
      return say({ issuer, ...doors, ...more, id_token_signing_alg_values_supported: ["RS256"] });
    }
    if (pathname === "/keys") return say({ keys: [key] });
    if (pathname === "/authorize") return response.setHeader("content-type", "text/html").end(page(search));
    if (pathname === "/consent") {
      const asked = new URLSearchParams(searchParams.get("query") ?? "");
      const code = randomUUID();
      const [sub, email] = [searchParams.get("sub"), searchParams.get("email")];
      const verified = searchParams.get("verified") === "on";
      given.set(code, { nonce: asked.get("nonce"), sub, email, email_verified: verified, name: `Name of ${sub}` });
      const back = new URLSearchParams({ code, state: asked.get("state") ?? "" });
      return response.writeHead(302, { location: `${asked.get("redirect_uri")}?${back}` }).end();
    }
    let form = "";
    for await (const part of request) form += String(part);
    const claims = given.get(new URLSearchParams(form).get("code") ?? "") ?? {};
    const token = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "one" }).setIssuer(issuer);
    const whole = token.setAudience("parley").setIssuedAt().setExpirationTime("5m");
    return say({ access_token: randomUUID(), token_type: "Bearer", id_token: await whole.sign(privateKey) });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  issuer = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  return { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "parley", OIDC_CLIENT_SECRET: "of the test", OIDC_NAME: "Example ID" };
}
