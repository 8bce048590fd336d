"use client";

import { createContext, type ReactNode, useContext, useId } from "react";
import { classNames } from "./class-names";

type FieldState = { id: string; labelId: string; describedBy: string | undefined; invalid: boolean; required: boolean };

const FieldContext = createContext<FieldState | null>(null);

type Described = {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
  required?: boolean;
};

/** The attributes that tie a control to the field around it; what the control says itself goes first. */
export function useFieldControl<Props extends Described>(props: Props): Props {
  const field = useContext(FieldContext);
  if (!field) return props;
  return {
    ...props,
    id: props.id ?? field.id,
    "aria-describedby": classNames(props["aria-describedby"], field.describedBy) || undefined,
    "aria-invalid": props["aria-invalid"] ?? (field.invalid || undefined),
    required: props.required ?? (field.required || undefined),
  };
}

export type FieldProps = {
  label: ReactNode;
  /** Under the label: how to answer ("as far as the words go, no further"). */
  hint?: ReactNode;
  /** Under the hint: a word that explains itself on a press. */
  help?: ReactNode;
  /** Under the control: what was found or read. */
  note?: ReactNode;
  /** Under the control, in bad: what is wrong and what to do. */
  error?: ReactNode;
  required?: boolean;
  /** Several controls, or a row of segments: the label then names the group and points at none of them. */
  group?: boolean;
  children: ReactNode;
};

/** One row of a form: a hairline, the label left at 124 px, the control; on a phone the label stands above. */
export function Field({ label, hint, help, note, error, required = false, group = false, children }: FieldProps) {
  const base = useId();
  const ids = { control: `${base}-control`, label: `${base}-label`, hint: `${base}-hint`, error: `${base}-error` };
  const described = classNames(hint ? ids.hint : null, error ? ids.error : null) || undefined;
  const labelClass = "block text-control text-ink-2 sm:pt-2";
  const state = {
    id: ids.control,
    labelId: ids.label,
    describedBy: group ? undefined : described,
    invalid: Boolean(error) && !group,
    required: required && !group,
  };
  return (
    <div
      {...(group ? { role: "group", "aria-labelledby": ids.label, "aria-describedby": described } : null)}
      className="grid items-start gap-y-1 border-t border-line py-[9px] sm:grid-cols-[124px_minmax(0,1fr)]"
    >
      <div className="sm:pr-3">
        {group ? (
          <span id={ids.label} className={labelClass}>
            {label}
          </span>
        ) : (
          <label id={ids.label} htmlFor={ids.control} className={labelClass}>
            {label}
          </label>
        )}
        {hint ? (
          <span id={ids.hint} className="block text-note text-ink-3">
            {hint}
          </span>
        ) : null}
        {help}
      </div>
      <div className="min-w-0">
        {/* A control of a group has its own name: it must not take the field's id. */}
        <FieldContext value={group ? null : state}>{children}</FieldContext>
        {note ? <div className="mt-[5px] text-note text-ink-3">{note}</div> : null}
        {error ? (
          <p id={ids.error} role="alert" className="mt-[5px] text-note text-bad">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** A control with its label above, where several stand side by side. */
export function FieldAbove({ label, children }: { label: ReactNode; children: ReactNode }) {
  const base = useId();
  const id = `${base}-control`;
  const state = { id, labelId: `${base}-label`, describedBy: undefined, invalid: false, required: false };
  return (
    <div className="min-w-0">
      <label id={state.labelId} htmlFor={id} className="mb-1 block text-note text-ink-3">
        {label}
      </label>
      <FieldContext value={state}>{children}</FieldContext>
    </div>
  );
}

/** Two controls side by side, or a short one (128 px) before a long one; below each other on a phone. */
export function FieldPair({ short = false, children }: { short?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        "grid gap-2 sm:gap-[10px]",
        short ? "sm:grid-cols-[128px_minmax(0,1fr)]" : "sm:grid-cols-2",
      )}
    >
      {children}
    </div>
  );
}
