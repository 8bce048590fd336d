"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";
import { Menu, MenuLink } from "./menu";

export type TopBarItem = { href: string; label: string; current?: boolean };

export type TopBarProps = {
  brand: { label: string; href: string };
  /** What is open, beside the brand. */
  title?: { label: string; href: string };
  /** In order of use: the first four stay in sight where there is little room. */
  items: ReadonlyArray<TopBarItem>;
  /** A search field or the button that opens it. */
  search?: ReactNode;
  /** Usually an AccountMenu. */
  account?: ReactNode;
  /** Where "Skip to the content" goes: the id of main. */
  mainId?: string;
};

const kept = 4;

/** The bar under a 4 px ink rule, 56 px in all; on a phone the navigation is five words at the foot. */
export function TopBar({ brand, title, items, search, account, mainId = "main" }: TopBarProps) {
  // A fifth item takes the fifth place: "More" would hide one word behind another.
  const rest = items.slice(items.length === kept + 1 ? kept + 1 : kept);
  const shown = items.length - rest.length;
  return (
    <>
      <a
        href={`#${mainId}`}
        className="absolute top-2 left-2 z-30 -translate-y-[80px] bg-ink px-3 py-2 text-paper focus:translate-y-0"
      >
        Skip to the content
      </a>
      <header className="print:hidden flex h-[56px] items-center gap-4 border-t-4 border-b border-t-ink border-b-line px-5 sm:gap-6 sm:px-10 xl:gap-[28px]">
        <Link href={brand.href} className="font-serif text-[20px]/[24px] font-semibold tracking-[-0.02em] no-underline">
          {brand.label}
        </Link>
        {title ? (
          <Link
            href={title.href}
            className="hidden min-w-0 truncate border-l border-line pl-6 font-semibold no-underline hover:underline sm:block sm:leading-[24px] xl:shrink-0 xl:pl-[28px]"
          >
            {title.label}
          </Link>
        ) : null}
        <nav aria-label="Pages" className="hidden grow sm:block">
          <ul className="flex gap-4 whitespace-nowrap text-ink-2 min-[1400px]:gap-5">
            {items.map((item, index) => (
              <li key={item.href} className={classNames(index >= shown && "hidden xl:block")}>
                <NavLink item={item} />
              </li>
            ))}
            {rest.length > 0 ? (
              <li className="xl:hidden">
                <More items={rest} align="start" side="bottom" />
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-[18px] text-ink-2 sm:gap-6">
          {search}
          {account}
        </div>
      </header>
      <nav
        aria-label="Pages"
        className="foot-bar print:hidden fixed inset-x-0 bottom-0 z-20 border-t border-ink bg-raised pb-[env(safe-area-inset-bottom)] text-control text-ink-2 sm:hidden"
      >
        <ul className="grid auto-cols-fr grid-flow-col">
          {items.slice(0, shown).map((item) => (
            <li key={item.href}>
              <NavLink item={item} className="flex h-[56px] items-center justify-center" />
            </li>
          ))}
          {rest.length > 0 ? (
            <li>
              <More items={rest} align="end" side="top" className="flex h-[56px] w-full items-center justify-center" />
            </li>
          ) : null}
        </ul>
      </nav>
    </>
  );
}

function Word({ stroked, children }: { stroked: boolean; children: ReactNode }) {
  return <span className={classNames(stroked && "stroked font-semibold text-ink")}>{children}</span>;
}

function NavLink({ item, className }: { item: TopBarItem; className?: string }) {
  return (
    <Link
      href={item.href}
      aria-current={item.current ? "page" : undefined}
      className={classNames("no-underline hover:text-ink", className)}
    >
      <Word stroked={item.current === true}>{item.label}</Word>
    </Link>
  );
}

function More({
  items,
  side,
  align,
  className,
}: {
  items: ReadonlyArray<TopBarItem>;
  side: "top" | "bottom";
  align: "start" | "end";
  className?: string;
}) {
  const holdsCurrent = items.some((item) => item.current);
  return (
    <Menu
      side={side}
      align={align}
      label={<Word stroked={holdsCurrent}>More</Word>}
      triggerClassName={classNames("hover:text-ink", className)}
    >
      {items.map((item) => (
        <MenuLink key={item.href} href={item.href} current={item.current === true}>
          {item.label}
        </MenuLink>
      ))}
    </Menu>
  );
}

/** The words at the right end that open what concerns the person. On a phone they read "Menu". */
export function AccountMenu({ name, standing, children }: { name: string; standing?: string; children: ReactNode }) {
  const who = standing ? `${name}, ${standing}` : name;
  return (
    <Menu
      triggerClassName="touch max-w-[220px] min-w-0 truncate underline-offset-3 hover:underline sm:min-h-0 sm:text-note"
      label={
        <>
          <span className="hidden sm:inline">
            {name}
            {standing ? <span className="hidden lg:inline">, {standing}</span> : null}
          </span>
          <span className="sm:hidden">Menu</span>
        </>
      }
    >
      <p className="px-4 pt-2 pb-1 text-note text-ink-3">{who}</p>
      {children}
    </Menu>
  );
}

const noChange = () => () => {};
const onApple = () => /mac|iphone|ipad/i.test(navigator.platform);

/**
 * Looks like the search field and opens the search; where there is little room it is the word alone. It leads to the page
 * of the search for whoever opens it elsewhere, or has no script.
 */
export function SearchLink({ href, onOpen }: { href: string; onOpen: () => void }) {
  const apple = useSyncExternalStore(noChange, onApple, () => false);
  return (
    <Link
      href={href}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onOpen();
      }}
      className="touch flex items-center justify-between no-underline sm:min-h-0 lg:w-[208px] lg:min-w-[120px] lg:shrink lg:rounded-2 lg:border lg:border-edge lg:bg-raised lg:px-[10px] lg:py-1 lg:text-control lg:text-ink-3"
    >
      <span>Search</span>
      <span aria-hidden="true" className="hidden lg:inline">
        {apple ? "⌘ K" : "Ctrl K"}
      </span>
    </Link>
  );
}
