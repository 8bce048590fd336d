import { Link } from "@parley/ui/link";

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-[640px] px-5 py-12">
      <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
      <h1 className="mt-6">There is nothing here, or you may not see it</h1>
      <p className="mt-3 font-serif text-deck text-ink-2">
        The address may be mistyped, the record withdrawn, or the negotiation closed to your role.
      </p>
      <p className="mt-6">
        <Link href="/">Go to the negotiations you may see</Link>
      </p>
    </main>
  );
}
