/** Types for browsers: nothing of this package runs there. */
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "./router";

export type { ErrorAnswer } from "./errors";
export type { EventView } from "./event/event.select";
export type { PositionRow, StatementView } from "./position/position.select";
export type { Coded } from "./record/record.select";
export type { AssessmentView, ResponseView } from "./said/judgements";
export type { Hit } from "./search/search.reads";
export type { SourceView } from "./source/source.select";
export type { AppRouter };
export type ApiInputs = inferRouterInputs<AppRouter>;
export type ApiOutputs = inferRouterOutputs<AppRouter>;
