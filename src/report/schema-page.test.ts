import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaPage } from "./schema-page.js";

describe("docs/schema", () => {
  it.each([
    ["en", "schema.md"],
    ["zh", "schema.zh.md"],
  ] as const)("in %s is what the definition says (npm run schema writes it)", (language, file) => {
    const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8");
    expect(page).toBe(schemaPage(language));
  });
});
