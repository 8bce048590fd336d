import type { ReactNode } from "react";
import { Link } from "./link";

export type BreadcrumbItem = { label: ReactNode; href?: string };

/** Where this page stands; the last item is the page itself and has no link. */
export function Breadcrumb({ items }: { items: ReadonlyArray<BreadcrumbItem> }) {
  return (
    <nav aria-label="Where this is" className="text-control text-ink-3">
      <ol>
        {items.map((item, index) => (
          <li key={item.href ?? `${index}`} className="inline">
            {index > 0 ? <span aria-hidden="true"> / </span> : null}
            {item.href ? (
              <Link href={item.href} className="no-underline hover:underline">
                {item.label}
              </Link>
            ) : (
              <span aria-current={index === items.length - 1 ? "page" : undefined}>{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
