let answer: (() => void) | null = null;
let unanswered = false;

/** Hears Ctrl or Cmd and K from the first script of a page on; asked before the search is there, it opens as soon as it is. */
export function listenForSearch(): void {
  window.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    // A page without a search leaves the key to the browser.
    if (!answer && !document.querySelector('[aria-keyshortcuts~="Control+K"]')) return;
    event.preventDefault();
    if (answer) answer();
    else unanswered = true;
  });
}

/** Opens the search when it is asked for, and at once if it was. Gives back how to stop. */
export function whenSearchIsAsked(open: () => void): () => void {
  answer = open;
  if (unanswered) open();
  unanswered = false;
  return () => {
    answer = null;
  };
}
