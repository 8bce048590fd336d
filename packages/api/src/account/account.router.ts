import { z } from "zod";
import { router, unscopedQuery } from "../gate";
import { getMe } from "./account.reads";

export const accountRouter = router({
  me: unscopedQuery("anyone", z.strictObject({}).default({}), getMe),
});
