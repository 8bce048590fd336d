import { overviewCard } from "@/features/overview/overview-card";
import { answerCard } from "@/preview/answer";
import { getReadingToday, getServerApi, orRefusal } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string }> };

/** What a link to the negotiation shows elsewhere, for whoever may read it. */
export const GET = (_: Request, { params }: Props): Promise<Response> =>
  orRefusal(async () => {
    const { negotiation } = await params;
    const { client } = await getServerApi();
    const data = await client.negotiation.overview.query({ negotiation });
    return answerCard(overviewCard(data, await getReadingToday(negotiation)));
  });
