import { z } from "zod";
import { query, router, scoped } from "../gate";
import { findRecords } from "./search.reads";

const typed = scoped({ words: z.string().max(200, "At most 200 characters.") });

export const searchRouter = router({
  find: query("record:read", typed, findRecords),
});
