import { visibilities } from "@parley/domain/access";
import { framingSites } from "@parley/domain/framing";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, pageStart, query, queryToday, router, scoped, unscopedCommand, unscopedQuery } from "../gate";
import { getEdition, getFrame, getOverview, listEditions, listNegotiations } from "./negotiation.reads";
import { changeSettings, createNegotiation } from "./negotiation.writes";

const nothing = z.strictObject({}).default({});
/** A negotiation is opened to everybody once it is there and has something to show, never as it is made. */
const atFirst = z.enum(["all", "members"]);
const editionPage = scoped({
  before: pageStart,
  limit: z.number().int().min(1).max(200).default(50),
});
const settings = scoped({
  reviewRequired: z.boolean().optional(),
  visibility: z.enum(visibilities).optional(),
  framedBy: framingSites.optional(),
});
const newNegotiation = z.strictObject({ id: recordId, visibility: atFirst });

export const negotiationRouter = router({
  list: unscopedQuery("anyone", nothing, listNegotiations),
  frame: query("record:read", scoped({}), getFrame),
  edition: queryToday("record:read", scoped({}), getEdition),
  editions: query("record:read", editionPage, listEditions),
  overview: query("record:read", scoped({}), getOverview),
  create: unscopedCommand("negotiation:manage", newNegotiation, createNegotiation),
  changeSettings: command("negotiation:manage", settings, changeSettings),
});
