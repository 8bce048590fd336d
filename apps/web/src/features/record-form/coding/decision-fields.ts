/** The fields of a form as they stand in the page, each with the control that it is decided by. */

const deciding = "[data-decision], [data-field]";
const controls = "input:not([type=hidden], :disabled, [tabindex='-1']), select, textarea, [role=slider][tabindex='0']";

export interface DecisionField {
  name: string;
  control: HTMLElement;
}

const nameOf = (element: Element): string =>
  element.getAttribute("data-decision") ?? element.getAttribute("data-field")?.split(".", 1)[0] ?? "";

/** The control that decides a field: of a row of options the one that is chosen. */
export function controlOf(field: Element): HTMLElement | null {
  const chosen = field.querySelector<HTMLElement>("input[type=radio]:checked");
  return chosen ?? field.querySelector<HTMLElement>(controls);
}

/** Every field that can be decided, in the order in which they stand. */
export function decisionsIn(form: HTMLElement): DecisionField[] {
  return [...form.querySelectorAll(deciding)].flatMap((field) => {
    const control = field.querySelector("[data-decision]") ? null : controlOf(field);
    return control ? [{ name: nameOf(field), control }] : [];
  });
}

/** The name of the field that something belongs to. */
export function decisionOf(element: Element | null): string | null {
  const field = element?.closest(deciding);
  return field ? nameOf(field) : null;
}
