import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Results } from "../../src/core/findings.js";
import { openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { loadWorkspace } from "../../src/facts/load.js";
import { loadConfig } from "../../src/facts/workspace/config.js";
import { words } from "../../src/i18n/index.js";
import { bothLanguages, folder, inLanguage, type Language, workspace } from "../fixtures/cli.js";
import { type CellGiven, fillWorkbook, zip } from "../fixtures/fill-workbook.js";
import { unworded } from "../fixtures/unworded.js";
import { sheetsOf, unzip } from "../fixtures/unzip.js";

const yaml = `plimsoll: 1
measure: { survey: { elements: { 按时到货: {}, 价格: {} } } }
sources:
  - files: "audit.xlsx"
    form: audit
`;

const names: Readonly<Record<Language, Record<string, string>>> = {
  zh: {
    questions: "八个审计问题",
    elements: "服务要素",
    lists: "检查清单",
    flow: "信息流",
    contacts: "客户联系",
    transport: "运输",
  },
  en: {
    questions: "Eight questions",
    elements: "Elements",
    lists: "Checklists",
    flow: "Information flow",
    contacts: "Contacts",
    transport: "Transport",
  },
};
const yes: Readonly<Record<Language, string>> = { zh: "是", en: "yes" };

/** The template as the command writes it, and where a row stands in it by its hidden code. */
async function template(language: Language) {
  const dir = workspace({ "x.txt": "" }, yaml);
  expect((await inLanguage(language, ["audit", "template", dir])).code).toBe(0);
  const bytes = readFileSync(join(dir, "audit.xlsx"));
  const entries = unzip(bytes);
  const strings = [
    ...entries.get("xl/sharedStrings.xml")!.matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs),
  ].map((m) => m[1]!.replaceAll("&quot;", '"'));
  const sheets = sheetsOf(entries);
  const rowOf = (sheet: string, code: string): number => {
    const cells = [...sheets.get(sheet)!.matchAll(/<c r="A(\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)];
    const found = cells.find((m) => strings[Number(m[2])]!.startsWith(code));
    if (found === undefined) throw new Error(`no row ${code} in ${sheet}`);
    return Number(found[1]);
  };
  return { dir, bytes, rowOf };
}

/** Cells by sheet name. */
function filledIn(
  book: Buffer,
  given: Readonly<Record<string, Readonly<Record<string, CellGiven>>>>,
): Buffer {
  const order = [...sheetsOf(unzip(book)).keys()];
  return Object.entries(given).reduce(
    (sheets, [name, cells]) => fillWorkbook(sheets, new Map(Object.entries(cells)), order.indexOf(name) + 1),
    book,
  );
}

interface Read {
  readonly answers: readonly Record<string, unknown>[];
  readonly problems: readonly {
    readonly code: string;
    readonly values: Record<string, unknown>;
    readonly place?: { readonly sheet?: string };
  }[];
}

async function read(book: Buffer): Promise<Read> {
  const dir = folder();
  mkdirSync(join(dir, "data"));
  writeFileSync(join(dir, "data", "audit.xlsx"), book);
  writeFileSync(join(dir, "plimsoll.yaml"), yaml);
  const { config } = await loadConfig(dir, {});
  const warehouse = await openWarehouse({ path: null, memoryLimit: "1GB", spillDir: join(dir, "spill") });
  try {
    const facts = await loadWorkspace({
      config,
      warehouse,
      cacheDir: join(dir, "cache"),
      onStopped: "report",
    });
    const answers = await warehouse.rows({
      sql: `SELECT element, question, kind, value, text, department, source, reports_to FROM fact.audit_answer ORDER BY _src, _row, question, kind`,
      shape: {
        element: "text",
        question: "text?",
        kind: "text?",
        value: "number?",
        text: "text?",
        department: "text?",
        source: "text?",
        reports_to: "text?",
      },
    });
    return { answers, problems: facts.problems };
  } finally {
    await warehouse.close();
  }
}

describe("the audit template", () => {
  it.each(bothLanguages)("filled in and read back in %s, says what was filled in", async (language) => {
    const { bytes, rowOf } = await template(language);
    const n = names[language];
    const level = rowOf(n.elements!, '["system-flexibility","level"');
    const own = rowOf(n.elements!, "[null");
    const policy = rowOf(n.lists!, '["written-policy","written-policy-levels"');
    const complaints = rowOf(n.flow!, '["flow.complaints"');
    const placing = rowOf(n.contacts!, '["contact.order-entry"');
    const view = rowOf(n.transport!, '["按时到货","view","transport"');
    const asked = rowOf(n.transport!, '["interview","late-causes","transport"');
    const measures = rowOf(n.questions!, '["audit","measures"');
    const filled = filledIn(bytes, {
      [n.questions!]: { [`C${measures}`]: '按时到货率，"每月"' },
      [n.elements!]: {
        [`G${level}`]: 0.8,
        [`H${level}`]: 0.95,
        [`I${level}`]: "OA",
        [`J${level}`]: "总经理",
        [`B${own}`]: "绿色包装",
        [`G${own}`]: 12,
      },
      [n.lists!]: { [`D${policy}`]: yes[language] },
      [n.flow!]: { [`C${complaints}`]: yes[language], [`E${complaints}`]: "客服部" },
      [n.contacts!]: { [`F${placing}`]: 2.5, [`H${placing}`]: 4 },
      [n.transport!]: { [`C${asked}`]: "堵车", [`C${view}`]: 7, [`D${view}`]: 5 },
    });
    const { answers, problems } = await read(filled);
    const none = { value: null, text: null, department: null, source: null, reports_to: null };
    expect(answers.map((a) => ({ ...none, ...a }))).toEqual([
      { ...none, element: "audit", question: "measures", kind: "words", text: '按时到货率，"每月"' },
      {
        ...none,
        element: "system-flexibility",
        question: "level",
        kind: "present",
        value: 0.8,
        source: "OA",
        reports_to: "总经理",
      },
      { ...none, element: "system-flexibility", question: "level", kind: "target", value: 0.95 },
      { ...none, element: "绿色包装", question: "level", kind: "present", value: 12 },
      { ...none, element: "written-policy", question: "written-policy-levels", kind: "point", value: 1 },
      {
        ...none,
        element: "flow.complaints",
        question: "measured",
        kind: "point",
        value: 1,
        reports_to: "客服部",
      },
      { ...none, element: "contact.order-entry", question: "knowledge", kind: "performance", value: 4 },
      { ...none, element: "contact.order-entry", question: "response-hours", kind: "present", value: 2.5 },
      {
        ...none,
        element: "interview",
        question: "late-causes",
        kind: "words",
        text: "堵车",
        department: "transport",
      },
      {
        ...none,
        element: "按时到货",
        question: "view",
        kind: "importance",
        value: 7,
        department: "transport",
      },
      {
        ...none,
        element: "按时到货",
        question: "view",
        kind: "performance",
        value: 5,
        department: "transport",
      },
    ]);
    expect(problems.filter((p) => p.code.startsWith("audit"))).toEqual([]);
  });

  it("names the cells that do not say what was asked, and reads the rest", async () => {
    const { bytes, rowOf } = await template("zh");
    const level = rowOf("服务要素", '["system-flexibility","level"');
    const policy = rowOf("检查清单", '["written-policy","written-policy-levels"');
    const view = rowOf("运输", '["按时到货","view","transport"');
    const { answers, problems } = await read(
      filledIn(bytes, {
        服务要素: { [`G${level}`]: 95, [`H${level}`]: "98%" },
        检查清单: { [`D${policy}`]: "大概" },
        运输: { [`C${view}`]: 8, [`D${view}`]: 6 },
      }),
    );
    expect(answers.map((a) => [a.element, a.kind, a.value])).toEqual([
      ["system-flexibility", "target", 0.98],
      ["按时到货", "performance", 6],
    ]);
    const told = problems.filter((p) => p.code.startsWith("audit"));
    expect(told.map((p) => [p.code, p.place?.sheet, p.values.cell, p.values.text])).toEqual([
      ["audit-refused-share", "服务要素", `G${level}`, "95"],
      ["audit-refused-done", "检查清单", `D${policy}`, "大概"],
      ["audit-refused-rating", "运输", `C${view}`, "8"],
    ]);
  });

  it("left empty says nothing, and that is told", async () => {
    const { bytes } = await template("en");
    const { answers, problems } = await read(bytes);
    expect(answers).toEqual([]);
    expect(problems.map((p) => p.code)).toContain("audit-empty");
  });

  it("is not written over, unless that is asked for", async () => {
    const { dir } = await template("en");
    const again = await inLanguage("en", ["audit", "template", dir]);
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("audit.xlsx")]);
    expect((await inLanguage("en", ["audit", "template", dir, "--force"])).code).toBe(0);
    const other = folder();
    expect((await inLanguage("en", ["audit", "template", dir, "--out", other])).code).toBe(0);
    expect(existsSync(join(other, "audit.xlsx"))).toBe(true);
  });

  it("is the same book each time, and another word than template is no command", async () => {
    const [first, second] = [await template("zh"), await template("zh")];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect((await inLanguage("en", ["audit", "tamplate", first.dir])).code).toBe(2);
  });

  it("is told from another workbook", async () => {
    const { bytes, rowOf } = await template("zh");
    expect(rowOf("信息流", "plimsoll-audit")).toBeGreaterThan(0);
    const files = unzip(bytes);
    files.set("xl/sharedStrings.xml", files.get("xl/sharedStrings.xml")!.replaceAll("plimsoll-audit", "x"));
    const { problems } = await read(zip(files));
    expect(problems.map((p) => p.code)).toContain("audit-not-ours");
  });
});

