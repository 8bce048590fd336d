import { PartyName, partySlots } from "./party-swatch";

export function TwelveSlots() {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {partySlots.map((slot) => (
        <li key={slot}>
          <PartyName slot={slot}>Party in slot {slot}</PartyName>
        </li>
      ))}
    </ul>
  );
}
