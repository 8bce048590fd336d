import { roles } from "@parley/domain/access";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { listPeople } from "./people.reads";
import { giveRole, restorePerson, suspendPerson, takeRole } from "./people.writes";

const user = z.string().min(1).max(80);
const everywhere = z.boolean().default(false);

export const peopleRouter = router({
  list: query("people:manage", scoped({}), listPeople),
  give: command("people:manage", scoped({ user, everywhere, role: z.enum(roles) }), giveRole),
  take: command("people:manage", scoped({ user, everywhere }), takeRole),
  suspend: command("people:manage", scoped({ user }), suspendPerson),
  restore: command("people:manage", scoped({ user }), restorePerson),
});