describe("a study with an audit in it", () => {
  const orders = (n: number) =>
    `No,Customer,Date,Promised,Delivered\n${Array.from({ length: n }, (_, i) => `O${i},C${i % 40},2024-03-0${(i % 9) + 1},2024-03-12,2024-03-1${i % 5}`).join("\n")}\n`;
  const answers = `who,customer,element,kind,of,score\n${Array.from({ length: 40 }, (_, i) =>
    [
      `r${i},C${i},按时到货,importance,,${6 + (i % 2)}`,
      `r${i},C${i},按时到货,performance,本公司,${3 + (i % 2)}`,
      `r${i},C${i},按时到货,ideal,,98`,
      `r${i},C${i},价格,importance,,${2 + (i % 2)}`,
    ].join("\n"),
  ).join("\n")}\n`;
  const whole = `plimsoll: 1
targets: { order-on-time: 0.6 }
sources:
  - files: "orders.csv"
    tables: { order: { order_id: No, customer_id: Customer, ordered_on: Date, promised_on: Promised, delivered_on: Delivered } }
  - files: "answers.csv"
    tables: { answer: { respondent_id: who, customer_id: customer, element: element, kind: kind, of_whom: of, value: score } }
`;

  it.each(bothLanguages)(
    "runs in %s, prefills the next form, and leaves nothing unsaid",
    async (language) => {
      const dir = workspace({ "orders.csv": orders(400), "answers.csv": answers }, whole);
      expect((await inLanguage(language, ["run", dir])).code).toBe(0);
      expect((await inLanguage(language, ["audit", "template", dir])).code).toBe(0);
      const book = readFileSync(join(dir, "audit.xlsx"));
      // On time by the records, and the target set, stand beside what is to be filled in.
      const order = [...sheetsOf(unzip(book)).keys()];
      const elements = sheetsOf(unzip(book)).get(names[language].elements!)!;
      expect(elements).toMatch(/<c r="E6"[^>]*><v>0\.6<\/v>/);
      expect(elements).toMatch(/<c r="F6"[^>]*><v>0\.6<\/v>/);
      const filled = fillWorkbook(
        fillWorkbook(book, new Map([["G6", 0.9]]), order.indexOf(names[language].elements!) + 1),
        new Map([["C17", 3]]),
        order.indexOf(names[language].transport!) + 1,
      );
      writeFileSync(join(dir, "data", "audit.xlsx"), filled);
      writeFileSync(join(dir, "plimsoll.yaml"), `${whole}  - files: "audit.xlsx"\n    form: audit\n`);
      const told = await inLanguage(language, ["run", dir]);
      expect(told.code).toBe(0);
      const results = JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) as Results;
      expect(Object.keys(results.tables)).toEqual(
        expect.arrayContaining(["measure.audit", "measure.manager-views", "measure.perceived-measured"]),
      );
      const codes = results.verdicts.map((v) => v.code);
      expect(codes).toContain("measure.audit-differs-share");
      expect(codes).toContain("measure.perceived-fix-communication");
      expect(codes).toContain("measure.view-importance-lower");
      const inside = unworded(results, words(language)).filter((w) =>
        /audit|manager|perceived|kpi-|flow|contact-|view/.test(w),
      );
      expect(inside).toEqual([]);
      // Filled in, it is not written over.
      expect((await inLanguage(language, ["audit", "template", dir])).code).toBe(2);
    },
  );
});
