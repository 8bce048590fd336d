import { IssueListScreen } from "@/features/issue/issue-list-screen";
import { recordPage } from "../record-page";

const page = recordPage("Issues", IssueListScreen);

export const generateMetadata = page.generateMetadata;
export default page.Page;
