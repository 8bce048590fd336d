import { dictionary } from "@zxcvbn-ts/language-common";
import { expect, test } from "vitest";
import { checkPassword } from "./password";

const check = (password: string) => () => checkPassword(password, "margaret@example.org", false);

test("each of the commonest passwords is refused as it is, in capitals, twice over and with a year behind it", () => {
  const list = dictionary["passwords-common"];
  expect(list.length).toBeGreaterThan(40_000);
  const long = list.filter((one) => one.length >= 15);
  const doubled = list.filter((one) => one.length >= 8).slice(0, 1_500);
  const stretched = doubled.flatMap((one) => [`${one}${one}`, `${one.toUpperCase()} ${one}`, `${one}-${one}-2026`]);
  const taken = [...long, ...stretched].filter((one) => [...one].length <= 128).filter((one) => !refused(one));
  expect(taken).toEqual([]);
});

function refused(password: string): boolean {
  try {
    checkPassword(password, "margaret@example.org", false);
    return false;
  } catch {
    return true;
  }
}

test.each([
  "nine otters cross the lock",
  "correct horse battery staple",
  "sunshine over three rivers",
  "Über die sieben Berge 7",
])("a phrase of several words is taken: %s", (password) => {
  expect(check(password)).not.toThrow();
});

test("what folds to many letters is judged by the first of them, so that it does not take long", () => {
  expect(check(`${"ﬃ".repeat(120)}xqzwvk`)).toThrow("easy to guess");
});

test.each(["iloveyouforever1", "qwertyuiop-asdfgh", "Monkey-Butterfly-99", "superman+wonderwoman"])(
  "two common passwords in one are refused: %s",
  (password) => {
    expect(check(password)).toThrow("easy to guess");
  },
);

test.each(["sunshinesunshine1", "Dragon-dragon-dragon", "ｐａｓｓｗｏｒｄｐａｓｓｗｏｒｄ"])(
  "a common password stretched is refused: %s",
  (password) => {
    expect(check(password)).toThrow("easy to guess");
  },
);
