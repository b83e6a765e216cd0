import { describe, expect, test } from "vitest";
import type { RawTable } from "../../ingest/types.js";
import { propose, proposeSurveys } from "../propose.js";

/** A file by its header and the rows it begins with. */
function file(header: readonly string[], rows: readonly (readonly string[])[]): RawTable {
  return {
    file: "answers.csv",
    sheet: null,
    container: "csv",
    encoding: "UTF-8",
    delimiter: ",",
    compressed: false,
    header,
    hasHeader: true,
    headerRows: [1, 1],
    firstRow: 2,
    skipped: [],
    refused: [],
    scan: {
      kind: "csv",
      path: "",
      delimiter: ",",
      quote: '"',
      skip: 1,
      compression: "none",
      rowColumn: false,
    },
    sample: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
    sha256: "",
    bytes: 0,
    problems: [],
  };
}

const rows = (n: number, row: (i: number) => readonly string[]) =>
  Array.from({ length: n }, (_, i) => row(i));
const score = (i: number, points = 5) => String(1 + ((i * 7) % points));
const asked = (raw: RawTable) =>
  proposeSurveys([raw])[0]?.survey.questions.map((q) => [q.header, q.kind, q.columns.length, q.sure]);

describe("a survey is told by its headers", () => {
  test("kind and element, divided or run together", () => {
    const header = [
      "重要性 / 准时",
      "重要性 / 完好",
      "准时满意度",
      "完好满意度",
      "理想-订货周期",
      "总体满意度",
    ];
    expect(
      asked(
        file(
          header,
          rows(30, (i) => header.map((_, k) => score(i + k))),
        ),
      ),
    ).toEqual([
      ["重要性 / *", "importance", 2, true],
      ["*满意度", "performance", 2, true],
      ["理想-*", "ideal", 1, true],
      ["总体满意度", "overall", 1, true],
    ]);
  });

  test("the level that names the own firm is the firm, else the one with fewer names", () => {
    const header = ["准时", "完好"].flatMap((e) => ["我司", "甲"].map((f) => `绩效 / ${e} / ${f}`));
    const many = ["准时", "完好", "投诉"].flatMap((e) => ["乙", "甲"].map((f) => `绩效 / ${f} / ${e}`));
    const values = (list: readonly string[]) => rows(20, (i) => list.map((_, k) => score(i + k)));
    expect(asked(file(header, values(header)))).toEqual([["绩效 / * / {of}", "performance", 4, true]]);
    expect(asked(file(many, values(many)))).toEqual([["绩效 / {of} / *", "performance", 6, true]]);
  });

  test("columns of few words are the profile, a customer number stands for the customer", () => {
    const header = ["客户编号", "客户类型", "意见", "准时重要性", "完好重要性", "准时满意度"];
    const raw = file(
      header,
      rows(30, (i) => [
        `C${i}`,
        i % 2 ? "批发" : "零售",
        `第 ${i} 条意见`,
        score(i),
        score(i + 1),
        score(i + 2),
      ]),
    );
    expect(proposeSurveys([raw])[0]).toMatchObject({
      survey: { customer: "客户编号", profile: ["客户类型"] },
      unused: ["意见"],
    });
  });
});

test("levels divided by a line, where every firm was asked about every element", () => {
  const header = [
    "重要性_准时",
    "重要性_完好",
    ...["本公司", "甲"].flatMap((f) => ["准时", "完好"].map((e) => `表现_${f}_${e}`)),
    "满意层次",
    "忠诚_愿意继续",
    "忠诚_愿意增加",
    "具备时_准时",
    "不具备时_准时",
  ];
  expect(
    asked(
      file(
        header,
        rows(30, (i) => header.map((_, k) => score(i + k))),
      ),
    ),
  ).toEqual([
    ["重要性_*", "importance", 2, true],
    ["表现_{of}_*", "performance", 4, true],
    ["满意层次", "satisfaction", 1, true],
    ["忠诚_*", "construct", 2, true],
    ["具备时_*", "wanted", 1, true],
    ["不具备时_*", "missing", 1, true],
  ]);
  const names = ["imp_on_time", "imp_price", "perf_on_time", "perf_in_full", "perf_price"];
  expect(
    asked(
      file(
        names,
        rows(30, (i) => names.map((_, k) => score(i + k))),
      ),
    ),
  ).toEqual([
    ["imp_*", "importance", 2, true],
    ["perf_*", "performance", 3, true],
  ]);
});

