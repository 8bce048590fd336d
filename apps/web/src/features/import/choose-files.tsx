"use client";

import { type ReactNode, useEffect, useState } from "react";

type Props = {
  label: string;
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
};

/** Takes files by picking, or by dropping anywhere on the page: beside it, a browser would open the file in place of the page. */
export function ChooseFiles({ label, disabled, onFiles, children }: Props) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const drag = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(!disabled);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && !disabled) onFiles(files);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [disabled, onFiles]);
  return (
    <div
      className={`mt-4 max-w-[900px] min-w-0 border border-dashed p-5 print:hidden ${over ? "border-ink bg-well" : "border-edge"}`}
    >
      <div className="max-w-sentence font-serif text-large text-ink-2">{children}</div>
      <label
        className={`touch relative mt-4 inline-flex items-center rounded-2 border px-[14px] py-[7px] text-control font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-ink ${disabled ? "cursor-not-allowed border-line-2 text-ink-3" : "cursor-pointer border-ink hover:bg-well"}`}
      >
        {label}
        <input
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.xlsx,.json"
          disabled={disabled}
          className="absolute size-px opacity-0"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be picked again, mended.
            event.currentTarget.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
      </label>
    </div>
  );
}
