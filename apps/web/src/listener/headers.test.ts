import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { setSecurityHeaders } from "./headers";

function headersOf(secure: boolean): Map<string, string> {
  const sent = new Map<string, string>();
  const response = { setHeader: (name: string, value: string) => sent.set(name.toLowerCase(), value) };
  const request = { headers: {} } as unknown as IncomingMessage;
  setSecurityHeaders(request, response as unknown as ServerResponse, { dev: false, secure });
  return sent;
}

test("browsers are told to keep to https where people use https, and not where they do not", () => {
  expect(headersOf(true).get("strict-transport-security")).toBe("max-age=31536000");
  expect(headersOf(false).has("strict-transport-security")).toBe(false);
});
