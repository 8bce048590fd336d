"use client";

import { Field, type FieldProps } from "@parley/ui/field";
import type { ReactNode } from "react";

/** One of several controls of a field that is decided by itself. */
export const Decision = ({ name, children }: { name: string; children: ReactNode }) => (
  <div data-decision={name} className="contents">
    {children}
  </div>
);

/** A field that an error can be led to by its name. */
export function FieldBox({ name, ...props }: FieldProps & { name: string }) {
  return (
    // What gets the focus must not come to lie under the foot of the form.
    <div data-field={name} className="[&_*]:scroll-mb-[160px]">
      <Field {...props} />
    </div>
  );
}
