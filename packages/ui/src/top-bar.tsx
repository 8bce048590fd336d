"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";
import { Menu, MenuLink } from "./menu";

export type TopBarItem = {
  href: string;
  label: string;
  current?: boolean;
  /** How much waits there, beside the label, and what it is in words for the ear; left out where nothing does. */
  waits?: { count: number; words: string } | undefined;
};

export type TopBarProps = {
  brand: { label: string; href: string };
  /** What is open, beside the brand. */
  title?: { label: string; href: string };
  /** In order of use: the first nine stand in sight, the first four or six where there is little room. */
  items: ReadonlyArray<TopBarItem>;
  /** A search field or the button that opens it. */
  search?: ReactNode;
  /** Usually an AccountMenu. */
  account?: ReactNode;
  /** Where "Skip to the content" goes: the id of main. */
  mainId?: string;
};

const few = 4;
const some = 6;

const most = 9;

/** From which width of their own room the most words stand side by side, by how many they are: in em, for words may be larger. */
const mostFrom: Record<number, { room: string; word: string; more: string }> = {
  7: { room: "min-[1440px]:basis-[540px]", word: "@min-[37.85em]:block", more: "@min-[37.85em]:hidden" },
  8: { room: "min-[1440px]:basis-[600px]", word: "@min-[42.1em]:block", more: "@min-[42.1em]:hidden" },
  9: { room: "min-[1440px]:basis-[660px]", word: "@min-[46.4em]:block", more: "@min-[46.4em]:hidden" },
};
/** Nine and "More". */
const many = { room: "min-[1440px]:basis-[708px]", word: "@min-[50em]:block", more: "@min-[50em]:hidden" };

/**
 * The bar under a 4 px ink rule, 56 px in all. The first nine words stand there and the rest is behind "More"; where there is little
 * room, the first four or six. The title gives way before they do. On a phone the navigation is five words at the foot.
 */
export function TopBar({ brand, title, items, search, account, mainId = "main" }: TopBarProps) {
  // A fifth item takes the fifth place: "More" would hide one word behind another.
  const inFew = items.length === few + 1 ? few + 1 : few;
  const inSome = items.length === some + 1 ? some + 1 : some;
  const wide = mostFrom[items.length] ?? many;
  const placeOf = (index: number) => {
    if (index < inFew) return undefined;
    if (index < inSome) return "hidden @min-[34em]:block";
    return index < most ? classNames("hidden", wide.word) : "hidden";
  };
  const restOfFew = items.slice(inFew);
  const restOfSome = items.slice(inSome);
  const restOfMost = items.slice(most);
  return (
    <>
      <a
        href={`#${mainId}`}
        className="absolute top-2 left-2 z-30 -translate-y-[80px] bg-ink px-3 py-2 text-paper focus:translate-y-0"
      >
        Skip to the content
      </a>
      <header className="print:hidden flex h-[56px] items-center gap-4 border-t-4 border-b border-t-ink border-b-line px-5 sm:px-10 lg:gap-6">
        <Link
          href={brand.href}
          className="shrink-0 font-serif text-[20px]/[24px] font-semibold tracking-[-0.02em] no-underline"
        >
          {brand.label}
        </Link>
        {title ? (
          <Link
            href={title.href}
            title={title.label}
            className="hidden min-w-[104px] shrink-1000 truncate border-l border-line pl-4 font-semibold no-underline hover:underline md:block md:leading-[24px] lg:pl-6"
          >
            {title.label}
          </Link>
        ) : null}
        <nav
          aria-label="Pages"
          className={classNames(
            "@container hidden grow sm:block",
            items.length > few + 1 ? "basis-[320px] min-[1200px]:basis-[480px]" : "basis-[120px]",
            items.length > some && wide.room,
          )}
        >
          <ul className="flex gap-4 whitespace-nowrap text-ink-2">
            {items.map((item, index) => (
              <li key={item.href} className={placeOf(index)}>
                <NavLink item={item} />
              </li>
            ))}
            {restOfFew.length > 0 ? (
              <li className="@min-[34em]:hidden">
                <More items={restOfFew} align="start" side="bottom" />
              </li>
            ) : null}
            {restOfSome.length > 0 ? (
              <li className={classNames("hidden @min-[34em]:block", wide.more)}>
                <More items={restOfSome} align="start" side="bottom" />
              </li>
            ) : null}
            {restOfMost.length > 0 ? (
              <li className={classNames("hidden", wide.word)}>
                <More items={restOfMost} align="start" side="bottom" />
              </li>
            ) : null}
          </ul>
        </nav>
        <div className="ml-auto flex shrink-0 items-center gap-[18px] text-ink-2 lg:gap-6">
          {search}
          {account}
        </div>
      </header>
      <nav
        aria-label="Pages"
        className="foot-bar print:hidden fixed inset-x-0 bottom-0 z-20 border-t border-ink bg-raised pb-[env(safe-area-inset-bottom)] text-control text-ink-2 sm:hidden"
      >
        <ul className="grid auto-cols-fr grid-flow-col">
          {items.slice(0, inFew).map((item) => (
            <li key={item.href}>
              <NavLink item={item} className="flex h-[56px] items-center justify-center" />
            </li>
          ))}
          {restOfFew.length > 0 ? (
            <li>
              <More
                items={restOfFew}
                align="end"
                side="top"
                className="flex h-[56px] w-full items-center justify-center"
              />
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
      className={classNames("no-underline hover:text-ink", item.current && "forced-colors:underline", className)}
    >
      <Word stroked={item.current === true}>{item.label}</Word>
      <Waits of={[item]} />
    </Link>
  );
}

/** "3" beside the words: how much waits behind them. */
function Waits({ of }: { of: ReadonlyArray<TopBarItem> }) {
  const waiting = of.flatMap(({ waits }) => (waits && waits.count > 0 ? [waits] : []));
  if (waiting.length === 0) return null;
  const count = waiting.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <b aria-hidden="true" className="ml-1 text-note text-ink tabular-nums">
        {count > 99 ? "99+" : count}
      </b>
      <span className="sr-only">, {waiting.map(({ words }) => words).join(", ")}</span>
    </>
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
      label={
        <>
          <Word stroked={holdsCurrent}>More</Word>
          <Waits of={items} />
        </>
      }
      triggerClassName={classNames("hover:text-ink", className)}
    >
      {items.map((item) => (
        <MenuLink key={item.href} href={item.href} current={item.current === true}>
          <span>
            {item.label}
            <Waits of={[item]} />
          </span>
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
      triggerClassName="touch max-w-[104px] truncate underline-offset-3 hover:underline sm:min-h-0 sm:text-note md:max-w-[120px] xl:max-w-[160px] min-[1600px]:max-w-[260px]"
      label={
        <>
          <span className="hidden sm:inline">
            {name}
            {standing ? <span className="hidden min-[1600px]:inline">, {standing}</span> : null}
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
      className="touch flex items-center justify-between no-underline sm:min-h-0 lg:w-[120px] lg:rounded-2 min-[1600px]:w-[208px] lg:border lg:border-edge lg:bg-raised lg:px-[10px] lg:py-1 lg:text-control lg:text-ink-3"
    >
      <span>Search</span>
      <span aria-hidden="true" className="hidden lg:inline">
        {apple ? "⌘ K" : "Ctrl K"}
      </span>
    </Link>
  );
}
