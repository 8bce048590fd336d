import { request } from "node:http";
import type { Endpoint } from "@parley/api/testing";

/** Acts of the operator on the tested installation, which no screen offers; serve.ts does them. */
export type OperatorActs = {
  /** Forgets every attempt to sign in. */
  "forget-attempts": { asks: Record<string, never>; gives: Record<string, never> };
  /** Makes an account and gives its id. */
  "make-person": {
    asks: { email: string; name: string; password: string; role: "viewer" | "analyst" | "admin" | null };
    gives: { id: string };
  };
  /** Loads the invented negotiation `crowded`: eight parties, issues with 2, 60 and 2,400 statements. */
  "import-crowded": { asks: Record<string, never>; gives: Record<string, never> };
  /** Loads the invented negotiation `full`: twenty parties, three thousand positions, long names and names from right to left. */
  "import-full": { asks: Record<string, never>; gives: Record<string, never> };
  /** Loads the sample once more, under this id: a negotiation that no other test writes to. */
  "import-sample": { asks: { id: string }; gives: Record<string, never> };
  /** Loads the invented negotiation `refusing`, on which every figure has to refuse somewhere. */
  "import-refusing": { asks: Record<string, never>; gives: Record<string, never> };
  /** Opens a session of somebody, as signing in would, and gives what its cookie carries. */
  "open-session": { asks: { user: string }; gives: { handle: string } };
  /** The shape of each endpoint's input, as JSON Schema. */
  "list-inputs": { asks: Record<string, never>; gives: Record<string, object> };
  /** Everything in the database by which something can be asked for: ids, numbers as text, fingerprints. */
  "list-ids": { asks: Record<string, never>; gives: { ids: string[]; records: { kind: string; id: string }[] } };
  /** Starts one more server on the same database, and gives its port. */
  "start-second": { asks: Record<string, never>; gives: { port: number } };
  /** Every endpoint of the API, with what it asks for. */
  "list-endpoints": { asks: Record<string, never>; gives: Endpoint[] };
  /** Starts one more server on the same database, with a mail server and a provider of sign-ins; gives its address. */
  "open-well-connected": { asks: Record<string, never>; gives: { origin: string } };
  /** What its mail server took so far, the latest last; `refuse` has it take nothing any more. */
  letters: { asks: { refuse?: boolean }; gives: { letters: string[] } };
  /** Makes the one-time link of a first admin and gives its token. */
  "make-setup-link": { asks: Record<string, never>; gives: { token: string } };
};
export type Act = keyof OperatorActs;
export type Operator = <A extends Act>(act: A, asks: OperatorActs[A]["asks"]) => Promise<OperatorActs[A]["gives"]>;

/** The operator's door stands beside the server's. */
export const operatorPort = (serverPort: number): number => serverPort + 1;

/** And there the second server on the same database, where a test asks for one. */
export const secondPort = (serverPort: number): number => serverPort + 3;
export const wellConnectedPort = (serverPort: number): number => serverPort + 2;

/** Lets tests act as the operator of the server at this port. */
export function openOperator(serverPort: number): Operator {
  return (act, asks) =>
    new Promise((done, fail) => {
      const ask = request({ port: operatorPort(serverPort), host: "127.0.0.1", path: `/${act}`, method: "POST" });
      ask.on("error", fail);
      ask.on("response", (response) => {
        let text = "";
        response.on("data", (bytes) => (text += bytes));
        response.on("end", () => {
          if (response.statusCode === 200) done(JSON.parse(text));
          else fail(new Error(`${act}: ${text}`));
        });
      });
      ask.end(JSON.stringify(asks));
    });
}
