import { DistanceScreen } from "@/features/distance/distance-screen";
import { recordPage } from "../record-page";

const page = recordPage("Distance", DistanceScreen);

export const generateMetadata = page.generateMetadata;
export default page.Page;
