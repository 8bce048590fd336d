import { recordId } from "@parley/domain/records/fields";
import { query, router, scoped } from "../gate";
import { getPosition } from "./position.reads";

export const positionRouter = router({
  get: query("record:read", scoped({ id: recordId }), getPosition),
});
