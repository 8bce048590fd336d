import { ConcessionScreen } from "@/features/concession/concession-screen";
import { recordPage } from "../record-page";

const page = recordPage("Concessions", ConcessionScreen);

export const generateMetadata = page.generateMetadata;
export default page.Page;
