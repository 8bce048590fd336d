"use client";

import { Component, type RefObject } from "react";

type Props = {
  /** The control, or what holds it. */
  within: RefObject<HTMLElement | null>;
  off: boolean;
};

/**
 * What is switched off while it works loses the focus to nothing, and with it the place of whoever works by keys. Gives it back
 * once it is switched on again, unless it went elsewhere meanwhile. A class, since only classes are asked before the page
 * changes: afterwards the browser has let go of it.
 */
export class KeptFocus extends Component<Props> {
  private held: HTMLElement | null = null;

  override getSnapshotBeforeUpdate(before: Props): HTMLElement | null {
    const at = document.activeElement;
    const turnsOff = this.props.off && !before.off;
    return turnsOff && at instanceof HTMLElement && this.props.within.current?.contains(at) ? at : null;
  }

  override componentDidUpdate(before: Props, _: unknown, focused: HTMLElement | null): void {
    if (this.props.off) {
      this.held = focused ?? this.held;
    } else if (before.off) {
      if (document.activeElement === document.body) this.held?.focus({ preventScroll: true });
      this.held = null;
    }
  }

  override render(): null {
    return null;
  }
}
