/** An answer that is no JSON comes from in front of the API: its status is all there is to say of it. */
export class NoJsonAnswer extends Error {
  constructor(readonly status: number) {
    super(`The answer is no JSON (status ${status}).`);
  }
}

/** Fetches, and says by status what the listener itself refused. @throws NoJsonAnswer */
export async function fetchJson(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  if (!isJson && response.status !== 304) throw new NoJsonAnswer(response.status);
  return response;
}
