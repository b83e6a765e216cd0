import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { place } from "../../../../test/fixtures/read/open.js";
import { discoverFiles } from "../read.js";

it("finds data files in a fixed order, without hidden and lock files and reports of earlier runs", async () => {
  const folder = place("data").path;
  mkdirSync(join(folder, "2024"), { recursive: true });
  mkdirSync(join(folder, ".git"));
  mkdirSync(join(folder, "out"));
  const names = [
    "b.csv",
    "a.XLSX",
    "~$a.xlsx",
    ".hidden.csv",
    "notes.md",
    "z.csv.gz",
    "2024/一月.tsv",
    ".git/x.csv",
    "p.parquet",
    "out/results.json",
    "out/report.xlsx",
    "out/report.zh.html",
  ];
  for (const name of names) writeFileSync(join(folder, name), "x");
  const found = await discoverFiles(folder);
  expect(found.map((path) => path.slice(folder.length + 1))).toEqual([
    "2024/一月.tsv",
    "a.XLSX",
    "b.csv",
    "p.parquet",
    "z.csv.gz",
  ]);
});

it("takes a list called results.json for what a survey tool exported", async () => {
  const folder = place("answers").path;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "results.json"), '[{ "id": 1 }]');
  expect(await discoverFiles(folder)).toEqual([join(folder, "results.json")]);
});
