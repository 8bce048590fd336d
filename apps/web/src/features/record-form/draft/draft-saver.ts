import type { ApiInputs, ApiOutputs } from "@parley/api";
import { type CallFailure, callFailure } from "@/trpc/call-failure";
import { newCommandId } from "@/trpc/command-id";

export type SaveInput = ApiInputs["changeset"]["save"];
export type SaveAnswer = ApiOutputs["changeset"]["save"];

/** What is to be saved: the record's body and what its changeset is called and for. */
export type DraftContent = {
  body: Record<string, unknown>;
  baseVersion: number;
  title?: string | undefined;
  reason?: string | undefined;
};

/** Which draft, at which version of it, and which record in it; all null before the first save. */
export type DraftPlace = { changeset: string | null; version: number | null; id: string | null };

/** What the server does not have yet, and all that another page needs to go on from there. */
export type Unsaved = {
  place: DraftPlace;
  /** Sent, and not answered: sent again under its own id, it is done once. */
  sent: SaveInput | null;
  content: DraftContent;
};

export type DraftState = DraftPlace & {
  /** `stopped`: trying again as it stands cannot help. */
  phase: "untouched" | "waiting" | "saving" | "saved" | "retrying" | "stopped";
  /** Instant of the last save, ISO, UTC. */
  savedAt: string | null;
  failure: CallFailure | null;
  /** Whether this browser keeps what is not saved yet, also when the page is closed. */
  kept: boolean;
};

type Options = {
  send: (input: SaveInput) => Promise<SaveAnswer>;
  /** The part of the input that never changes. */
  negotiation: string;
  kind: SaveInput["change"]["kind"];
  place: DraftPlace;
  savedAt?: string | null;
};

/** Milliseconds from the last key to the save, and between attempts while the server cannot be reached. */
const pause = 800;
const backoff = [1_000, 2_000, 4_000, 8_000, 15_000];

/**
 * Keeps a draft on the server while somebody types. One save runs at a time; what was typed meanwhile goes with the next.
 * A save that got no answer is sent again under the same command id, so that it is done once.
 */
export class DraftSaver {
  #state: DraftState;
  #content: DraftContent | null = null;
  #sent: SaveInput | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempts = 0;
  #savedBody: Readonly<Record<string, unknown>> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly options: Options) {
    this.#state = {
      ...options.place,
      phase: "untouched",
      savedAt: options.savedAt ?? null,
      failure: null,
      kept: false,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DraftState => this.#state;
  /** What this page last saved, null before it saved anything. */
  readonly savedBody = () => this.#savedBody;
  /** Whether something typed is not on the server yet. */
  readonly isUnsaved = (): boolean => this.#content !== null || this.#sent !== null;

  /** What is not on the server yet; null where all of it is. */
  unsaved(): Unsaved | null {
    const { changeset, version, id } = this.#state;
    const content = this.#content ?? (this.#sent && contentOf(this.#sent));
    return content && { place: { changeset, version, id }, sent: this.#sent, content };
  }

  /** Takes what stands in the form now; it is saved after a pause in typing. */
  change(content: DraftContent): void {
    this.#content = content;
    // What waits for a save in the making is told all the same: whoever keeps it keeps the last word.
    if (this.#running || this.#state.phase === "retrying" || this.#isBlocked()) this.#set({});
    else {
      this.#set({ phase: "waiting" });
      this.#schedule(pause);
    }
  }

  /** Saves now. Resolves when nothing is left to save, or when it cannot be saved; the state says which. */
  async flush(): Promise<DraftState> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.isUnsaved() && !this.#isBlocked()) await this.#save();
    if (this.isUnsaved() && this.#state.phase === "waiting") return this.flush();
    return this.#state;
  }

  /** Goes on after the draft was changed elsewhere: from that version on, with what stands here now. */
  resume(version: number, content: DraftContent): void {
    this.#sent = null;
    this.#content = content;
    this.#set({ version, phase: "waiting", failure: null });
    this.#schedule(0);
  }

  /** Goes on with a save that another page sent and never heard of, before anything else is saved. */
  resend(sent: SaveInput): void {
    if (!this.isUnsaved() && this.#running === null) this.#sent = sent;
  }

  /** Notes whether what is not saved yet is kept in this browser. */
  noteKept(kept: boolean): void {
    if (this.#state.kept !== kept) this.#set({ kept });
  }

  /** Lets go of the timer; nothing is saved any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #isBlocked(): boolean {
    return this.#state.phase === "stopped" && this.#state.failure?.reason === "stale";
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), wait);
  }

  #save(): Promise<void> {
    this.#running ??= this.#attempt().finally(() => {
      this.#running = null;
      if (this.#content !== null && this.#state.phase === "saved") {
        this.#set({ phase: "waiting" });
        this.#schedule(pause);
      }
    });
    return this.#running;
  }

  async #attempt(): Promise<void> {
    const { negotiation, kind, send } = this.options;
    if (this.#sent === null) {
      if (this.#content === null) return;
      const { body, baseVersion, title, reason } = this.#content;
      const { changeset, version, id } = this.#state;
      const named = { ...(title ? { title } : {}), ...(reason ? { reason } : {}) };
      const change = { kind, id, action: "put" as const, baseVersion, body };
      this.#sent = { negotiation, changeset, version, ...named, change, commandId: newCommandId() };
      this.#content = null;
    }
    this.#set({ phase: "saving" });
    try {
      const { changeset, version, id } = await send(this.#sent);
      this.#savedBody = this.#sent.change.body ?? null;
      this.#sent = null;
      this.#attempts = 0;
      this.#set({ changeset, version, id, phase: "saved", savedAt: new Date().toISOString(), failure: null });
    } catch (thrown) {
      this.#failed(callFailure(thrown));
    }
  }

  #failed(failure: CallFailure): void {
    // Somebody signed out can sign in again in another tab: then the same save goes through.
    if (failure.retry || failure.reason === "unauthenticated") {
      this.#set({ phase: "retrying", failure });
      this.#schedule(backoff[Math.min(this.#attempts, backoff.length - 1)] ?? pause);
      this.#attempts += 1;
      return;
    }
    const sent = this.#sent;
    this.#sent = null;
    if (this.#content === null) this.#content = sent && contentOf(sent);
    this.#set({ phase: "stopped", failure });
  }

  #set(part: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** What a save said; null where it was none of a body. */
function contentOf({ change, title, reason }: SaveInput): DraftContent | null {
  const { body, baseVersion } = change;
  return body ? { body, baseVersion, title, reason: reason ?? undefined } : null;
}
