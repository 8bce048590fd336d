import { OverviewScreen } from "@/features/overview/overview-screen";
import { recordPage } from "./record-page";

const page = recordPage(null, OverviewScreen);

export const generateMetadata = page.generateMetadata;
export default page.Page;
