/** Everything that can be asked and done. */
import { accountRouter } from "./account/account.router";
import { auditRouter } from "./audit/audit.router";
import { changesetRouter } from "./changeset/changeset.router";
import { codebookRouter } from "./codebook/codebook.router";
import { codingRouter } from "./coding/coding.router";
import { doubleCodingRouter } from "./double-coding/double-coding.router";
import { editionRouter } from "./edition/edition.router";
import { eventRouter } from "./event/event.router";
import { exportRouter } from "./export/export.router";
import { router } from "./gate";
import { historyRouter } from "./history/history.router";
import { importRouter } from "./import/import.router";
import { issueRouter } from "./issue/issue.router";
import { negotiationRouter } from "./negotiation/negotiation.router";
import { partyRouter } from "./party/party.router";
import { peopleRouter } from "./people/people.router";
import { positionRouter } from "./position/position.router";
import { proposalRouter } from "./proposal/proposal.router";
import { readKeyRouter } from "./read-key/read-key.router";
import { recordRouter } from "./record/record.router";
import { searchRouter } from "./search/search.router";
import { secondStepRouter } from "./second-step/second-step.router";
import { setupRouter } from "./setup/setup.router";
import { sourceRouter } from "./source/source.router";
import { speakerRouter } from "./speaker/speaker.router";
import { submissionRouter } from "./submission/submission.router";
import { viewRouter } from "./view/view.router";

export const appRouter = router({
  account: accountRouter,
  audit: auditRouter,
  changeset: changesetRouter,
  codebook: codebookRouter,
  coding: codingRouter,
  doubleCoding: doubleCodingRouter,
  edition: editionRouter,
  event: eventRouter,
  export: exportRouter,
  history: historyRouter,
  import: importRouter,
  issue: issueRouter,
  negotiation: negotiationRouter,
  party: partyRouter,
  people: peopleRouter,
  position: positionRouter,
  proposal: proposalRouter,
  readKey: readKeyRouter,
  record: recordRouter,
  setup: setupRouter,
  search: searchRouter,
  secondStep: secondStepRouter,
  source: sourceRouter,
  speaker: speakerRouter,
  submission: submissionRouter,
  view: viewRouter,
});

export type AppRouter = typeof appRouter;
