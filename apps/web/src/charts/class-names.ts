/** Joins the classes that apply. */
export const classNames = (...classes: (string | false | null | undefined)[]): string | undefined =>
  classes.filter(Boolean).join(" ") || undefined;
