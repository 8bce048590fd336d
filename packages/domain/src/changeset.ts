/** Changesets: proposed changes, the states they go through, and how two versions of a record differ. */
export { canonicalJson, digest, sameJson, sha256Hex } from "./canonical";
export { type Body, type Difference, differences } from "./changeset/differences";
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
export { type Conflict, type Merge, threeWay } from "./changeset/three-way";
