import { describe, expect, it } from "vitest";
import { hostile, results } from "../../test/fixtures/results.js";
import { languages } from "../i18n/index.js";
import { buildReport } from "./build.js";
import { elementId } from "./html/escape.js";
import { scriptHash } from "./html/script.js";
import { writeHtml } from "./html.js";

const document = buildReport(results, "en");
const html = writeHtml(document);
const escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Söhne&quot; &#39;n&#39;";

describe("the page", () => {
  it("asks nothing of a network and runs no script but its own, named by its hash", () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`script-src '${scriptHash}'`);
    expect(html).not.toMatch(/<link|<img|<iframe|<object|<base|@import|url\((?!#)/i);
    // With quoted values taken out, what is left inside tags are element and attribute names.
    const names = (html.match(/<[a-z][^>]*>/gi) ?? []).join("").replace(/"[^"]*"/g, "");
    expect(names).not.toMatch(/\son[a-z]+=|javascript:/i);
    expect(html).not.toMatch(/(src|href)="(?!#)/);
    expect(html).toContain("default-src 'none'");
  });
  it("says money of the first page in three digits, and keeps every digit in its explanation", () => {
    const figures = results.figures.map((f) =>
      f.id === "cost.to-serve.total" ? { ...f, value: 402_315.27 } : f,
    );
    const page = writeHtml(buildReport({ ...results, figures }, "zh"));
    const summary = page.slice(page.indexOf('<section id="summary"'), page.indexOf('<section id="measure"'));
    expect(summary).toContain(">¥40.2万</button>");
    expect(page).toContain("<dd>¥402,315.27</dd>");
  });
  it("shows names from the data as text, in tables and in charts", () => {
    expect(hostile).toContain("<img");
    expect(html).toContain(escaped);
  });
  it("names its language and says every id once", () => {
    expect(html).toContain('<html lang="en">');
    expect(writeHtml(buildReport(results, "zh"))).toContain('<html lang="zh-CN">');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
  it("opens every figure it shows, and every opener leads somewhere", () => {
    const popovers = new Set([...html.matchAll(/<div popover id="([^"]+)"/g)].map((match) => match[1]));
    for (const figure of results.figures) expect(popovers).toContain(elementId("x", figure.id));
    for (const [, target] of html.matchAll(/popovertarget="([^"]+)"/g)) expect(popovers).toContain(target);
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });
  it("puts as many cells into a row as there are titles above it", () => {
    const tables = (html.match(/<table[\s\S]*?<\/table>/g) ?? []).filter(
      (table) => !/colspan|rowspan/.test(table),
    );
    for (const table of tables) {
      const [head, ...rows] = table.match(/<tr[\s\S]*?<\/tr>/g) ?? [];
      const cells = (row: string) => row.match(/<t[hd][ >]/g)?.length ?? 0;
      for (const row of rows)
        expect([table.slice(0, 200), cells(row)]).toEqual([table.slice(0, 200), cells(head!)]);
    }
  });
  it("gives every table a caption and scoped headers", () => {
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toContain("<caption>");
      expect(table.match(/<th(?![^>]*scope=)(?!ead)/g)).toBeNull();
    }
  });
  it("sets the columns of the standard's form under their scopes, sums apart", () => {
    const form = html.match(/<div class="scroll form"[\s\S]*?<\/table>/)![0];
    expect(form.match(/<th scope="colgroup" colspan="3"/g)).toHaveLength(6);
    const [over, below] = form.match(/<thead>([\s\S]*?)<\/thead>/)![1]!.split("</tr>");
    expect(over!.match(/rowspan="2"/g)).toHaveLength(2);
    expect(below!.match(/<th /g)).toHaveLength(18);
    expect(form.match(/<tr class="sum">/g)).toHaveLength(3);
  });
  it("gives every chart a takeaway and its numbers as a table", () => {
    const charts = document.sections.flatMap((section) =>
      section.blocks.filter((block) => block.kind === "chart"),
    );
    expect(charts.map((chart) => chart.id)).toEqual([
      "trend",
      "groups",
      "customers",
      "cycle",
      "headings",
      "reconciliation",
      "whale",
      "customer-cost",
      "channel-cost",
      "region-cost",
      "capacity",
      "desk",
      "budget",
      "cost-trend",
      "levers",
      "joint",
      "loss-chain",
      "loss-kinds",
      "loss-effects",
      "loss-dose",
      "loss-tornado",
      "loss-by-class",
      "loss-by-region",
      "loss-by-month",
      "loss-lifecycle",
      "loss-bucket",
      "loss-trust",
      "priorities",
    ]);
    for (const chart of charts) {
      expect(chart.takeaway).not.toMatch(/[{}]/);
      expect(chart.table.rows.length).toBeGreaterThan(1);
    }
    expect(html.match(/<svg role="img"/g)).toHaveLength(charts.length * 2);
  });
  it("stays small enough to mail", () => {
    expect(html.length).toBeLessThan(1_500_000);
    for (const svg of html.match(/<svg role="img"[\s\S]*?<\/svg>/g) ?? [])
      expect(svg.length).toBeLessThan(60_000);
  });
  it("is the same bytes for the same results", () => {
    expect(writeHtml(buildReport(results, "en"))).toBe(html);
  });
});

describe.each(languages)("an empty study in %s", (language) => {
  it("still makes a page", () => {
    const empty = {
      ...results,
      figures: [],
      tables: {},
      verdicts: [],
      problems: [],
      assumptions: [],
      sources: [],
    };
    const page = writeHtml(buildReport(empty, language));
    expect(page).toContain("</html>");
    expect(page).not.toMatch(/undefined|NaN|null/);
  });
});

describe.each(languages)("the page in %s", (language) => {
  it("leaves no place unfilled and no value unsaid", () => {
    const text = writeHtml(buildReport(results, language))
      .replace(/<style[\s\S]*?<\/style>/g, "")
      .replace(/<[^>]+>/g, " ");
    expect(text).not.toMatch(/undefined|NaN|\[object|\{[a-z]+(:[a-z]+)?\}/);
  });
});
