"use client";

import { useImperativeHandle, useRef } from "react";
import { classNames } from "./class-names";
import { KeptFocus } from "./kept-focus";
import { Link, type LinkProps } from "./link";

export type ButtonLook = "primary" | "plain" | "quiet";

const looks: Record<ButtonLook, string> = {
  primary: "border-ink bg-ink text-paper hover:bg-ink-2 hover:border-ink-2",
  plain: "border-ink text-ink hover:bg-well",
  quiet: "border-edge text-ink hover:bg-well",
};

function buttonClass(look: ButtonLook, wide: boolean, className: string | undefined): string {
  return classNames(
    "touch inline-flex items-center justify-center gap-2 rounded-2 border px-[14px] text-control font-semibold no-underline",
    "transition-colors duration-(--motion-toggle) disabled:border-line-2 disabled:bg-transparent disabled:text-ink-3",
    wide ? "w-full py-[9px]" : "py-[7px] whitespace-nowrap",
    looks[look],
    className,
  );
}

export type ButtonProps = React.ComponentPropsWithRef<"button"> & {
  /** `primary` is ink filled and stands once on a screen; `plain` has an ink border, `quiet` the border of a control. */
  look?: ButtonLook;
  /** As wide as its column. */
  wide?: boolean;
};

/** Says what happens when it is pressed ("Accept all 4 changes"). */
export function Button({ look = "plain", wide = false, className, type = "button", ref, ...props }: ButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLButtonElement, []);
  return (
    <>
      <KeptFocus within={own} off={props.disabled === true} />
      <button {...props} ref={own} type={type} className={buttonClass(look, wide, className)} />
    </>
  );
}

/** A link that looks like a button, for going where something is then done. */
export function ButtonLink({
  look = "plain",
  wide = false,
  className,
  ...props
}: LinkProps & { look?: ButtonLook; wide?: boolean }) {
  return <Link {...props} className={buttonClass(look, wide, className)} />;
}
