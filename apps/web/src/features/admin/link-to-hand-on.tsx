"use client";

import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { useState } from "react";

/** What lets somebody in, shown this once to whoever hands it on. */
export function LinkToHandOn({ link, label = "The link" }: { link: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <TextInput
      aria-label={label}
      readOnly
      value={link}
      onFocus={(event) => event.currentTarget.select()}
      boxClassName="mt-2"
      end={
        <TextButton
          onClick={() =>
            void navigator.clipboard.writeText(link).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }
        >
          {copied ? "Copied" : "Copy"}
        </TextButton>
      }
    />
  );
}
