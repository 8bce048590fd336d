/** What each role can do and how, in the order in which somebody new meets it. */
export type Chapter = { id: string; title: string; lead: string; entries: readonly { term: string; words: string }[] };

export const chapters: readonly Chapter[] = [
  {
    id: "viewer",
    title: "For viewers",
    lead: "You read what is published: who stands where, what moved, and on what evidence. Analysts and admins read the same pages.",
    entries: [
      {
        term: "What moved",
        words:
          "The overview begins with a sentence on it. Below, each cell of the matrix shows where a party stands on an issue; an arrow is its last shift. Choose another day above it.",
      },
      {
        term: "The shift chart",
        words:
          "Open an issue. Time runs right, the scale is named in words, and each mark is a statement at its date. A mark is as tall as the words leave room. A shift is marked only where the old and the new interval do not overlap and the evidence bears it; otherwise the chart says that it cannot tell.",
      },
      {
        term: "Who says so",
        words:
          "Press a mark, or Enter on it: the passage opens beside it, with its source, how it was attributed, and how many pairs of eyes checked it. People who coded it are named by number.",
      },
      {
        term: "How far apart",
        words:
          "The distance page holds any two parties against each other, over time and issue by issue. Each figure is a range and says what it rests on; where a side has said nothing there is none. The concession ledger lists who moved toward whom.",
      },
      {
        term: "Before and after an event",
        words:
          "An event’s page says where each party stood on its eve and some days after; its flag over a chart, pointed at, says the same of one issue. It says after, never because of.",
      },
      {
        term: "Four kinds of nothing",
        words:
          "No data; asked and did not answer; said to be undecided; known but old. They are drawn differently, and nothing between two statements is filled in.",
      },
      {
        term: "Come back to it",
        words:
          "A page's address holds all that is chosen on it, so a link shows others the same. “Save this view” in your menu keeps it under a name, first on your home.",
      },
      {
        term: "Find something",
        words:
          "Ctrl K, or ⌘ K, opens one box for names in any spelling, words of a passage, dates, pages and commands. “?” lists all the keys.",
      },
      {
        term: "What is new",
        words:
          "The changes page lists every edition with the records it changed. The overview tells what moved; the two differ, since a correction moves nobody.",
      },
      {
        term: "Take it with you",
        words:
          "“Export” under “More” gives the whole record of any edition as JSON, as a workbook or as CSV, with its codebook and how to cite it.",
      },
    ],
  },
  {
    id: "analyst",
    title: "For analysts",
    lead: "You propose changes to the record and check those of others. Nothing that you type is published until it is accepted.",
    entries: [
      {
        term: "Add a position",
        words:
          "Choose the source, mark the sentence in its text, and say who holds what, how far the words go, and how firmly. What is typed is kept as a draft as you go.",
      },
      {
        term: "Code a whole text",
        words:
          "“Code this text”, on a source’s page or the desk, puts the text at the left and the entries at the right. Walk it by arrow keys, take a sentence with S, and say by one letter what it is; X sets a sentence aside with a reason, N goes to the next open one.",
      },
      {
        term: "No connection",
        words:
          "Go on typing: this browser keeps what the server does not have yet, for you alone, and offers it when you come back. Signing out asks first.",
      },
      {
        term: "A changeset",
        words:
          "Every change is part of one. It is a draft until you submit it; then it has a number and a hash, and somebody else accepts exactly that or returns it with a comment.",
      },
      {
        term: "Several at once",
        words:
          "“Keep and add another” puts the next record into the same changeset. A new position may name a party, a source or an issue that stands in it and is not published yet.",
      },
      {
        term: "What to code next",
        words:
          "The coverage page lists where the record is one-sided, missing, old, undated or thin, the worst first, and leads from each gap to the form.",
      },
      {
        term: "Review",
        words:
          "The desk lists what waits. Each change stands before and after, field by field. Whoever wrote any part of a changeset cannot accept it while review is required.",
      },
      {
        term: "Two people, one record",
        words:
          "If somebody else's change was accepted meanwhile, you see what there was, theirs and yours, and choose. No word of yours is lost.",
      },
      {
        term: "Records in a file",
        words:
          "“Bring records in a file”, on the desk, reads CSV, a workbook or JSON to its end before anything changes, and names each bad row with what to do. The good rows become a changeset.",
      },
      {
        term: "Coded twice",
        words:
          "Two of you code the same sentences without seeing each other’s codes, a third decides where they differ, and the agreement says how far the rules of coding hold. “Double coding” on the desk leads there.",
      },
      {
        term: "History",
        words:
          "Each record lists all its versions, the difference between them, and who wrote them. Any of them can be restored, and that is a change like any other.",
      },
      {
        term: "Withdraw",
        words:
          "What is withdrawn leaves the record as of today. It is not hidden: whoever reads an earlier edition finds it as it stood then.",
      },
    ],
  },
  {
    id: "admin",
    title: "For admins",
    lead: "You open negotiations, give roles, and set who may see what. What you do acts on the next request of everybody, and stands in the log.",
    entries: [
      {
        term: "Add a person",
        words:
          "On the admin page, by their e-mail: who has an account gets the role at once. For anybody else you get a link to hand on; by it they make their own account, once, within seven days.",
      },
      {
        term: "Roles",
        words:
          "A role counts in one negotiation or in all; of two the higher counts. Nobody can take away the last admin over all.",
      },
      {
        term: "Open a negotiation",
        words:
          "On your home, with a short name that never changes. Its title, its principal parties and when a position counts as old are a record: they are proposed and reviewed like every other.",
      },
      {
        term: "Who may see it",
        words: "All with an account, or only those who have a role in it. To everybody else it does not exist.",
      },
      {
        term: "The review rule",
        words:
          "Where it is off, what is submitted is published at once, and each edition says that it was not reviewed.",
      },
      {
        term: "Suspend",
        words: "Shuts somebody out and ends their sessions. What they wrote stays, under their name.",
      },
      {
        term: "Redact",
        words:
          "Where a person is at risk, a record’s history lets you take the words of a version out for good, with a reason that every reader sees. What stays is told before you confirm.",
      },
    ],
  },
  {
    id: "operator",
    title: "For operators",
    lead: "You run the machine and its command line. What you bring in is marked as accepted by the operator, not reviewed.",
    entries: [
      {
        term: "Bring in a dossier",
        words:
          "npm run parley -- import FOLDER, while the server runs or not. A second time it brings in only what is new; where a thing is wrong it says which, and changes nothing.",
      },
      {
        term: "The first admin",
        words:
          "Without the demo, npm start ends with a one-time link as long as nobody is an admin. Where no admin can sign in any more, npm run parley -- setup-link makes another.",
      },
      {
        term: "Start and stop",
        words:
          "npm start brings everything up to date and ends with the address to open; Ctrl-C ends it, and so does npm run parley -- stop from elsewhere.",
      },
    ],
  },
];