test("an export of 问卷星: its own columns are known, addresses and totals are left", () => {
  const header = [
    "序号",
    "提交答卷时间",
    "所用时间",
    "来源",
    "来自IP",
    "1、企业类型",
    "2、评价—准时",
    "2、评价—完好",
    "总分",
  ];
  const raw = file(
    header,
    rows(20, (i) => [
      String(i + 1),
      `2026/5/${i + 1} 10:00`,
      `${100 + i}秒`,
      "微信",
      "1.2.3.4",
      i % 2 ? "批发" : "零售",
      i % 3 ? "满意" : "(空)",
      "一般",
      "3",
    ]),
  );
  expect(proposeSurveys([raw])[0]).toMatchObject({
    survey: {
      respondent: "序号",
      answered: "提交答卷时间",
      minutes: "所用时间",
      mode: "来源",
      profile: ["1、企业类型"],
    },
    unused: ["来自IP", "总分"],
  });
});

test("LimeSurvey's two scales of one question are importance and performance, to be checked", () => {
  const header = [
    "id",
    "submitdate",
    "lastpage",
    "startlanguage",
    "Q1[A][1]",
    "Q1[A][2]",
    "Q1[B][1]",
    "Q1[B][2]",
  ];
  const raw = file(
    header,
    rows(20, (i) => [
      String(i),
      `2026-05-${10 + i} 10:00:00`,
      "3",
      "en",
      score(i),
      score(i + 1),
      score(i + 2),
      i % 2 ? "" : score(i),
    ]),
  );
  expect(asked(raw)).toEqual([
    ["Q1[*][1]", "importance", 2, false],
    ["Q1[*][2]", "performance", 2, false],
  ]);
});

test("codes without a word are taken as they usually are, and are to be checked", () => {
  const header = [
    ...rows(6, (i) => [`e${i}`]),
    ...rows(6, (i) => [`s${i}`]),
    ...rows(3, (i) => [`loy${i}`]),
  ].flat();
  expect(
    asked(
      file(
        header,
        rows(20, (i) => header.map((_, k) => score(i + k, 7))),
      ),
    ),
  ).toEqual([
    ["e*", "expectation", 6, false],
    ["s*", "performance", 6, false],
    ["loy*", "construct", 3, false],
  ]);
});

test("codes of question and sub-question are one block", () => {
  const header = ["id", "submitdate", "startlanguage", "Q1_SQ001", "Q1_SQ002", "Q2_SQ001", "Q2_SQ002"];
  const raw = file(
    header,
    rows(20, (i) => [
      String(i),
      `2026-05-${10 + i} 10:00:00`,
      "en",
      ...[0, 1, 2, 3].map((k) => score(i + k)),
    ]),
  );
  expect(asked(raw)).toEqual([
    ["Q1_*", "performance", 2, false],
    ["Q2_*", "performance", 2, false],
  ]);
});

test("a question in words with its items in brackets", () => {
  const header = [
    "id. Response ID",
    "submitdate. Date submitted",
    "How important is each of these? [On time][Scale 1]",
    "How important is each of these? [Intact][Scale 1]",
    "How likely are you to recommend us?",
  ];
  const raw = file(
    header,
    rows(20, (i) => [String(i), `2026-05-${10 + i} 10:00:00`, score(i), score(i + 1), score(i, 10)]),
  );
  expect(asked(raw)).toEqual([
    ["How important is each of these? [*][Scale 1]", "importance", 2, false],
    ["How likely are you to recommend us?", "recommend", 1, true],
  ]);
  expect(proposeSurveys([raw])[0]?.survey).toMatchObject({
    respondent: "id. Response ID",
    answered: "submitdate. Date submitted",
  });
});

test("the number of a sheet stays its number though one was handed in twice", () => {
  const header = ["序号", "重要性 / 准时", "重要性 / 完好", "准时满意度", "完好满意度", "总体满意度"];
  const sheet = (i: number) => [String(i), ...rows(5, (k) => [score(i + k)]).flat()];
  const twice = file(header, [...rows(30, sheet), sheet(3)]);
  expect(proposeSurveys([twice])[0]?.survey.respondent).toBe("序号");
  const group = file(
    header,
    rows(30, (i) => [String(i % 5), ...sheet(i).slice(1)]),
  );
  expect(proposeSurveys([group])[0]?.survey).toMatchObject({ questions: expect.any(Array) });
  expect(proposeSurveys([group])[0]?.survey.respondent).toBeUndefined();
});

