"use client";

import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { useState } from "react";
import { moved, type Placed, step, type Target } from "./arrangement";

export interface OrderCategoryProps {
  category: string;
  own: readonly Placed[];
  /** All issues, in order. */
  issues: readonly Placed[];
  onArrange: (issues: readonly Placed[]) => void;
  onRename: (name: string) => void;
}

/** What a row takes with it while it is dragged. */
const carried = "application/x-parley-issue";

/** One category: its name, and its issues with what moves them. */
export function OrderCategory({ category, own, issues, onArrange, onRename }: OrderCategoryProps) {
  const [name, setName] = useState(category);
  const [known, setKnown] = useState(category);
  if (known !== category) {
    setKnown(category);
    setName(category);
  }
  const drop = (id: string, target: Target) => onArrange(moved(issues, id, target));
  const takes = (target: Target) => ({
    onDragOver: (event: React.DragEvent) => {
      if (event.dataTransfer.types.includes(carried)) event.preventDefault();
    },
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
      drop(event.dataTransfer.getData(carried), target);
    },
  });
  return (
    <section aria-label={category || "Category without a name"} className="mt-6" {...takes({ category, before: null })}>
      <TextInput
        aria-label={`Name of the category ${category}`}
        className="font-serif text-deck font-semibold"
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
        // Only a whole name: half of one could be another category’s.
        onBlur={() => (name.trim() === "" ? setName(category) : name.trim() !== category && onRename(name.trim()))}
      />
      <ol className="mt-1 border-t border-line">
        {own.map((issue) => (
          <OrderRow
            key={issue.id}
            issue={issue}
            issues={issues}
            onMove={drop}
            takes={takes({ category, before: issue.id })}
          />
        ))}
      </ol>
    </section>
  );
}

interface OrderRowProps {
  issue: Placed;
  issues: readonly Placed[];
  onMove: (id: string, target: Target) => void;
  takes: Pick<React.ComponentProps<"li">, "onDragOver" | "onDrop">;
}

function OrderRow({ issue: { id, title }, issues, onMove, takes }: OrderRowProps) {
  const go = (by: -1 | 1) => {
    const target = step(issues, id, by);
    if (!target) return;
    onMove(id, target);
    // A row that comes into another category is made anew: the focus goes along with it.
    const name = by === -1 ? "up" : "down";
    requestAnimationFrame(() => document.getElementById(`${name}-${id}`)?.focus());
  };
  // By keys the buttons do the same.
  const carry = {
    draggable: true,
    onDragStart: (event: React.DragEvent) => {
      event.dataTransfer.setData(carried, id);
      event.dataTransfer.effectAllowed = "move";
    },
  };
  return (
    <li
      className="flex cursor-grab items-baseline justify-between gap-x-4 border-b border-line py-2 active:cursor-grabbing"
      {...carry}
      {...takes}
    >
      <span className="min-w-0 [overflow-wrap:anywhere]">{title}</span>
      <span className="flex shrink-0 gap-4 text-note">
        {([-1, 1] as const).map((by) => {
          const [word, possible] = [by === -1 ? "up" : "down", step(issues, id, by) !== null];
          return (
            <TextButton
              key={word}
              id={`${word}-${id}`}
              aria-label={`Move ${word}: ${title}`}
              aria-disabled={!possible}
              className={possible ? "" : "text-ink-3 no-underline"}
              onClick={() => go(by)}
            >
              {by === -1 ? "Up" : "Down"}
            </TextButton>
          );
        })}
      </span>
    </li>
  );
}
