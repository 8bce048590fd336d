/** A provider of sign-ins (OpenID Connect): the way there, and what it says of whoever comes back. */
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { fetchLittle } from "./fetch-little";

export type ProviderOptions = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it. */
  name: string;
  /** The one address people use. */
  origin: string;
};

/** What has to be known again when somebody comes back. */
export type Way = { state: string; nonce: string; verifier: string };
/** What the provider says of somebody, as it says it: nothing of it is believed but who they are there. */
export type Claims = { issuer: string; subject: string; email: unknown; emailVerified: unknown; name: unknown };

export type Provider = {
  name: string;
  /** @throws Error where the provider does not answer. */
  begin: () => Promise<{ url: string; way: Way }>;
  /** @throws Error where the answer is not the one to this way, is not meant for us, or is not whole. */
  finish: (query: string, way: Way) => Promise<Claims>;
};

export const callbackPath = "/api/provider/callback";
const seconds = { patience: 5, skew: 30 };
/** Milliseconds that what the provider says of itself is kept. */
const kept = 3_600_000;
const loopback = new Set(["127.0.0.1", "[::1]", "localhost"]);

export function openProvider({ issuer, clientId, clientSecret, name, origin }: ProviderOptions): Provider {
  const server = new URL(issuer);
  const plain = server.protocol === "http:" && loopback.has(server.hostname);
  const redirectUri = `${origin}${callbackPath}`;
  let known: { until: number; configuration: Promise<Configuration> } | null = null;

  /** As the provider wants the secret: in the header, unless it takes only the body. */
  const proof: ClientAuth = (as, ...rest) => {
    const takesHeader = as.token_endpoint_auth_methods_supported?.includes("client_secret_basic") ?? true;
    return (takesHeader ? ClientSecretBasic : ClientSecretPost)(clientSecret)(as, ...rest);
  };

  /** Asked for at first use, so that Parley starts without its provider; a failure is not kept. */
  function configuration(): Promise<Configuration> {
    if (known && known.until > Date.now()) return known.configuration;
    const metadata = { [clockTolerance]: seconds.skew };
    const execute = [enableNonRepudiationChecks, ...(plain ? [allowInsecureRequests] : [])];
    const options = { timeout: seconds.patience, execute, [customFetch]: fetchLittle };
    const asked = discovery(server, clientId, metadata, proof, options);
    const entry = { until: Date.now() + kept, configuration: asked };
    known = entry;
    asked.catch(() => {
      if (known === entry) known = null;
    });
    return asked;
  }

  return {
    name,
    async begin() {
      const way = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: "openid email profile",
        state: way.state,
        nonce: way.nonce,
        code_challenge: await calculatePKCECodeChallenge(way.verifier),
        code_challenge_method: "S256",
      });
      return { url: url.href, way };
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await configuration();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const answer = await authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), checks);
      const claims = answer.claims();
      if (!claims) throw new Error("no identity came of it");
      // Some say an e-mail only where they are asked once more.
      const asks = claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined;
      const { email, email_verified: emailVerified } = asks
        ? await fetchUserInfo(config, answer.access_token, claims.sub)
        : claims;
      return { issuer: claims.iss, subject: claims.sub, email, emailVerified, name: claims.name };
    },
  };
}