describe("no survey of this kind", () => {
  test("reviews of orders", () => {
    const header = ["order_id", "ordered_on", "delivered_on", "rating", "satisfaction", "overall"];
    const raw = file(
      header,
      rows(20, (i) => [`O${i}`, "2026-05-01", "2026-05-03", score(i), score(i), score(i)]),
    );
    expect(proposeSurveys([raw])).toEqual([]);
    expect(propose([raw])[0]?.columns.map((c) => c.column)).toContain("order_id");
  });

  test("answers that stand one below the other, words of the scale among them", () => {
    const header = ["答卷人", "要素", "答案类型", "对象", "分值"];
    const words = ["不满意", "一般", "满意", "非常满意"];
    const raw = file(
      header,
      rows(20, (i) => [`r${i}`, "准时", "绩效", "甲", words[i % 4]!]),
    );
    expect(proposeSurveys([raw])).toEqual([]);
    const [proposal] = propose([raw]);
    expect(proposal?.table).toBe("answer");
    expect(proposal?.columns.map((c) => c.column)).toEqual([
      "respondent_id",
      "element",
      "kind",
      "of_whom",
      "value",
    ]);
    expect(proposal?.columns.at(-1)?.map.words).toEqual({
      2: ["不满意"],
      3: ["一般"],
      4: ["满意"],
      5: ["非常满意"],
    });
  });

  test("a table of means", () => {
    const raw = file(
      ["要素", "重要性均值", "本企业绩效均值", "标杆绩效均值"],
      rows(10, (i) => [`要素${i}`, "4.12", "3.96", "3.5"]),
    );
    expect(proposeSurveys([raw])).toEqual([]);
    expect(propose([raw])[0]?.table).toBe("survey_mean");
  });
});

test.each([
  [
    ["准时的重要性", "完好的重要性", "对准时的满意度", "对完好的满意度"],
    ["*的重要性", "对*的满意度"],
  ],
  [
    [
      "How important is on-time delivery?",
      "How important is price?",
      "How satisfied are you with on-time delivery?",
      "How satisfied are you with price?",
    ],
    ["How important is *?", "How satisfied are you with *?"],
  ],
  [
    ["Importance of speed", "Importance of price", "Satisfaction with speed", "Satisfaction with price"],
    ["Importance of *", "Satisfaction with *"],
  ],
])("an element has one name in whatever sentence it stands: %j", (header, patterns) => {
  const raw = file(
    header,
    rows(20, (i) => header.map((_, k) => score(i + k))),
  );
  expect(asked(raw)?.map(([pattern]) => pattern)).toEqual(patterns);
});

describe("the same asked of several firms, block by block", () => {
  const firmsOf = (header: readonly string[]) => {
    const raw = file(
      header,
      rows(20, (i) => header.map((_, k) => score(i + k))),
    );
    return proposeSurveys([raw])[0]?.survey.questions.map((q) => q.of ?? null);
  };
  const each = (...questions: string[]) =>
    questions.flatMap((q) => ["准时", "完好"].map((e) => q.replace("*", e)));
  test("names the rival and not the own firm", () => {
    expect(firmsOf(each("4、请评价我司的表现—*", "5、请评价顺丰的表现—*", "6、请评价京东的表现—*"))).toEqual([
      null,
      "顺丰",
      "京东",
    ]);
    expect(firmsOf(each("How do we perform? [*]", "How does FastFreight perform? [*]"))).toEqual([
      null,
      "FastFreight",
    ]);
    expect(firmsOf(each("重要性-*", "满意度-*", "竞争者满意度-*"))).toEqual([null, null, "竞争者"]);
  });
  test("names none where the headers do not say what was asked", () => {
    const told = ["重要性-准时", "重要性-完好", "重要性-响应"];
    expect(firmsOf([...told, "A1[准时]", "A1[完好]", "B1[准时]", "B1[完好]"])).toEqual([null, null, null]);
  });
});

test("answer codes of LimeSurvey are taken by their number, for a person to look at", () => {
  const header = [
    "id",
    "submitdate",
    "startlanguage",
    "Q1[SQ001][1]",
    "Q1[SQ001][2]",
    "Q1[SQ002][1]",
    "Q1[SQ002][2]",
  ];
  const raw = file(
    header,
    rows(20, (i) => [
      String(i),
      `2026-05-${10 + i} 10:00:00`,
      "en",
      `A${score(i)}`,
      `AO0${score(i)}`,
      `A${score(i + 1)}`,
      `AO0${score(i + 2)}`,
    ]),
  );
  expect(asked(raw)).toEqual([
    ["Q1[*][1]", "importance", 2, false],
    ["Q1[*][2]", "performance", 2, false],
  ]);
  expect(proposeSurveys([raw])[0]?.survey.labels).toMatchObject({ 1: ["A1", "AO01"], 5: ["A5", "AO05"] });
});
