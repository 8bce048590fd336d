/** Changesets: proposed changes, the states they go through, and how two versions of a record differ. */
export { type Difference, differences } from "./changeset/differences";
export {
  type Actor,
  type Change,
  type ChangesetAction,
  type ChangesetFacts,
  type ChangesetState,
  changesetRules,
  changesetStates,
  mayAct,
  nextState,
  refusal,
} from "./changeset/states";
export { type Conflict, isTypable, type Merge, type MergeChoice, resolveMerge, threeWay } from "./changeset/three-way";
