import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnyRole,
  can,
  highestRole,
  type Membership,
  type Permission,
  permissions,
  type Role,
  roleIn,
  roles,
  type Visibility,
} from "./access";

const reader: Permission[] = ["record:read", "history:read"];
const viewer: Permission[] = [...reader, "view:keep"];
const analyst: Permission[] = [
  ...viewer,
  "history:names",
  "desk:read",
  "record:propose",
  "record:accept",
  "view:share",
];
const admin: Permission[] = [...analyst, "record:redact", "people:manage", "negotiation:manage", "audit:read"];

describe("can", () => {
  it.each([
    [null, []],
    ["reader", reader],
    ["viewer", viewer],
    ["analyst", analyst],
    ["admin", admin],
  ] as [AnyRole | null, Permission[]][])("gives %s exactly what is written here", (role, allowed) => {
    expect(permissions.filter((p) => can(role, p)).sort()).toEqual([...allowed].sort());
  });
});

const membership = fc.record<Membership>({
  negotiation: fc.constantFrom(null, "a", "b"),
  role: fc.constantFrom(...roles),
});

describe("highestRole", () => {
  it.each([
    [[], "a", null],
    [[{ negotiation: "b", role: "admin" }], "a", null],
    [
      [
        { negotiation: null, role: "viewer" },
        { negotiation: "a", role: "analyst" },
      ],
      "a",
      "analyst",
    ],
    [
      [
        { negotiation: null, role: "admin" },
        { negotiation: "a", role: "viewer" },
      ],
      "a",
      "admin",
    ],
    [[{ negotiation: "a", role: "admin" }], null, null],
    [[{ negotiation: null, role: "analyst" }], null, "analyst"],
  ] as [Membership[], string | null, Role | null][])("%j in %s is %s", (memberships, negotiation, role) => {
    expect(highestRole(memberships, negotiation)).toBe(role);
  });

  it("never falls when a membership is added, whatever the order", () => {
    const rank = (role: Role | null) => (role === null ? -1 : roles.indexOf(role));
    fc.assert(
      fc.property(fc.array(membership), membership, (some, more) => {
        expect(rank(highestRole([more, ...some], "a"))).toBeGreaterThanOrEqual(rank(highestRole(some, "a")));
        expect(highestRole([...some, more], "a")).toBe(highestRole([more, ...some], "a"));
      }),
    );
  });
});

describe("roleIn", () => {
  it.each([
    [[{ negotiation: null, role: "analyst" }], "all", "analyst"],
    [[{ negotiation: null, role: "analyst" }], "members", null],
    [[{ negotiation: null, role: "admin" }], "members", "admin"],
    [[{ negotiation: "b", role: "admin" }], "members", null],
    [[{ negotiation: "a", role: "viewer" }], "members", "viewer"],
    [
      [
        { negotiation: "a", role: "viewer" },
        { negotiation: null, role: "analyst" },
      ],
      "members",
      "analyst",
    ],
    [[], "all", null],
    [[], "members", null],
    [[], "public", "reader"],
    [[{ negotiation: "b", role: "admin" }], "public", "reader"],
    [[{ negotiation: "a", role: "viewer" }], "public", "viewer"],
    [[{ negotiation: null, role: "analyst" }], "public", "analyst"],
  ] as [Membership[], Visibility, AnyRole | null][])("%j, open to %s: %s", (memberships, visibility, role) => {
    expect(roleIn(memberships, "a", visibility)).toBe(role);
  });
});
