import { keyName, keyView } from "@parley/domain/read-key";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { listKeys } from "./read-key.reads";
import { makeKey, takeKeyBack } from "./read-key.writes";

/** Sha-256 of the key: the client makes it, and only its maker and whoever gets the address ever know it. */
const keyHash = z.string().regex(/^[0-9a-f]{64}$/, "A key comes with its fingerprint, as 64 hexadecimal digits.");

export const readKeyRouter = router({
  list: query("people:manage", scoped({}), listKeys),
  make: command("people:manage", scoped({ view: keyView, name: keyName, keyHash }), makeKey, { makesLink: true }),
  takeBack: command("people:manage", scoped({ key: z.uuid() }), takeKeyBack),
});
