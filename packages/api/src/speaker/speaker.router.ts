import { recordId } from "@parley/domain/records/fields";
import { query, router, scoped } from "../gate";
import { getSpeaker, listSpeakers } from "./speaker.reads";

export const speakerRouter = router({
  list: query("record:read", scoped({}), listSpeakers),
  get: query("record:read", scoped({ speaker: recordId }), getSpeaker),
});
