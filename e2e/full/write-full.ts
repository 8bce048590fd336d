/** An invented negotiation with as much in it as a page should ever have to bear; the same on every run. */
import { writeDossier } from "../dossier-folder";
import { makeChance } from "./chance";
import { issues } from "./codebook";
import { openLibrary } from "./library";
import { makeEvents, makeProposals, makeResponses } from "./occasions";
import { parties, partyIds, speakers } from "./people";
import { makeAssessments, makePositions, makeSalience } from "./statements";

const negotiation = {
  id: "full",
  title:
    "Talks of twenty parties on the river, the marshes, the ferries and the lower coast (invented, as full as can be)",
  summary:
    "Nothing of this ever was. It is here to see whether every page bears twenty parties, three thousand positions, and names that are long or run from right to left.",
  principals: { low: partyIds[0], high: partyIds[1] },
};

/** Writes it as a dossier, its texts beside it, into a folder. */
export async function writeFullDossier(folder: string): Promise<void> {
  const [chance, library] = [makeChance(7), openLibrary()];
  const events = makeEvents(chance, library);
  const proposals = makeProposals(chance, library);
  const responses = makeResponses(library);
  const positions = makePositions(chance, library, 3_000);
  const assessments = makeAssessments(chance, library, 120);
  const salience = makeSalience(chance, library);
  const { sources, texts } = library.finish();
  const files = { negotiation, parties, speakers, issues, publishers: library.publishers, sources, events, proposals };
  await writeDossier(folder, { ...files, positions, responses, assessments, salience }, texts);
}
