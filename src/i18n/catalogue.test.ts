import { describe, expect, it } from "vitest";
import { problemCodes } from "../core/problem-codes.js";
import { catalogues } from "./index.js";
import { places } from "./message.js";

/** Every sentence of a catalogue by its path. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}/${key}`));
}

const en = new Map(sentences(catalogues.en, ""));
const zh = new Map(sentences(catalogues.zh, ""));

describe("the two languages", () => {
  it("say the same things", () => {
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
  });
  it("leave the same places open", () => {
    const differ = [...en].filter(([key, text]) => places(text).join() !== places(zh.get(key) ?? "").join());
    expect(differ.map(([key, text]) => [key, text, zh.get(key)])).toEqual([]);
  });
  it("are not each other's copy: Chinese sentences are Chinese", () => {
    const copied = [...en].filter(
      ([key, text]) => / .* .* /.test(text) && zh.get(key) === text && !key.includes("/examples/"),
    );
    expect(copied.map(([key]) => key)).toEqual([]);
  });
  it("leave no sentence empty but those of commands without arguments", () => {
    const empty = [...en, ...zh].filter(([key, text]) => text.trim() === "" && !key.endsWith("/args"));
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

describe("problems", () => {
  it("each have a sentence and a fix in both languages", () => {
    const codes = Object.values(problemCodes).flat();
    for (const catalogue of Object.values(catalogues))
      expect(codes.filter((code) => !Object.hasOwn(catalogue.problems, code))).toEqual([]);
  });
});
