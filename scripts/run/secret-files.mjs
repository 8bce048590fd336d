import { readFileSync } from "node:fs";
import { Halt } from "./steps.mjs";

const SECRETS = ["DATABASE_URL", "NEXTAUTH_SECRET", "SMTP_URL", "OIDC_CLIENT_SECRET"];

/** A secret may stand in a file, whose path is in the variable of its name and _FILE: then it is in no list of processes. */
export function readSecretFiles(environment = process.env) {
  for (const name of SECRETS) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) throw new Halt(`${name} and ${name}_FILE are both set. Keep one of them.`);
    environment[name] = read(name, path);
    delete environment[`${name}_FILE`];
  }
}

/** An environment for what installs and builds, which is others' code and needs no secret. */
export const withoutSecrets = (environment) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !SECRETS.includes(name)));

function read(name, path) {
  try {
    const text = readFileSync(path, "utf8").trim();
    if (text !== "") return text;
  } catch (error) {
    throw new Halt(`${name}_FILE is ${path}, which cannot be read (${error.code}).`);
  }
  throw new Halt(`${name}_FILE is ${path}, which is empty.`);
}
