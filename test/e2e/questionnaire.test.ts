import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { seededUniform } from "../../src/core/stats/seeded-uniform.js";
import { openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { loadWorkspace } from "../../src/facts/load.js";
import { sheetsIn } from "../../src/facts/reshape/questionnaire/sheet-rows.js";
import { isQuestionnaire } from "../../src/facts/reshape/questionnaire.js";
import { loadConfig } from "../../src/facts/workspace/config.js";
import { bothLanguages, csv, folder, goodRows, inLanguage, linesFrom, workspace } from "../fixtures/cli.js";
import { type CellGiven, fillWorkbook, zip } from "../fixtures/fill-workbook.js";
import { sheetsOf, unzip } from "../fixtures/unzip.js";

const settings = (more = "") => `name: 我方物流
language: zh
measure:
  survey: { industry: fresh-goods, points: 7, us: [我方物流]${more} }
  rivals: { names: [甲物流, Beta Logistics] }
`;
const firm = (more = "", sources = "") =>
  workspace(
    { "lines.csv": csv(goodRows(20)) },
    `plimsoll: 1\n${settings(more)}sources:\n${linesFrom("lines.csv")}\n${sources}`,
  );
const formSource = "  - files: survey/*.xlsx\n    form: questionnaire\n";

async function template(dir: string, ...options: string[]) {
  const told = await inLanguage("zh", ["survey", "template", dir, ...options]);
  expect(told.err).toBe("");
  expect(told.code).toBe(0);
  return told;
}

interface Place {
  readonly code: string;
  readonly row: string;
  readonly column: string;
  readonly to: string;
  readonly what: string;
  readonly element: string;
  readonly firm: string;
  readonly accepts: string;
  readonly low: number;
  readonly high: number;
  readonly options: readonly (readonly [string, string])[];
}

/** The hidden sheet of a questionnaire, and at which row of the form the code of a row stands. */
async function mapOf(path: string) {
  const sheets = await sheetsIn(path, path);
  const [form, hidden] = sheets;
  const places = hidden!.rows.slice(2).map(({ cells }): Place => {
    const [code, row, column, to, what, element, firm, accepts, low, high, options] = cells as string[];
    return {
      code: code!,
      row: row!,
      column: column!,
      to: to!,
      what: what!,
      element: element ?? "",
      firm: firm ?? "",
      accepts: accepts!,
      low: Number(low),
      high: Number(high),
      options: options === undefined || options === "" ? [] : JSON.parse(options),
    };
  });
  return { places, rowOf: new Map(form!.rows.map(({ row, cells }) => [cells[0] ?? "", row])) };
}

/** A random answer as typed, and as it is to come back; null = left empty. */
function randomAnswer(place: Place, u: () => number): { typed: CellGiven; kept: string } | null {
  const whole = (low: number, high: number) => low + Math.floor(u() * (high - low + 1));
  if (u() < 0.1) return null;
  switch (place.accepts) {
    case "scale": {
      const score = whole(place.low, place.high);
      return { typed: u() < 0.5 ? score : String(score), kept: String(score) };
    }
    case "share": {
      const tenths = whole(20, 1000);
      return { typed: tenths / 10, kept: String(Number((tenths / 1000).toPrecision(12))) };
    }
    case "percent": {
      const share = whole(0, 100);
      return { typed: share, kept: String(share) };
    }
    case "number":
      return ((n) => ({ typed: n, kept: String(n) }))(whole(1, 5000) / 10);
    case "signed":
      return ((n) => ({ typed: n, kept: String(n) }))(whole(-300, 300) / 10);
    case "list": {
      const [shown, kept] = place.options[whole(0, place.options.length - 1)]!;
      return { typed: shown, kept };
    }
    case "date":
      return ((d) => ({ typed: d, kept: d }))(`2026-0${whole(1, 9)}-1${whole(0, 9)}`);
    default:
      return ((t) => ({ typed: t, kept: t }))(`文字 <${whole(1, 999)}> & "引号", =1+1`);
  }
}

const opened: { close(): Promise<void> }[] = [];
afterAll(async () => {
  for (const one of opened) await one.close();
});

async function load(dir: string) {
  const { config, problems: wrong } = await loadConfig(dir);
  expect(wrong).toEqual([]);
  const warehouse = await openWarehouse({ path: null, memoryLimit: "512MB", spillDir: join(dir, "spill") });
  opened.push(warehouse);
  const facts = await loadWorkspace({ config, warehouse, cacheDir: join(dir, "cache") });
  const rows = async <C extends string>(table: string, columns: readonly C[]) =>
    (await warehouse.rows({
      sql: `SELECT ${columns.map((c) => `CAST(${c} AS VARCHAR) AS ${c}`).join(", ")} FROM fact.${table} ORDER BY ALL`,
      shape: Object.fromEntries(columns.map((c) => [c, "text?"])) as Record<string, "text?">,
    })) as Record<C, string | null>[];
  return {
    problems: facts.problems.filter((p) => p.severity !== "info"),
    answers: () =>
      rows("answer", [
        "respondent_id",
        "kind",
        "of_whom",
        "element",
        "value",
        "scale_low",
        "scale_high",
        "question",
      ]),
    respondents: () =>
      rows("respondent", [
        "respondent_id",
        "customer_id",
        "language",
        "answered_on",
        "minutes",
        "mode",
        "weight",
      ]),
    profiles: () => rows("profile", ["respondent_id", "field", "value"]),
  };
}

const numbered = (value: string | null) => (value === null ? null : String(Number(value)));

/** What came back of one respondent, by question: answers with what they are about, the rest by their name. */
async function cameBack(loaded: Awaited<ReturnType<typeof load>>) {
  const told = new Map<string, Map<string, string>>();
  const of = (id: string) => told.get(id) ?? told.set(id, new Map()).get(id)!;
  for (const a of await loaded.answers()) {
    const scale = a.scale_low === null ? "" : `${numbered(a.scale_low!)}-${numbered(a.scale_high!)}`;
    const about = [a.kind, a.element ?? "", a.of_whom ?? "", scale, numbered(a.value!)];
    of(a.respondent_id!).set(a.question!, about.join(" | "));
  }
  for (const r of await loaded.respondents()) {
    for (const [column, value] of Object.entries(r)) {
      if (value === null || column === "respondent_id") continue;
      const plain = column === "minutes" || column === "weight" ? numbered(value)! : value.slice(0, 10);
      of(r.respondent_id!).set(`respondent/${column}`, column === "customer_id" ? value : plain);
    }
  }
  for (const p of await loaded.profiles()) of(p.respondent_id!).set(p.field!, p.value!);
  return told;
}

/** The same of what was typed. */
function typedIn(place: Place, kept: string): [string, string] {
  if (place.to === "profile") return [place.what, kept];
  if (place.to === "respondent") return [place.code, kept];
  const scale = place.accepts === "scale" ? `${place.low}-${place.high}` : "";
  return [place.code, [place.what, place.element, place.firm, scale, numbered(kept)].join(" | ")];
}

describe("a questionnaire filled in by a program comes back without loss", () => {
  it("one respondent a file", async () => {
    const dir = firm("", formSource);
    writeFileSync(join(dir, "survey.yaml"), "questionnaire: { kano: true, expectation: true }\n");
    await template(dir);
    const path = join(dir, "survey", "questionnaire.xlsx");
    const { places, rowOf } = await mapOf(path);
    expect(places.length).toBeGreaterThan(150);
    mkdirSync(join(dir, "data", "survey"));
    const u = seededUniform(5);
    const wanted = new Map<string, Map<string, string>>();
    for (let n = 1; n <= 6; n++) {
      // Every second one leaves the number out: the name of the file stands for it.
      const id = n % 2 === 0 ? `00${n}` : `copy ${n}`;
      const cells = new Map<string, CellGiven>();
      const typed = new Map<string, string>();
      for (const place of places) {
        const given = place.what === "respondent_id" ? null : randomAnswer(place, u);
        const at = `${place.column}${rowOf.get(place.row)!}`;
        if (place.what === "respondent_id" && n % 2 === 0) cells.set(at, id);
        if (given === null) continue;
        cells.set(at, given.typed);
        typed.set(...typedIn(place, given.kept));
      }
      wanted.set(id, typed);
      writeFileSync(join(dir, "data", "survey", `copy ${n}.xlsx`), fillWorkbook(readFileSync(path), cells));
    }
    const loaded = await load(dir);
    expect(loaded.problems).toEqual([]);
    expect(await cameBack(loaded)).toEqual(wanted);
  });

  it("one respondent a row", async () => {
    const dir = firm("", formSource);
    await template(dir);
    const path = join(dir, "survey", "answers.xlsx");
    const { places } = await mapOf(path);
    const u = seededUniform(6);
    const cells = new Map<string, CellGiven>();
    const wanted = new Map<string, Map<string, string>>();
    for (let n = 1; n <= 40; n++) {
      const typed = new Map<string, string>();
      for (const place of places) {
        const given = place.what === "respondent_id" ? { typed: `R${n}`, kept: "" } : randomAnswer(place, u);
        if (given === null) continue;
        cells.set(`${place.column}${n + 3}`, given.typed);
        if (place.what !== "respondent_id") typed.set(...typedIn(place, given.kept));
      }
      wanted.set(`R${n}`, typed);
    }
    mkdirSync(join(dir, "data", "survey"));
    writeFileSync(join(dir, "data", "survey", "answers.xlsx"), fillWorkbook(readFileSync(path), cells));
    const loaded = await load(dir);
    expect(loaded.problems).toEqual([]);
    expect(await cameBack(loaded)).toEqual(wanted);
  });
});

describe("what a questionnaire does not take", () => {
  it("is refused with file, sheet and cell, and the rest is kept", async () => {
    const dir = firm("", formSource);
    await template(dir);
    const path = join(dir, "survey", "questionnaire.xlsx");
    const { places, rowOf } = await mapOf(path);
    const at = (code: string) => {
      const place = places.find((p) => p.code === code)!;
      return `${place.column}${rowOf.get(place.row)!}`;
    };
    const off = at("importance/order-accuracy");
    mkdirSync(join(dir, "data", "survey"));
    const cells = new Map<string, CellGiven>([
      [off, 9],
      [at("performance/order-accuracy/f2"), 6],
      [at("performance/order-accuracy/f1"), "不了解 Not known"],
    ]);
    writeFileSync(join(dir, "data", "survey", "a.xlsx"), fillWorkbook(readFileSync(path), cells));
    writeFileSync(join(dir, "data", "survey", "blank.xlsx"), readFileSync(path));
    const loaded = await load(dir);
    expect(await loaded.answers()).toMatchObject([
      { respondent_id: "a", kind: "performance", of_whom: "甲物流", element: "order-accuracy", value: "6.0" },
    ]);
    const refused = loaded.problems.find((p) => p.code === "questionnaire-answer-refused");
    expect(refused).toMatchObject({
      values: { cell: off, text: "9", expected: "1–7" },
      place: { file: "survey/a.xlsx", sheet: "问卷 Questionnaire" },
    });
    expect(loaded.problems.map((p) => [p.code, p.place?.file])).toContainEqual([
      "questionnaire-empty",
      "survey/blank.xlsx",
    ]);
  });

  it("is told where rows were taken out of a copy; rows put in do no harm", async () => {
    const dir = firm("", formSource);
    await template(dir);
    const path = join(dir, "survey", "questionnaire.xlsx");
    const { rowOf, places } = await mapOf(path);
    const { row, column } = places.find((p) => p.code === "importance/order-accuracy")!;
    const filled = fillWorkbook(readFileSync(path), new Map([[`${column}${rowOf.get(row)!}`, 6]]));
    const files = new Map(unzip(filled));
    const part = "xl/worksheets/sheet1.xml";
    const gone = rowOf.get("rating/cold-chain")!;
    // Every row one further down, as if one had been put in at the top, and one gone.
    const moved = files
      .get(part)!
      .replace(new RegExp(`<row r="${gone}".*?</row>`, "s"), "")
      .replace(/(<row r="|<c r="[A-Z]+)(\d+)"/g, (_, head: string, n: string) => `${head}${Number(n) + 1}"`);
    mkdirSync(join(dir, "data", "survey"));
    writeFileSync(join(dir, "data", "survey", "a.xlsx"), zip(files.set(part, moved)));
    const loaded = await load(dir);
    expect(await loaded.answers()).toMatchObject([
      { kind: "importance", element: "order-accuracy", value: "6.0" },
    ]);
    expect(loaded.problems).toMatchObject([
      { code: "questionnaire-rows-lost", values: { count: 4 }, place: { file: "survey/a.xlsx" } },
    ]);
  });

  it("says that another workbook is none of ours, and knows its own", async () => {
    const dir = firm();
    await template(dir);
    const told = await inLanguage("zh", ["survey", "template", dir]);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining("survey-file-there")]);
    const path = join(dir, "survey", "questionnaire.xlsx");
    expect(await isQuestionnaire(path, "q.xlsx")).toBe(true);
    const other = firm("", "  - files: lines.csv\n    form: questionnaire\n");
    await expect(load(other)).rejects.toThrow(/questionnaire-not-ours/);
    expect((await inLanguage("zh", ["survey", "template", dir, "--force"])).code).toBe(0);
  });
});

describe("the copy for customers", () => {
  it("lets only the answers be typed, in both languages, and hides its codes", async () => {
    const dir = firm();
    await template(dir);
    const files = unzip(readFileSync(join(dir, "survey", "questionnaire.xlsx")));
    const sheet = sheetsOf(files).get("问卷 Questionnaire")!;
    expect(sheet).toContain("<sheetProtection");
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*><formula1>"1,2,3,4,5,6,7,不了解 Not known"/);
    expect(files.get("xl/workbook.xml")).toMatch(
      /name="plimsoll"[^>]*state="hidden"|state="hidden"[^>]*name="plimsoll"/,
    );
    expect(files.get("xl/styles.xml")).toContain('<protection locked="0"/>');
    const html = readFileSync(join(dir, "survey", "questionnaire.html"), "utf8");
    for (const said of [
      "履行订单的准确性",
      "Orders filled without error",
      "甲物流",
      "非常重要",
      "Very important",
    ])
      expect(html).toContain(said);
    expect(html).not.toMatch(/<script|https?:\/\//);
  });

  it("does not tell who asks where that is to stay hidden", async () => {
    const dir = firm(", sponsorHidden: true");
    const told = await template(dir);
    expect(told.out).toContain("隐去委托方");
    const { places } = await mapOf(join(dir, "survey", "questionnaire.xlsx"));
    const firms = places.filter((p) => p.what === "overall").map((p) => p.firm);
    expect(firms).toEqual(["Beta Logistics", "我方物流", "甲物流"]);
    expect(places.filter((p) => ["recommend", "trust", "satisfaction"].includes(p.what))).toEqual([]);
    const nameless = workspace(
      { "lines.csv": csv(goodRows(3)) },
      `plimsoll: 1\nmeasure: { survey: { industry: fresh-goods, sponsorHidden: true } }\nsources:\n${linesFrom("lines.csv")}\n`,
    );
    const refused = await inLanguage("en", ["survey", "template", nameless]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("survey-own-name-needed")]);
  });

  it("gives the same bytes for the same list", async () => {
    const dir = firm();
    await template(dir);
    const first = readFileSync(join(dir, "survey", "questionnaire.xlsx"));
    await template(dir, "--force");
    expect(readFileSync(join(dir, "survey", "questionnaire.xlsx")).equals(first)).toBe(true);
  });
});

describe("the list of elements", () => {
  it("is proposed, amended and decided, and every version can be told", async () => {
    const dir = firm();
    const run = (...argv: string[]) => inLanguage("en", ["survey", argv[0]!, dir, ...argv.slice(1)]);
    expect((await run("propose", "--industry", "e-commerce", "--by", "Service")).code).toBe(0);
    await run("decide", "--by", "Service");
    await run("propose", "--by", "Service");
    expect((await run("amend", "--drop", "packaging", "--by", "Customer A")).code).toBe(0);
    expect((await run("amend", "--add", "gift-wrap=礼品包装/Gift wrapping", "--by", "Customer B")).code).toBe(
      0,
    );
    const decided = await run("decide", "--accept", "2", "--by", "Service");
    expect(decided.out).toContain("Version 2, decided by Service");
    expect(decided.out).toContain("added: Gift wrapping");
    expect(decided.out).not.toContain("dropped");
    const told = JSON.parse((await run("elements", "--json")).out);
    expect([told.state, told.versions.length, told.items.at(-1).id]).toEqual(["decided", 2, "gift-wrap"]);
    const late = await run("amend", "--drop", "packaging");
    expect([late.code, late.err]).toEqual([2, expect.stringContaining("there is no open proposal")]);
  });

  it("keeps what stands in survey.yaml beside it", async () => {
    const dir = firm();
    writeFileSync(join(dir, "survey.yaml"), "# ours\nsample:\n  responseRate: 0.4 # as last year\n");
    await template(dir);
    const text = readFileSync(join(dir, "survey.yaml"), "utf8");
    expect(text).toMatch(/^# ours\nsample:\n {2}responseRate: 0.4 # as last year\nlist:/);
  });

  it.each(bothLanguages)("says what it needs (%s)", async (language) => {
    const bare = workspace({ "lines.csv": csv(goodRows(3)) }, linesFrom("lines.csv"));
    const told = (...argv: string[]) => inLanguage(language, ["survey", ...argv]);
    for (const [argv, code] of [
      [["template", bare], "survey-no-elements"],
      [["template", bare, "--industry", "fresh-good"], "survey-industry-unknown"],
      [["templat", bare], "survey-command-unknown"],
      [["amend", bare], "survey-list-words"],
      // A survey may be planned before there is anything else.
      [["template", folder()], "survey-no-elements"],
      [["template", join(folder(), "nowhere")], "config-not-found"],
    ] as const) {
      const { code: exit, err } = await told(...argv);
      expect([exit > 0, err]).toEqual([true, expect.stringContaining(code)]);
      expect(err).not.toMatch(/\{\w+(:\w+)?\}/);
    }
    writeFileSync(join(bare, "survey.yaml"), "sample: { eror: 1 }\n");
    expect((await told("elements", bare)).err).toContain("eror");
    expect(existsSync(join(bare, "survey"))).toBe(false);
  });
});

describe("the sample", () => {
  const people = Array.from(
    { length: 300 },
    (_, i) =>
      `C${String(i + 1).padStart(3, "0")},${i === 7 ? "=1+1" : `客户${i}`},${i < 10 ? 1 : i < 100 ? 2 : 3}`,
  );
  const listed = () =>
    workspace(
      { "lines.csv": csv(goodRows(20)), "customers.csv": `id,name,class\n${people.join("\n")}\n` },
      `plimsoll: 1\n${settings()}sources:\n${linesFrom("lines.csv")}\n  - files: customers.csv\n    tables: { customer: { customer_id: id, name: name, class: class } }\n`,
    );

  it("takes all of class 1 and as many of the others as the aim needs", async () => {
    const dir = listed();
    writeFileSync(
      join(dir, "survey.yaml"),
      "sample: { sd: 1.5, error: 0.3, responseRate: 0.6, costs: { mail: { invitation: 5 } } }\n",
    );
    const plan = JSON.parse((await inLanguage("zh", ["survey", "plan", dir, "--json"])).out);
    expect(plan.by).toBe("class");
    expect(plan.strata.map((s: { id: string; population: number }) => [s.id, s.population])).toEqual([
      ["1", 10],
      ["2", 90],
      ["3", 200],
    ]);
    expect(plan.strata[0].drawn).toBe(10);
    expect(plan.error).toBeLessThanOrEqual(0.3);
    expect(plan.costs).toMatchObject([{ mode: "mail", total: plan.invite * 5 }]);
    for (const language of bothLanguages) {
      const told = await inLanguage(language, ["survey", "plan", dir]);
      expect(told.code).toBe(0);
      expect(told.out).not.toMatch(/\{\w+(:\w+)?\}/);
    }
  });

  it("draws by lot: the same seed the same customers, each with what it stands for", async () => {
    const dir = listed();
    const draw = async (seed: string) => {
      const told = await inLanguage("zh", ["survey", "draw", dir, "--seed", seed, "--force", "--json"]);
      expect(told.err).toBe("");
      return JSON.parse(told.out).customers as { id: string; stratum: string; weight: number }[];
    };
    const [first, again, other] = [await draw("3"), await draw("3"), await draw("4")];
    expect(again).toEqual(first);
    expect(other.map((c) => c.id)).not.toEqual(first.map((c) => c.id));
    expect(first.filter((c) => c.stratum === "1").map((c) => c.weight)).toEqual(new Array(10).fill(1));
    expect(first.reduce((sum, c) => sum + c.weight, 0)).toBeCloseTo(300, 6);
    const text = readFileSync(join(dir, "survey", "sample.csv"), "utf8");
    expect(text).toContain("C008,'=1+1,1,1,1");
  });

  it("leaves the rows of the last run where explain finds them", async () => {
    const dir = listed();
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    expect((await inLanguage("en", ["survey", "plan", dir])).code).toBe(0);
    const told = await inLanguage("en", ["explain", "measure.orders", dir]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain("lines.csv");
  });

  it("says that a class nobody has cannot be drawn by", async () => {
    const dir = listed();
    writeFileSync(join(dir, "survey.yaml"), "sample: { by: region }\n");
    const told = await inLanguage("en", ["survey", "plan", dir]);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining("survey-strata-missing")]);
  });
});

it.each(bothLanguages)(
  "ways to reach customers are compared, the doubtful row marked (%s)",
  async (language) => {
    const dir = firm();
    const told = await inLanguage(language, ["survey", "modes", dir]);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(language === "zh" ? /时间 \?/ : /Time \?/);
    expect(told.out).not.toMatch(/\{\w+(:\w+)?\}/);
    writeFileSync(
      join(dir, "survey.yaml"),
      "modes: { weights: { cost: 5 }, grades: { cost: { phone: very-good } } }\n",
    );
    const own = await inLanguage(language, ["survey", "modes", dir]);
    expect(own.out).toContain(" *");
  },
);
