import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const whole = {
  NODE_ENV: "production",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "zG7wQm4Rk1Yt9LxVb2Hn6CpJd8Fs3Ea5",
  PARLEY_READER_URL: "postgresql://reader",
  PARLEY_DESK_URL: "postgresql://desk",
  PARLEY_WRITER_URL: "postgresql://writer",
  PARLEY_ACCOUNT_URL: "postgresql://account",
};

const provider = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "parley", OIDC_CLIENT_SECRET: "a secret" };

describe("readEnv", () => {
  it("takes what chance makes, whatever it is", () => {
    for (let one = 0; one < 100; one += 1) {
      const NEXTAUTH_SECRET = randomBytes(48).toString(one % 2 ? "base64" : "base64url");
      expect(readEnv({ ...whole, NEXTAUTH_SECRET })).toMatchObject({ NEXTAUTH_SECRET });
    }
  });

  it.each([
    ["a plain start on loopback", {}, { PORT: 3000, PARLEY_DEMO: "0" }],
    ["the demo on loopback", { PARLEY_DEMO: "1" }, { PARLEY_DEMO: "1" }],
    ["a mail server", { SMTP_URL: "smtp://a:b@mail.example.org:587", MAIL_FROM: "parley@example.org" }, {}],
    ["a mail server that is set to nothing", { SMTP_URL: "", MAIL_FROM: "" }, { SMTP_URL: undefined }],
    ["a provider of sign-ins", provider, provider],
    ["one on this machine", { ...provider, OIDC_ISSUER: "http://127.0.0.1:4000" }, {}],
    ["one that is set to nothing", { OIDC_ISSUER: "", OIDC_CLIENT_ID: "" }, { OIDC_ISSUER: undefined }],
    ["https elsewhere", { NEXTAUTH_URL: "https://parley.example.org" }, { NEXTAUTH_URL: "https://parley.example.org" }],
  ])("takes %s", (_name, change, expected) => {
    expect(readEnv({ ...whole, ...change })).toMatchObject(expected);
  });

  it.each([
    ["a short secret", { NEXTAUTH_SECRET: "zG7wQm4Rk1Yt9LxVb2Hn6CpJd8Fs3Ea" }, "needs 32 characters or more"],
    ["no secret", { NEXTAUTH_SECRET: undefined }, "NEXTAUTH_SECRET: this is not set; `openssl"],
    ["a secret of nothing", { NEXTAUTH_SECRET: "" }, "NEXTAUTH_SECRET: this needs 32"],
    ["a secret of one letter", { NEXTAUTH_SECRET: "s".repeat(40) }, "fewer than 12 different"],
    ["a secret of few letters", { NEXTAUTH_SECRET: "aab0bb1cc2aab1cc0bbaa2cc1b0a2c1b0" }, "fewer than 12 different"],
    ["a secret that repeats", { NEXTAUTH_SECRET: "zG7wQm4Rk1Yt9LxV".repeat(3) }, "one part, repeated"],
    ["the secret of an example", { NEXTAUTH_SECRET: "please-Change-Me-to-32-random-characters" }, "stand in examples"],
    ["a secret of the keyboard", { NEXTAUTH_SECRET: "Qwertyuiop-asdfghjkl-1234567890!" }, "stand in examples"],
    ["a login that is missing", { PARLEY_DESK_URL: undefined }, "PARLEY_DESK_URL: this is not set"],
    ["a login that is no address", { PARLEY_DESK_URL: "desk" }, "PARLEY_DESK_URL: this is no postgresql"],
    ["plain http beyond loopback", { NEXTAUTH_URL: "http://parley.example.org" }, "over https"],
    ["a name that only looks like loopback", { NEXTAUTH_URL: "http://localhost.example.org" }, "over https"],
    ["the demo beyond loopback", { NEXTAUTH_URL: "https://parley.example.org", PARLEY_DEMO: "1" }, "on loopback only"],
    ["the demo where others can reach it", { HOST: "0.0.0.0", PARLEY_DEMO: "1" }, "on loopback only"],
    ["a mail server of another kind", { SMTP_URL: "https://mail.example.org", MAIL_FROM: "p@example.org" }, "SMTP_URL"],
    ["mail from nobody", { SMTP_URL: "smtp://mail.example.org" }, "set MAIL_FROM beside SMTP_URL"],
    ["mail from what is no address", { SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "Parley" }, "MAIL_FROM"],
    ["half a provider of sign-ins", { ...provider, OIDC_CLIENT_SECRET: "" }, "takes three"],
    ["a provider in the clear", { ...provider, OIDC_ISSUER: "http://id.example.org" }, "over https"],
    ["a provider of another kind", { ...provider, OIDC_ISSUER: "ftp://id.example.org" }, "OIDC_ISSUER is the address"],
    ["no address", { NEXTAUTH_URL: "localhost" }, "NEXTAUTH_URL"],
    [
      "a proxy that is no address",
      { PARLEY_TRUSTED_PROXIES: "10.0.0.1, front" },
      "PARLEY_TRUSTED_PROXIES: front is no",
    ],
    ["a port that is none", { PORT: "70000" }, "PORT"],
  ])("refuses %s", (_name, change, words) => {
    expect(() => readEnv({ ...whole, ...change })).toThrow(words);
  });
});
