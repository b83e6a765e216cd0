import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { book } from "../../../test/fixtures/book.js";
import { withPlan } from "../../../test/fixtures/level-plan.js";
import { formulasOf, sheetsOf, unzip } from "../../../test/fixtures/unzip.js";
import type { Results } from "../../core/findings.js";
import { buildReport } from "../build.js";
import { writeXlsx } from "../xlsx.js";
import { formula } from "./formula.js";
import { pack } from "./pack.js";

/** A plan by itself: its sums and its proof. */
const planned: Results = {
  ...withPlan,
  figures: withPlan.figures.filter(({ id }) => id.startsWith("plan.")),
  tables: Object.fromEntries(Object.entries(withPlan.tables).filter(([id]) => id.startsWith("plan."))),
};

const office = spawnSync("soffice", ["--version"]).status === 0;

/** A profile in which LibreOffice calculates every formula on opening, whatever value stands beside it. */
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

describe.skipIf(!office)("the workbook calculated by LibreOffice", { timeout: 120_000 }, () => {
  let dir = "";
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "plimsoll-office-"));
    mkdirSync(join(dir, "profile", "user"), { recursive: true });
    writeFileSync(join(dir, "profile", "user", "registrymodifications.xcu"), always);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const calculated = (name: string, file: Buffer) => {
    writeFileSync(join(dir, name), file);
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(dir, "profile"))}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(dir, "out"),
        join(dir, name),
      ],
      { stdio: "ignore" },
    );
    return sheetsOf(unzip(readFileSync(join(dir, "out", name))));
  };

  it("is calculated anew", async () => {
    const wrong = await pack(
      [
        {
          name: "a",
          rows: [[{ type: Number, value: 2 }, formula("A1+1", 99)]],
          widths: [8, 8],
          frozenRows: 0,
          frozenColumns: 0,
        },
      ],
      "en",
    );
    expect(formulasOf(calculated("wrong.xlsx", wrong).get("a")!)[0]?.value).toBe("3");
  });

  it.each([
    ["a costed year", "en", book, 200],
    ["a costed year", "zh", book, 200],
    ["a plan", "en", planned, 15],
  ] as const)(
    "has the values we wrote beside the formulas, of %s in %s",
    async (name, language, from, least) => {
      const ours = await writeXlsx(buildReport(from, language), from);
      const theirs = calculated(`${name.replace(" ", "-")}-${language}.xlsx`, ours);
      let compared = 0;
      for (const [sheet, xml] of sheetsOf(unzip(ours))) {
        const found = new Map(formulasOf(theirs.get(sheet)!).map((f) => [f.at, f.value]));
        for (const { at, value, expression } of formulasOf(xml)) {
          const said = `${sheet}!${at} ${expression}`;
          expect(found.has(at), said).toBe(true);
          if (/^[✓✗]$/.test(value!)) expect(found.get(at), said).toBe(value);
          else expect(Number(found.get(at)), said).toBeCloseTo(Number(value), 6);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(least);
    },
  );
});
