import { createServer } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { readAddress, requireFreePort } from "./ports.mjs";

afterEach(() => vi.unstubAllEnvs());

function read(environment) {
  for (const name of ["PORT", "HOST", "NEXTAUTH_URL", "PARLEY_DEMO"]) vi.stubEnv(name, environment[name]);
  return readAddress();
}

test.each([
  ["nothing said", {}, { port: 3000, host: "127.0.0.1", origin: "http://localhost:3000", demo: "1" }],
  ["a port", { PORT: "4000" }, { port: 4000, host: "127.0.0.1", origin: "http://localhost:4000", demo: "1" }],
  ["no demo", { PARLEY_DEMO: "0" }, { port: 3000, host: "127.0.0.1", origin: "http://localhost:3000", demo: "0" }],
  [
    "beyond loopback",
    { HOST: "0.0.0.0", NEXTAUTH_URL: "https://parley.example.org" },
    { port: 3000, host: "0.0.0.0", origin: "https://parley.example.org", demo: "0" },
  ],
  [
    "a proxy in front, on this machine",
    { NEXTAUTH_URL: "https://parley.example.org" },
    { port: 3000, host: "127.0.0.1", origin: "https://parley.example.org", demo: "0" },
  ],
])("the address: %s", (_name, environment, address) => {
  expect(read(environment)).toEqual(address);
});

test.each([{ HOST: "0.0.0.0" }, { NEXTAUTH_URL: "https://parley.example.org" }])(
  "no demo beyond loopback: %o",
  (where) => {
    expect(() => read({ PARLEY_DEMO: "1", ...where })).toThrow("Demo accounts exist on loopback only");
  },
);

test("an address that is none is told", () => {
  expect(() => read({ NEXTAUTH_URL: "parley" })).toThrow("NEXTAUTH_URL is parley");
});

test.each(["0", "65536", "http", "3000.5", "-1"])("PORT=%s is refused in a sentence", (PORT) => {
  expect(() => read({ PORT })).toThrow(`PORT is ${PORT}; it must be a number from 1 to 65535.`);
});

test("a port in use is told with one to try", async () => {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  const address = { port, host: "127.0.0.1", origin: `http://localhost:${port}` };
  await expect(requireFreePort(address)).rejects.toThrow(
    `Port ${port} is in use. Start on another: PORT=${port + 1} npm start`,
  );
  await new Promise((done) => server.close(done));
  await expect(requireFreePort(address)).resolves.toBeUndefined();
});
