import {
  otherFirm,
  profileFields,
  profileOptions,
  type Questionnaire,
  trustItems,
} from "../../core/measure/plan-survey/questionnaire.js";
import { escapeHtml } from "../html/escape.js";
import { type Both, both } from "./both.js";
import { firmName, optionShown } from "./form-places.js";
import { questionnaireStyle } from "./questionnaire-style.js";
import { minutesFor, scalePoints, unitShown } from "./questionnaire-words.js";
import type { QuestionnaireFrame } from "./questionnaire-xlsx.js";

/** The questionnaire to be printed on A4 and filled in by hand, both languages side by side, in one file. */
export function questionnaireHtml(form: Questionnaire, frame: QuestionnaireFrame): string {
  const title = both((w) => w.title);
  const { runBy } = frame;
  return [
    `<!doctype html><html lang="${frame.language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapeHtml(`${title.zh} · ${title.en}`)}</title><style>${questionnaireStyle}</style></head><body><main>`,
    `<header><h1>${said(title)}</h1>${paragraph(both((w) => w.introPaper, { minutes: String(minutesFor(form)) }))}`,
    runBy === undefined ? "" : paragraph(both((w) => w.runBy, { name: runBy })),
    `${paragraph(both((w) => w.use))}</header>`,
    importance(form),
    ...ratings(form),
    overall(form),
    levels(form),
    aboutOwn(form),
    kano(form),
    profile(),
    office(),
    `<footer>${paragraph(both((w) => w.thanksPaper))}</footer></main></body></html>\n`,
  ].join("\n");
}

const said = ({ zh, en }: Both): string =>
  zh === en
    ? escapeHtml(zh)
    : `<span lang="zh">${escapeHtml(zh)}</span> <span lang="en" class="en">${escapeHtml(en)}</span>`;
const paragraph = (text: Both): string => `<p>${said(text)}</p>`;

const section = (title: Both, body: string): string => `<section><h2>${said(title)}</h2>${body}</section>`;

/** Circles to tick, one per point, and one for "not known". */
const circles = (points: readonly string[], unknown = true): string =>
  [...points, ...(unknown ? ["?"] : [])].map((point) => `<td class="tick"><i>${point}</i></td>`).join("");

const numbers = (low: number, high: number): string[] =>
  Array.from({ length: high - low + 1 }, (_, i) => String(low + i));

function scaleHead(first: Both, labels: readonly Both[], unknown = true): string {
  const all = [...labels, ...(unknown ? [both((w) => w.notKnown)] : [])];
  return `<thead><tr><th scope="col">${said(first)}</th>${all
    .map((label) => `<th scope="col" class="tick">${said(label)}</th>`)
    .join("")}</tr></thead>`;
}

function scaleTable(
  first: Both,
  labels: readonly Both[],
  rows: readonly { readonly no?: number; readonly text: Both }[],
  unknown = true,
): string {
  const points = numbers(1, labels.length);
  const body = rows.map(
    ({ no, text }) =>
      `<tr><th scope="row">${no === undefined ? "" : `<b>${no}</b> `}${said(text)}</th>${circles(points, unknown)}</tr>`,
  );
  return `<div class="wide"><table class="scale">${scaleHead(first, labels, unknown)}<tbody>${body.join("")}</tbody></table></div>`;
}

const items = (form: Questionnaire) => form.items.map((item, i) => ({ no: i + 1, text: item.name }));
const element = both((w) => w.asks.element);
const asksExpectation = (form: Questionnaire) => form.questions.has(`expectation/${form.items[0]!.id}`);

function importance(form: Questionnaire): string {
  const parts = [
    section(
      both((w) => w.asks.importance),
      scaleTable(element, scalePoints("importance", form.points), items(form)),
    ),
  ];
  if (asksExpectation(form))
    parts.push(
      section(
        both((w) => w.sections.expectation),
        scaleTable(element, scalePoints("performance", form.points), items(form)),
      ),
    );
  return parts.join("\n");
}

/** One grid per firm: side by side they would not fit on a page. */
function ratings(form: Questionnaire): string[] {
  const asked = both((w) => w.asks.performance);
  return form.firms.map((firm) => {
    const title = { zh: `${asked.zh}：${firm.name.zh}`, en: `${asked.en}: ${firm.name.en}` };
    return section(title, scaleTable(element, scalePoints("performance", form.points), items(form)));
  });
}

