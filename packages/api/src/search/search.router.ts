import { z } from "zod";
import { queryToday, router, scoped } from "../gate";
import { findRecords } from "./search.reads";

const typed = scoped({ words: z.string().max(200, "At most 200 characters.") });

export const searchRouter = router({
  find: queryToday("record:read", typed, findRecords),
});
