/** Codes to keep elsewhere, each for one sign-in without the app. They are shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ul aria-label="Recovery codes" className="grid grid-cols-1 gap-x-6 font-mono text-control sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ul>
  );
}
