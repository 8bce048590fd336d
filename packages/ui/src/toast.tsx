"use client";

import { Toast as Base } from "@base-ui/react/toast";
import type { ReactNode } from "react";

/** Holds what is said in passing; once, around the app. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Base.Provider timeout={8000} limit={3}>
      {children}
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-40 flex w-[360px] max-w-[calc(100vw-32px)] flex-col gap-2 max-sm:bottom-[72px] print:hidden">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function List() {
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="rounded-2 border border-ink bg-raised data-ending-style:opacity-0 data-limited:hidden"
    >
      <Base.Content className="flex items-baseline gap-3 px-4 py-3">
        <div className="min-w-0 grow text-control">
          <Base.Title className="font-semibold" />
          <Base.Description className="text-ink-2" />
          {toast.actionProps ? <Base.Action className="mt-1 underline decoration-line-2 underline-offset-3" /> : null}
        </div>
        <Base.Close className="shrink-0 text-note underline decoration-line-2 underline-offset-3">Close</Base.Close>
      </Base.Content>
    </Base.Root>
  ));
}

export type Said = {
  /** What happened, past tense ("Draft kept"). */
  title: string;
  description?: string;
  action?: { label: string; onSelect: () => void };
};

/** Says something in passing. Nothing that must be read or answered belongs here. */
export function useToast(): { say: (said: Said) => void } {
  const manager = Base.useToastManager();
  return {
    say: ({ title, description, action }) => {
      manager.add({
        title,
        description,
        actionProps: action ? { children: action.label, onClick: action.onSelect } : undefined,
      });
    },
  };
}
