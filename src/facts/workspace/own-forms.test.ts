import { expect, it } from "vitest";
import { formSources, type OwnForm } from "./own-forms.js";

const forms: OwnForm[] = [
  { file: "in/a.xlsx", form: "questionnaire" },
  { file: "in/b.xlsx", form: "questionnaire" },
  { file: "audit.xlsx", form: "audit" },
];
const named = (files: readonly string[]) => formSources(forms, files).map((s) => [s.files, s.form, s.stands]);

it("one pattern stands for a folder of questionnaires", () => {
  expect(named(["in/a.xlsx", "in/b.xlsx", "audit.xlsx", "in/notes.csv"])).toEqual([
    ["in/*.xlsx", "questionnaire", 2],
    ["audit.xlsx", "audit", 1],
  ]);
});

it("another workbook among them must not be meant", () => {
  expect(named(["in/a.xlsx", "in/b.xlsx", "in/orders.xlsx", "audit.xlsx"])).toEqual([
    ["in/a.xlsx", "questionnaire", 1],
    ["in/b.xlsx", "questionnaire", 1],
    ["audit.xlsx", "audit", 1],
  ]);
});
