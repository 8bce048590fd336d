import type { ErrorAnswer } from "@parley/api";
import { sha256OfBytes } from "@parley/domain/canonical";
import { importLimits } from "@parley/domain/exchange/format";
import { personOpenedFor } from "@/trpc/person-here";

/** A file that did not get through; `text` says why. */
export type SendFailure = { text: string; requestId: string | null };
export type Sent = { import: string } | { failure: SendFailure };

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}

const failed = (text: string, requestId: string | null = null): Sent => ({ failure: { text, requestId } });

function readAnswer(status: number, text: string): Sent {
  try {
    const answer = JSON.parse(text) as { import?: string; error?: ErrorAnswer };
    if (answer.import !== undefined) return { import: answer.import };
    if (answer.error) return failed(answer.error.text, answer.error.requestId ?? null);
  } catch {
    // What stands in front of the API answers with a page.
  }
  if (status === 413) return failed("This file is larger than the server takes. Cut it in two.");
  return failed(`The server refused this file (status ${status}). Nothing was changed. Try again.`);
}

/**
 * Brings one file to the desk.
 * @param onSent bytes that have left so far.
 */
export async function sendFile(negotiation: string, file: File, onSent: (bytes: number) => void): Promise<Sent> {
  if (file.size === 0) return failed("This file is empty. Choose another.");
  if (file.size > importLimits.bytes) {
    return failed("This file is larger than 100 MB. Cut it in two: what others refer to first.");
  }
  let sha256: string;
  try {
    sha256 = await sha256OfBytes(piecesOf(file));
  } catch {
    return failed("This file can no longer be read from here. Choose it again.");
  }
  const input = encodeURIComponent(JSON.stringify({ negotiation, name: file.name, kind: null, sha256 }));
  return new Promise((done) => {
    // Of what fetch sends, nobody is told how far it is.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/upload/import.file?input=${input}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    const person = personOpenedFor();
    if (person !== null) request.setRequestHeader("x-parley-person", person);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => done(readAnswer(request.status, request.responseText));
    request.onerror = () => done(failed("The connection broke off. Nothing was changed. Bring the file again."));
    request.send(file);
  });
}
