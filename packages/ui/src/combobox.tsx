"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { type ReactNode, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { findEntries } from "./combobox-match";
import { useFieldControl } from "./field";
import { PartySwatch } from "./party-swatch";
import { controlBox, controlText } from "./text-input";

export type ComboboxOption = {
  value: string;
  label: string;
  /** Small words at the right of the row and of the box ("minister of water"). */
  note?: string;
  /** Other words it is found by: a code, an alias. */
  keywords?: ReadonlyArray<string>;
  /** A party's slot, for the swatch before the label. */
  slot?: number;
};

export type ComboboxProps = {
  options: ReadonlyArray<ComboboxOption>;
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  /** Said when nothing answers what was typed. */
  nothing?: ReactNode;
  name?: string;
  disabled?: boolean;
  id?: string;
  "aria-label"?: string;
};

const never = () => () => {};

/** One of many, found by the first letters of its words, its initials or a keyword; arrows move, Enter or Tab takes. */
export function Combobox(props: ComboboxProps) {
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return live ? <LiveCombobox {...props} /> : <StillCombobox {...props} />;
}

/** What the server sends: the box and the chosen words. The real one has style attributes that our CSP refuses in HTML. */
function StillCombobox({ options, value, placeholder, ...props }: ComboboxProps) {
  const control = useFieldControl({ id: props.id, "aria-label": props["aria-label"] });
  const chosen = options.find((option) => option.value === value);
  return (
    <span className={controlBox}>
      {chosen?.slot ? <PartySwatch slot={chosen.slot} /> : null}
      <input
        {...control}
        readOnly
        value={chosen?.label ?? ""}
        placeholder={placeholder}
        className={classNames(controlText, chosen?.slot !== undefined && "font-semibold")}
      />
      {props.name ? <input type="hidden" name={props.name} value={value ?? ""} /> : null}
      {chosen?.note ? <span className="max-w-[45%] truncate text-note text-ink-3">{chosen.note}</span> : null}
      <span className="shrink-0 text-note text-ink-3">{chosen ? "change" : "choose"}</span>
    </span>
  );
}

function LiveCombobox(props: ComboboxProps) {
  const { options, value, onValueChange, placeholder, nothing = "Nothing by that name.", name, disabled } = props;
  const { required, ...control } = useFieldControl<{ id?: string; "aria-label"?: string; required?: boolean }>({
    id: props.id,
    "aria-label": props["aria-label"],
  });
  const chosen = options.find((option) => option.value === value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => findEntries(options, typed ?? ""), [options, typed]);
  const marked = useRef<ComboboxOption | undefined>(undefined);
  /** Whoever types and goes on means what is marked in the list. */
  const takeMarked = () => {
    const option = found.find((each) => each.value === marked.current?.value) ?? found[0];
    if (typed?.trim() && option) onValueChange(option.value);
  };
  return (
    <Base.Root<ComboboxOption>
      items={[...options]}
      filteredItems={found}
      value={chosen}
      onValueChange={(next) => onValueChange(next?.value ?? null)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      itemToStringLabel={(option) => option.label}
      itemToStringValue={(option) => option.value}
      onInputValueChange={(text, details) => setTyped(details.reason === "input-change" ? text : null)}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      onItemHighlighted={(option) => (marked.current = option)}
      autoHighlight
      name={name}
      disabled={disabled}
      required={required}
    >
      <Base.InputGroup className={controlBox}>
        {chosen?.slot && typed === null ? <PartySwatch slot={chosen.slot} /> : null}
        <Base.Input
          {...control}
          placeholder={placeholder}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => {
            if (event.key === "Tab" && !event.shiftKey) takeMarked();
          }}
          className={classNames(controlText, chosen?.slot !== undefined && typed === null && "font-semibold")}
        />
        {chosen?.note ? <span className="max-w-[45%] truncate text-note text-ink-3">{chosen.note}</span> : null}
        <Base.Trigger className="shrink-0 text-note text-ink-3" tabIndex={-1}>
          {chosen ? "change" : "choose"}
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-30 outline-none">
          <Base.Popup className="max-h-[min(320px,var(--available-height))] w-(--anchor-width) min-w-[240px] overflow-y-auto rounded-2 border border-edge bg-raised py-1">
            <Base.Empty className="px-[10px] text-control text-ink-3 not-empty:py-2">{nothing}</Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item
                  key={option.value}
                  value={option}
                  className="touch flex cursor-pointer items-center gap-2 px-[10px] py-[6px] outline-none select-none data-highlighted:bg-well data-selected:font-semibold data-selected:shadow-[inset_3px_0_var(--ink)]"
                >
                  {option.slot ? <PartySwatch slot={option.slot} /> : null}
                  <span className="min-w-0 wrap-anywhere">{option.label}</span>
                  {option.note ? (
                    <span className="ml-auto max-w-[45%] shrink-0 text-note font-normal text-ink-3 wrap-anywhere">
                      {option.note}
                    </span>
                  ) : null}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
