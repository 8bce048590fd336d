"use client";

import { Field, type FieldProps } from "@parley/ui/field";

/** A field that an error can be led to by its name. */
export function FieldBox({ name, ...props }: FieldProps & { name: string }) {
  return (
    <div data-field={name}>
      <Field {...props} />
    </div>
  );
}
