import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { row, workbook } from "../../../test/fixtures/read/workbook.js";
import { hasData, realData } from "../../../test/fixtures/study.js";
import { splitDelimited } from "../ingest/read/split.js";
import { reshape } from "../reshape.js";
import type { SurveyMap } from "../workspace/types.js";

const dir = mkdtempSync(join(tmpdir(), "plimsoll-survey-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
let files = 0;

/** What becomes of a survey file: its long tables as rows of objects, and what is told. */
async function read(content: string | Buffer, survey: SurveyMap, name = "survey.csv") {
  const absolute = join(dir, `${files++}-${name}`);
  writeFileSync(absolute, content);
  const source = { files: name, read: {}, tables: {}, survey, expect: {} };
  const { tables, problems } = await reshape({ source, absolute, shown: name, cacheDir: dir });
  const of = (table: string) => {
    const found = tables.find((t) => t.table === table);
    return found === undefined ? [] : rowsOf(found.raw);
  };
  return { of, tables, problems, told: (code: string) => problems.filter((p) => p.code === code) };
}

function rowsOf(raw: { scan: { path: string }; header: readonly string[] }) {
  const rows: Record<string, string>[] = [];
  const split = splitDelimited(",", ([row, ...cells]) =>
    rows.push({
      row: row!,
      ...Object.fromEntries(cells.flatMap((c, k) => (c === "" ? [] : [[raw.header[k]!, c]]))),
    }),
  );
  split.push(readFileSync(raw.scan.path, "utf8"));
  split.end();
  return rows;
}

const csv = (...lines: string[]) => `${lines.join("\n")}\n`;

test("one row per respondent becomes one row per answer, with the row of the file beside it", async () => {
  const { of, told } = await read(
    csv("编号,重要性-按时到货,绩效-按时到货,客户类型", "r1,5,4,批发", "r2,非常重要,,零售"),
    {
      respondent: "编号",
      profile: ["客户类型"],
      questions: [
        { header: "重要性-*", kind: "importance" },
        { header: "绩效-*", kind: "performance", of: "本公司", scale: { low: 1, high: 5 } },
      ],
    },
  );
  expect(of("answer")).toEqual([
    {
      row: "2",
      respondent_id: "r1",
      answer_id: "survey#2/2",
      value: "5",
      kind: "importance",
      element: "按时到货",
      question: "重要性-按时到货",
    },
    {
      row: "2",
      respondent_id: "r1",
      answer_id: "survey#2/3",
      value: "4",
      kind: "performance",
      of_whom: "本公司",
      element: "按时到货",
      question: "绩效-按时到货",
      scale_low: "1",
      scale_high: "5",
    },
    {
      row: "3",
      respondent_id: "r2",
      answer_id: "survey#3/2",
      value: "5",
      kind: "importance",
      element: "按时到货",
      question: "重要性-按时到货",
    },
  ]);
  expect(of("respondent").map((r) => r.respondent_id)).toEqual(["r1", "r2"]);
  expect(of("profile")).toEqual([
    { row: "2", respondent_id: "r1", field: "客户类型", value: "批发" },
    { row: "3", respondent_id: "r2", field: "客户类型", value: "零售" },
  ]);
  expect(told("survey-read")[0]!.values).toEqual({
    respondents: 2,
    questions: 2,
    cells: 4,
    answered: 3,
    empty: 1,
    refused: 0,
  });
  expect(told("survey-labels-read")[0]!.values).toEqual({ kind: "importance", labels: ["非常重要 = 5"] });
});

test("a header written out comes before a pattern, a longer pattern before a shorter, and a profile field before both", async () => {
  const { of, problems } = await read(csv("s1,sat1,status,swift", "3,5,Blue,4"), {
    profile: ["status"],
    questions: [
      { header: "s*", kind: "performance" },
      { header: "sat*", kind: "construct" },
      { header: "swift", kind: "overall" },
    ],
  });
  expect(problems.filter((p) => p.severity !== "info")).toEqual([]);
  expect(of("answer").map((a) => [a.kind, a.element ?? a.of_whom ?? null, a.construct ?? null])).toEqual([
    ["performance", "1", null],
    ["construct", "1", "sat"],
    ["overall", null, null],
  ]);
  expect(of("answer")[0]!.respondent_id).toBe("survey#2");
});

test("a header that fits two questions alike is asked about, and nothing is read", async () => {
  const { tables, told } = await read(csv("q1", "3"), {
    questions: [
      { header: "q*", kind: "importance" },
      { header: "*1", kind: "performance" },
    ],
  });
  expect(tables).toEqual([]);
  expect(told("survey-two-questions")[0]!.values).toEqual({ header: "q1", questions: ["q*", "*1"] });
});

test("a header that is not there is told with those near to it, and the other questions are read", async () => {
  const { of, told } = await read(csv("按时到货率,完好", "3,4"), {
    questions: [
      { header: "按时到货", kind: "performance" },
      { header: "完好", kind: "performance" },
    ],
  });
  expect(told("survey-unknown-header")[0]!.values).toEqual({ header: "按时到货", near: ["按时到货率"] });
  expect(of("answer").map((a) => a.element)).toEqual(["完好"]);
});

test("without a question column nothing is read, and the columns of the file are named", async () => {
  const { tables, told } = await read(csv("a,b", "1,2"), { questions: [{ header: "s*", kind: "overall" }] });
  expect(tables).toEqual([]);
  expect(told("survey-no-question")[0]!.values).toEqual({ headers: ["a", "b"] });
});

test("shares, overall ratings and recommendations vary by firm, ratings by element or by firm and element", async () => {
  const { of } = await read(csv("份额 / 本公司,份额 / 甲,绩效 / 准时 / 甲,总体-甲", "60%,40%,4,3"), {
    questions: [
      { header: "份额 / *", kind: "share" },
      { header: "绩效 / * / {of}", kind: "performance" },
      { header: "总体-*", kind: "overall" },
    ],
  });
  expect(of("answer").map((a) => [a.kind, a.of_whom, a.element ?? null, a.value])).toEqual([
    ["share", "本公司", null, "60"],
    ["share", "甲", null, "40"],
    ["performance", "甲", "准时", "4"],
    ["overall", "甲", null, "3"],
  ]);
});

test("answers are shifted and turned round as told; turning round without a scale is refused", async () => {
  const { of } = await read(csv("nps,slow", "11,2"), {
    questions: [
      { header: "nps", kind: "recommend", shift: -1 },
      { header: "slow", kind: "performance", scale: { low: 1, high: 7 }, reversed: true },
    ],
  });
  expect(of("answer").map((a) => a.value)).toEqual(["10", "6"]);
  const { tables, told } = await read(csv("slow", "2"), {
    questions: [{ header: "slow", kind: "performance", reversed: true }],
  });
  expect(tables).toEqual([]);
  expect(told("survey-reversed-scale")).toHaveLength(1);
});

test("what does not read is refused with its row, column and text, and every cell is accounted for", async () => {
  const { tables, told } = await read(
    csv("id,按时到货,完好", "r1,5,看情况", "r2,差不多,看情况", "r3,NA,看情况"),
    {
      respondent: "id",
      questions: [
        { header: "按时到货", kind: "performance" },
        { header: "完好", kind: "performance" },
      ],
    },
  );
  expect(told("survey-read")[0]!.values).toMatchObject({ cells: 6, answered: 1, empty: 1, refused: 4 });
  expect(told("survey-answer-refused")).toMatchObject([
    { values: { column: "按时到货", count: 1, examples: ["差不多"] }, place: { row: 3, column: "按时到货" } },
  ]);
  expect(told("survey-column-unreadable")).toMatchObject([{ values: { column: "完好", count: 3 } }]);
  expect(tables.find((t) => t.table === "answer")!.raw.refused).toMatchObject([
    {
      row: 3,
      reason: "answer-unreadable",
      cells: ["r2", "差不多", "performance", "按时到货", "按时到货", "survey#3/2"],
    },
  ]);
});

test("labels of the file's own and texts that mean no answer are taken as told", async () => {
  const { of, told } = await read(csv("x", "棒极了", "凑合", "没想过"), {
    questions: [{ header: "x", kind: "performance" }],
    labels: { "5": ["棒极了"], "3": ["凑合"] },
    notAnswered: ["没想过"],
  });
  expect(of("answer").map((a) => a.value)).toEqual(["5", "3"]);
  expect(told("survey-read")[0]!.values).toMatchObject({ answered: 2, empty: 1 });
});

test("a respondent who is there twice counts once, and the later row is rejected", async () => {
  const { of, tables, told } = await read(csv("id,x", "r1,5", "r2,4", "r1,1"), {
    respondent: "id",
    questions: [{ header: "x", kind: "performance" }],
  });
  expect(of("answer").map((a) => a.value)).toEqual(["5", "4"]);
  expect(told("survey-respondent-twice")[0]).toMatchObject({
    values: { count: 1, examples: ["r1 (2, 4)"] },
    place: { row: 4 },
  });
  expect(tables.find((t) => t.table === "respondent")!.raw.refused).toMatchObject([
    { row: 4, reason: "respondent-twice" },
  ]);
});

test("a survey nobody answered says so", async () => {
  const { of, told } = await read(csv("id,x", "r1,", "r2,-3", "r3,(空)"), {
    respondent: "id",
    questions: [{ header: "x", kind: "performance" }],
  });
  expect(of("answer")).toEqual([]);
  expect(of("respondent")).toHaveLength(3);
  expect(told("survey-no-answers")[0]!.values).toEqual({ respondents: 3 });
});

test("an empty file and one with a header only say so", async () => {
  const survey: SurveyMap = { questions: [{ header: "x", kind: "performance" }] };
  expect((await read("", survey)).problems.map((p) => p.code)).toContain("file-empty");
  expect((await read("id,x\n", survey)).problems.map((p) => p.code)).toContain("file-header-only");
});

test("addresses of computers are not kept as a profile", async () => {
  const { of, told } = await read(csv("来自IP,x", "1.2.3.4,5"), {
    profile: ["来自IP"],
    questions: [{ header: "x", kind: "performance" }],
  });
  expect(of("profile")).toEqual([]);
  expect(told("survey-address-left")).toHaveLength(1);
});

test("LimeSurvey's dual scale, zipped", async () => {
  const file = csv(
    '"id","submitdate","startlanguage","Q1[SQ001][1]","Q1[SQ001][2]","Q1[SQ002][1]","Q1[SQ002][2]","interviewtime"',
    '"1","2026-05-04 10:00:00","zh-Hans","5","4","3","","120.5"',
  );
  const { of } = await read(
    gzipSync(file),
    {
      respondent: "id",
      answered: "submitdate",
      language: "startlanguage",
      minutes: "interviewtime",
      questions: [
        { header: "Q1[*][1]", kind: "importance" },
        { header: "Q1[*][2]", kind: "performance" },
      ],
    },
    "results-survey.csv.gz",
  );
  expect(of("answer").map((a) => [a.kind, a.element, a.value])).toEqual([
    ["importance", "SQ001", "5"],
    ["performance", "SQ001", "4"],
    ["importance", "SQ002", "3"],
  ]);
  expect(of("respondent")).toEqual([
    {
      row: "2",
      respondent_id: "1",
      language: "zh-Hans",
      answered_on: "2026-05-04 10:00:00",
      minutes: "2.0083",
    },
  ]);
});

test("a workbook with its header in two rows and a sheet beside it", async () => {
  const rows = [
    row(1, ["编号", "重要性", null, "绩效", null]),
    row(2, [null, "准时", "完好", "准时", "完好"]),
    row(3, ["r1", 5, "重要", 4, "不清楚"]),
    row(4, ["r2", 4, "一般", 3, "满意"]),
  ].join("");
  const notes = row(1, ["说明", "内容"]) + row(2, ["日期", "五月"]) + row(3, ["方式", "网络"]);
  const file = workbook({
    sheets: [
      { name: "答卷", rows, merges: ["A1:A2", "B1:C1", "D1:E1"] },
      { name: "说明", rows: notes },
    ],
  });
  const { of, told } = await read(
    file,
    {
      respondent: "编号",
      questions: [
        { header: "重要性 / *", kind: "importance" },
        { header: "绩效 / *", kind: "performance" },
      ],
    },
    "survey.xlsx",
  );
  expect(of("answer").map((a) => [a.row, a.kind, a.element, a.value])).toEqual([
    ["3", "importance", "准时", "5"],
    ["3", "importance", "完好", "4"],
    ["3", "performance", "准时", "4"],
    ["4", "importance", "准时", "4"],
    ["4", "importance", "完好", "3"],
    ["4", "performance", "准时", "3"],
    ["4", "performance", "完好", "4"],
  ]);
  expect(told("sheet-skipped")[0]!.values).toEqual({ sheet: "说明" });
});

test("SurveyJS results, one object per respondent", async () => {
  const results = [
    {
      importance: { ontime: 5, intact: "4" },
      perf: { ontime: { us: 4, rival: 3 } },
      channels: ["web", "phone"],
    },
    { importance: { ontime: "item2" }, perf: { ontime: { us: 2 } }, channels: ["phone"] },
  ];
  const { of, told } = await read(
    JSON.stringify(results),
    {
      profile: ["channels"],
      questions: [
        { header: "importance / *", kind: "importance" },
        { header: "perf / * / {of}", kind: "performance" },
      ],
      labels: { "2": ["item2"] },
    },
    "results.json",
  );
  expect(of("answer").map((a) => [a.row, a.kind, a.of_whom ?? "", a.element, a.value])).toEqual([
    ["1", "importance", "", "ontime", "5"],
    ["1", "importance", "", "intact", "4"],
    ["1", "performance", "us", "ontime", "4"],
    ["1", "performance", "rival", "ontime", "3"],
    ["2", "importance", "", "ontime", "2"],
    ["2", "performance", "us", "ontime", "2"],
  ]);
  expect(of("profile").map((p) => p.value)).toEqual(["web; phone", "phone"]);
  expect(told("survey-read")[0]!.values).toMatchObject({ cells: 8, answered: 6, empty: 2 });
});

test.skipIf(!hasData("airlinesat"))("the airline survey, every cell of it", async () => {
  const file = readFileSync(join(realData, "airlinesat", "airlinesat.csv.gz"));
  const { of, told } = await read(
    file,
    {
      profile: ["status"],
      questions: [
        { header: "e*", kind: "expectation" },
        { header: "s*", kind: "performance" },
        { header: "sat*", kind: "construct", construct: "satisfaction" },
        { header: "nps", kind: "recommend" },
      ],
    },
    "airlinesat.csv.gz",
  );
  expect(told("survey-read")[0]!.values).toMatchObject({
    respondents: 1065,
    questions: 50,
    empty: 1732,
    refused: 0,
  });
  const blue = of("profile").filter((p) => p.value === "Blue");
  expect(blue).toHaveLength(677);
  const first = of("answer").filter((a) => a.question === "e1");
  const mean = first.reduce((sum, a) => sum + Number(a.value), 0) / first.length;
  expect(mean).toBeCloseTo(86.08, 1);
});
