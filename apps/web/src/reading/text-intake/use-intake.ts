"use client";

import { textProblem } from "@parley/domain/records/source-text";
import { fileProblem, isPage, type OtherEncoding, readTextFile } from "@parley/domain/texts/decode-file";
import { useEffect, useState } from "react";
import type { FoundInPage } from "./readable-page";

/** A text that would be kept, before it is. */
export interface Preview {
  text: string;
  /** The file it came in, null where it was pasted. */
  file: string | null;
  /** What the page says of itself; null where it came as a text. */
  found: FoundInPage | null;
  /** Whether all words of a page are in it, since no article stood out. */
  whole: boolean;
}

/** A file in an encoding that somebody has to choose. */
export interface Unread {
  name: string;
  bytes: Uint8Array;
  /** The one it is read in now. */
  encoding: OtherEncoding | null;
}

/** What is pasted, where it is kept until it is sent. */
export interface PastedText {
  text: string;
  setText: (text: string) => void;
  clear: () => void;
  /** Whether it is still there after the page is left. */
  isKept: boolean;
}

const cannotRead = "This cannot be read as a page: copy the words from it and paste them.";

/**
 * A text being given: pasted or as a file, a page read to its readable text, and shown before it is kept.
 * @param onFound told of what a page says of itself.
 */
export function useIntake(kept: PastedText, onFound: ((found: FoundInPage) => void) | undefined) {
  const { text: pasted, setText: setPasted } = kept;
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);
  const unkept = (pasted.trim() !== "" && !kept.isKept) || (preview !== null && preview.file !== null);
  // Words that were given and not kept are lost with the page: the browser asks first.
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (unkept) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [unkept]);

  const show = (next: Preview) => {
    const found = textProblem(next.text);
    setProblem(found);
    if (found) return;
    setPreview(next);
    if (next.found) onFound?.(next.found);
  };
  const readHtml = async (html: string, file: string | null) => {
    try {
      const { readPage } = await import("./readable-page");
      const { text, whole, found } = readPage(html);
      show({ text, whole, found, file });
    } catch {
      setProblem(cannotRead);
    }
  };
  const read = async (name: string, bytes: Uint8Array, encoding: OtherEncoding | null) => {
    const done = readTextFile(name, bytes, encoding ?? undefined);
    setPreview(null);
    setUnread(encoding !== null || ("problem" in done && done.encodingUnknown) ? { name, bytes, encoding } : null);
    if ("problem" in done) setProblem(done.problem);
    else if (done.html) await readHtml(done.text, name);
    else show({ text: done.text, file: name, found: null, whole: true });
  };
  return {
    pasted,
    preview,
    problem,
    type: (words: string) => {
      setPasted(words);
      setUnread(null);
      setProblem(null);
    },
    /** Opens a file, unless it is too big to be a text. */
    take: async (file: File | undefined) => {
      if (!file) return;
      const closed = fileProblem(file.name, file.size);
      if (closed) return setProblem(closed);
      await read(file.name, new Uint8Array(await file.arrayBuffer()), null);
    },
    unread,
    /** Reads the file again, as it was saved. */
    readAs: (encoding: OtherEncoding) => unread && read(unread.name, unread.bytes, encoding),
    /** The pasted words where they can be kept as they are; a page that was pasted is shown first. */
    takePasted: async (): Promise<string | null> => {
      if (isPage(pasted)) {
        await readHtml(pasted, null);
        return null;
      }
      const found = textProblem(pasted);
      setProblem(found);
      return found ? null : pasted;
    },
    /** Back to the words, to take something out before they are kept. */
    edit: () => {
      setPasted(preview?.text ?? "");
      setPreview(null);
      setUnread(null);
    },
    /** Away with what was shown; what was pasted before it is there again. */
    back: () => {
      setPreview(null);
      setUnread(null);
      setProblem(null);
    },
    clear: () => {
      kept.clear();
      setPreview(null);
      setUnread(null);
      setProblem(null);
    },
  };
}