function overall(form: Questionnaire): string {
  const firm = both((w) => w.asks.firm);
  const firms = form.firms.map(({ name }) => ({ text: name }));
  const shares = [...form.firms.map((f) => f.code), otherFirm].map(
    (code) =>
      `<tr><th scope="row">${said(firmName(form, code))}</th><td class="line">&nbsp;</td><td>%</td></tr>`,
  );
  return section(
    both((w) => w.sections.overall),
    [
      paragraph(both((w) => w.asks.overall)),
      scaleTable(firm, scalePoints("overall", form.points), firms),
      paragraph(both((w) => w.asks.share)),
      `<table class="lines"><tbody>${shares.join("")}<tr><th scope="row">${said(both((w) => w.asks.shareSum))}</th><td class="line">100</td><td>%</td></tr></tbody></table>`,
    ].join("\n"),
  );
}

function levels(form: Questionnaire): string {
  const asked = form.items.flatMap((item, i) =>
    item.ideal === null ? [] : [{ ...item, ideal: item.ideal, no: i + 1 }],
  );
  if (asked.length === 0) return "";
  const heads = [
    element,
    both((w) => w.asks.ideal),
    both((w) => w.asks.acceptable),
    both((w) => w.asks.unit),
  ];
  const rows = asked.map(
    ({ id, ideal, name, no }) =>
      `<tr><th scope="row"><b>${no}</b> ${said(name)}</th><td class="line">&nbsp;</td><td class="line">&nbsp;</td><td>${said(unitShown(id, ideal))}</td></tr>`,
  );
  return section(
    both((w) => w.sections.levels),
    `<div class="wide"><table class="lines"><thead><tr>${heads.map((h) => `<th scope="col">${said(h)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
  );
}

function aboutOwn(form: Questionnaire): string {
  const own = form.firms.find((firm) => firm.own);
  if (own === undefined) return "";
  const firm = { firm: own.name };
  const choices = scalePoints("satisfaction", 5).map((label, i) => `<li><i>${i + 1}</i> ${said(label)}</li>`);
  return [
    section(
      both((w) => w.sections.satisfaction),
      [
        paragraph(both((w) => w.asks.satisfaction, firm)),
        `<ul class="choices">${choices.join("")}</ul>`,
        paragraph(both((w) => w.asks.recommend, firm)),
        `<div class="wide"><table class="scale points"><tbody><tr>${circles(numbers(0, 10))}</tr></tbody></table></div>`,
      ].join("\n"),
    ),
    section(
      both((w) => w.sections.trust, firm),
      scaleTable(
        { zh: "", en: "" },
        scalePoints("trust", form.points),
        trustItems.map((item) => ({ text: both((w) => w.trust[item]) })),
      ),
    ),
  ].join("\n");
}

function kano(form: Questionnaire): string {
  if (!form.questions.has(`wanted/${form.items[0]!.id}`)) return "";
  return (["wanted", "missing"] as const)
    .map((kind) =>
      section(
        both((w) => w.asks[kind]),
        scaleTable(element, scalePoints("kano", 5), items(form)),
      ),
    )
    .join("\n");
}

function profile(): string {
  const rows = profileFields.map((field) => {
    const options = field === "type" || field === "territory" ? profileOptions[field] : null;
    const cell =
      options === null
        ? '<td class="line">&nbsp;</td>'
        : `<td><ul class="choices">${options.map((option) => `<li><i></i> ${said(optionShown(option))}</li>`).join("")}</ul></td>`;
    return `<tr><th scope="row">${said(both((w) => w.profile[field]))}</th>${cell}</tr>`;
  });
  return section(
    both((w) => w.sections.profile),
    `<table class="lines"><tbody>${rows.join("")}</tbody></table>`,
  );
}

function office(): string {
  const rows = (["respondent_id", "customer_id", "answered_on", "mode", "minutes", "weight"] as const).map(
    (column) =>
      `<tr><th scope="row">${said(both((w) => w.respondent[column]))}</th><td class="line">&nbsp;</td></tr>`,
  );
  return section(
    both((w) => w.sections.respondent),
    `<table class="lines"><tbody>${rows.join("")}</tbody></table>`,
  );
}
