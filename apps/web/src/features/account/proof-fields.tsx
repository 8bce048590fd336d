import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";

export type Wrong = "password" | "code" | null;

/** What shows that it is oneself: a code, and the password. */
export function ProofFields({ wrong, codeNote }: { wrong: Wrong; codeNote: string }) {
  return (
    <>
      <Field
        label="Code"
        note={codeNote}
        error={wrong === "code" ? "This code is not right, or was used already. Wait for the next." : null}
      >
        <TextInput name="code" autoComplete="one-time-code" maxLength={100} required />
      </Field>
      <Field
        label="And your password"
        error={wrong === "password" ? "This is not your password. Nothing was changed; type it again." : null}
      >
        <TextInput name="currentPassword" type="password" autoComplete="current-password" required />
      </Field>
    </>
  );
}

/** What was typed into them. */
export function readProof(form: HTMLFormElement): { code: string; currentPassword: string } {
  const fields = new FormData(form);
  return { code: String(fields.get("code") ?? ""), currentPassword: String(fields.get("currentPassword")) };
}

/** A code beside the password, for whoever has a second step; for others there is no such field. */
export function OwnCodeField({ wrong }: { wrong: boolean }) {
  const trpc = useTRPC();
  const step = useQuery(trpc.secondStep.get.queryOptions());
  if (!step.data?.since) return null;
  return (
    <Field
      label="Code of your second step"
      note="The six digits that your app shows now, or one of your recovery codes."
      error={wrong ? "This code is not right, or was used already. Wait for the next." : null}
    >
      <TextInput name="code" autoComplete="one-time-code" maxLength={100} required />
    </Field>
  );
}
