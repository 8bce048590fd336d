import { Link } from "@parley/ui/link";

type Entry = { id: string; title: string; order: number };

/** The issues before and after this one, in their order. */
export function NextIssues({ issues, current, base }: { issues: readonly Entry[]; current: string; base: string }) {
  const at = issues.findIndex(({ id }) => id === current);
  if (at < 0) return null;
  const [before, after] = [issues[at - 1], issues[at + 1]];
  return (
    <nav
      aria-label="Other issues"
      className="mt-10 flex flex-wrap justify-between gap-4 border-t border-ink pt-2 print:hidden"
    >
      {before ? (
        <p className="max-w-full min-w-0">
          <span className="block text-note text-ink-3">Before it</span>
          <Link href={`${base}/issues/${before.id}`}>{before.title}</Link>
        </p>
      ) : null}
      {after ? (
        <p className="ml-auto max-w-full min-w-0 text-right">
          <span className="block text-note text-ink-3">After it</span>
          <Link href={`${base}/issues/${after.id}`}>{after.title}</Link>
        </p>
      ) : null}
    </nav>
  );
}
