"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { Menu, MenuLink, MenuRule } from "@parley/ui/menu";
import { addedKinds, editRecordAddress, newRecordAddress } from "@/reading/form-addresses";

/** Every kind of record that can be added, and the profile, which there is one of. */
export function AddMenu({ negotiation }: { negotiation: string }) {
  return (
    <Menu
      label="Add another kind"
      triggerClassName="touch border border-ink px-[14px] py-[7px] text-control font-semibold hover:bg-well"
    >
      {addedKinds.map((kind) => (
        <MenuLink key={kind} href={newRecordAddress(negotiation, kind)}>
          {kindLabels[kind]}
        </MenuLink>
      ))}
      <MenuRule />
      <MenuLink href={editRecordAddress(negotiation, "negotiation", negotiation)}>Profile of the negotiation</MenuLink>
    </Menu>
  );
}
