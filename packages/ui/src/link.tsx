"use client";

import {
  type ComponentType,
  createContext,
  createElement,
  type ReactNode,
  type Ref,
  useContext,
  useImperativeHandle,
  useRef,
} from "react";
import { classNames } from "./class-names";
import { KeptFocus } from "./kept-focus";

type AnchorProps = Omit<React.ComponentPropsWithoutRef<"a">, "href"> & { href: string; ref?: Ref<HTMLAnchorElement> };

const Anchor = createContext<ComponentType<AnchorProps> | "a">("a");
const Address = createContext((href: string) => href);

type LinkProviderProps = {
  component: ComponentType<AnchorProps>;
  /** Where an address leads from here; the component must know it by itself. */
  address: (href: string) => string;
  children: ReactNode;
};

/** Says once which component the app's router offers for links; without it links are plain anchors. */
export function LinkProvider({ component, address, children }: LinkProviderProps) {
  return (
    <Address value={address}>
      <Anchor value={component}>{children}</Anchor>
    </Address>
  );
}

/** Where an address leads from here: for marks of a picture, which are anchors of their own. */
export const useAddress = (): ((href: string) => string) => useContext(Address);

export type LinkProps = AnchorProps;

/** A link through the app's router, with no look of its own beyond the base style of anchors. */
export function Link(props: LinkProps) {
  return createElement(useContext(Anchor), props);
}

/** A link in running words or at a row's end: ink, underlined in line-2. `quiet` leaves the underline to hover. */
export function TextLink({ quiet = false, className, ...props }: LinkProps & { quiet?: boolean }) {
  return <Link {...props} className={classNames(quiet && "no-underline hover:underline", className)} />;
}

/** A button that reads as a link, for what acts in place ("Only what changes"). */
export function TextButton({ className, ref, ...props }: React.ComponentPropsWithRef<"button">) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLButtonElement, []);
  return (
    <>
      <KeptFocus within={own} off={props.disabled === true} />
      <button
        type="button"
        {...props}
        ref={own}
        className={classNames(
          "touch underline decoration-line-2 decoration-1 underline-offset-3 hover:decoration-current",
          "disabled:text-ink-3 disabled:no-underline",
          className,
        )}
      />
    </>
  );
}
