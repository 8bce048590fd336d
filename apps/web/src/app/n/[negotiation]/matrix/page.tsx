import { MatrixScreen } from "@/features/matrix/matrix-screen";
import { recordPage } from "../record-page";

const page = recordPage("Who stands where", MatrixScreen);

export const generateMetadata = page.generateMetadata;
export default page.Page;
