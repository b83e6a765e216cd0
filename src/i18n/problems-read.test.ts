import { expect, it } from "vitest";
import { problemCodes } from "../core/problem-codes.js";
import { problemsRead as en } from "./en/problems-read.js";
import { places } from "./message.js";
import { problemsRead as zh } from "./zh/problems-read.js";

it("every problem of the reader has a sentence and a fix in both languages, with the same places", () => {
  expect(Object.keys(en).sort()).toEqual([...problemCodes.read].sort());
  expect(Object.keys(zh).sort()).toEqual([...problemCodes.read].sort());
  for (const [code, words] of Object.entries(en)) {
    const other = zh[code as keyof typeof zh];
    expect([code, places(other.text), places(other.fix)]).toEqual([
      code,
      places(words.text),
      places(words.fix),
    ]);
  }
});
