import type { CustomFetchOptions } from "openid-client";

/** Bytes that one answer of a provider may have: far more than any has. */
const most = 1_000_000;

/** Fetches, and breaks off an answer that is longer, once it is unpacked, so that it does not fill our memory. */
export async function fetchLittle(url: string, options: CustomFetchOptions): Promise<Response> {
  const answer = await fetch(url, options as RequestInit);
  let size = 0;
  const counted = answer.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, onward) {
        size += part.byteLength;
        if (size > most) throw new Error("the answer is too long");
        onward.enqueue(part);
      },
    }),
  );
  return counted ? new Response(counted, answer) : answer;
}
