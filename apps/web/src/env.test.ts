import { describe, expect, it } from "vitest";
import { readEnv } from "./env";

const whole = {
  NODE_ENV: "production",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "s".repeat(32),
  PARLEY_READER_URL: "postgresql://reader",
  PARLEY_DESK_URL: "postgresql://desk",
  PARLEY_WRITER_URL: "postgresql://writer",
  PARLEY_ACCOUNT_URL: "postgresql://account",
};

describe("readEnv", () => {
  it.each([
    ["a plain start on loopback", {}, { PORT: 3000, PARLEY_DEMO: "0" }],
    ["the demo on loopback", { PARLEY_DEMO: "1" }, { PARLEY_DEMO: "1" }],
    ["a mail server", { SMTP_URL: "smtp://a:b@mail.example.org:587", MAIL_FROM: "parley@example.org" }, {}],
    ["a mail server that is set to nothing", { SMTP_URL: "", MAIL_FROM: "" }, { SMTP_URL: undefined }],
    ["https elsewhere", { NEXTAUTH_URL: "https://parley.example.org" }, { NEXTAUTH_URL: "https://parley.example.org" }],
  ])("takes %s", (_name, change, expected) => {
    expect(readEnv({ ...whole, ...change })).toMatchObject(expected);
  });

  it.each([
    ["a short secret", { NEXTAUTH_SECRET: "s".repeat(31) }, "NEXTAUTH_SECRET needs 32 characters or more"],
    ["no secret", { NEXTAUTH_SECRET: "" }, "NEXTAUTH_SECRET"],
    ["plain http beyond loopback", { NEXTAUTH_URL: "http://parley.example.org" }, "over https"],
    ["a name that only looks like loopback", { NEXTAUTH_URL: "http://localhost.example.org" }, "over https"],
    ["the demo beyond loopback", { NEXTAUTH_URL: "https://parley.example.org", PARLEY_DEMO: "1" }, "on loopback only"],
    ["the demo where others can reach it", { HOST: "0.0.0.0", PARLEY_DEMO: "1" }, "on loopback only"],
    ["a mail server of another kind", { SMTP_URL: "https://mail.example.org", MAIL_FROM: "p@example.org" }, "SMTP_URL"],
    ["mail from nobody", { SMTP_URL: "smtp://mail.example.org" }, "set MAIL_FROM beside SMTP_URL"],
    ["mail from what is no address", { SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "Parley" }, "MAIL_FROM"],
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
