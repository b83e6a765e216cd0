import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { unworded } from "../../test/fixtures/unworded.js";
import { languages, words } from "./index.js";

describe.each(languages)("the ids of a study in %s", (language) => {
  it("all have words", () => {
    expect(unworded(results, words(language, results.currency))).toEqual([]);
  });
  it("are missed when they have none", () => {
    const strange = {
      ...results,
      figures: [{ ...results.figures[0]!, id: "price.unheard", method: "unheard" }],
      verdicts: [{ ...results.verdicts[0]!, code: "unheard" }],
    };
    expect(unworded(strange, words(language, results.currency))).toEqual(
      expect.arrayContaining(["figure price.unheard", "method unheard", "verdict unheard"]),
    );
  });
});
