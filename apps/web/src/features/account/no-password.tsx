/** Said where a password is asked for by somebody who has none. */
export function NoPassword() {
  return (
    <p className="mt-2 max-w-sentence text-control text-ink-2">
      You have no password here, and this takes one. Choose one by a link for a new password: an admin makes it, or the
      sign-in page sends it where it offers that.
    </p>
  );
}
