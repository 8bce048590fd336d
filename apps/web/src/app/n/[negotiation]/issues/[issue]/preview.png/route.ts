import { createLoader } from "nuqs/server";
import { issueCard } from "@/features/issue/issue-card";
import { issueParsers } from "@/features/issue/issue-url";
import { answerCard } from "@/preview/answer";
import { getReadingToday, getServerApi, orRefusal } from "@/trpc/server";

type Props = { params: Promise<{ negotiation: string; issue: string }> };

const readState = createLoader(issueParsers);

/** What a link to an issue, in the state of its address, shows elsewhere, for whoever may read it. */
export const GET = (request: Request, { params }: Props): Promise<Response> =>
  orRefusal(async () => {
    const { negotiation, issue } = await params;
    const { client } = await getServerApi();
    const data = await client.issue.get.query({ negotiation, issue });
    const state = readState(new URL(request.url).searchParams);
    return answerCard(issueCard(data, state, await getReadingToday(negotiation)));
  });
