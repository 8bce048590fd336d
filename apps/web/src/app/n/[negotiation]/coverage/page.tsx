import { CoverageScreen } from "@/features/coverage/coverage-screen";
import { getServerApi } from "@/trpc/server";
import { recordPage } from "../record-page";

const page = recordPage("Coverage", CoverageScreen, async (input) => {
  const { queryClient, trpc } = await getServerApi();
  await queryClient.prefetchQuery(trpc.proposal.list.queryOptions(input));
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
