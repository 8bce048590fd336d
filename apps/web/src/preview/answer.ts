import type { Card } from "./card";
import { getPreviews } from "./instance";
import { Busy } from "./previews";

/** The picture of a card, or that there are too many at once. */
export async function answerCard(card: Card): Promise<Response> {
  try {
    const png = await getPreviews().draw(card);
    return new Response(Buffer.from(png), { headers: { "content-type": "image/png" } });
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
    const headers = { "retry-after": "10" };
    return new Response("Too many pictures are asked for. Try again in a moment.", { status: 503, headers });
  }
}
