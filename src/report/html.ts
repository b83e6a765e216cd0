import { type Words, words as wordsIn } from "../i18n/index.js";
import type { ReportDocument, Section } from "./document.js";
import { answerCards, blockHtml, type Page, verdictList } from "./html/blocks.js";
import { boardHtml } from "./html/board.js";
import { escapeHtml } from "./html/escape.js";
import { loadLine } from "./html/marks.js";
import { popover } from "./html/popover.js";
import { script, scriptHash } from "./html/script.js";
import { style } from "./html/style.js";

const policy = `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * The report as one file: nothing loaded, nothing sent. Every text of the document is escaped here; the policy in
 * its head would stop a script or a request even if one slipped in. The one script there is only moves the focus.
 */
export function writeHtml(
  document: ReportDocument,
  words: Words = wordsIn(document.language, document.currency, document.names),
): string {
  const { report } = words;
  const page: Page = {
    words,
    rough: words.rough(),
    figures: new Map(document.explanations.map((figure) => [figure.id, figure])),
  };
  const known = new Set(page.figures.keys());
  const title = `${document.title} · ${document.subtitle}`;
  const { board } = document;
  const links = [
    ...(board === null ? [] : [{ id: "decide", title: board.title }]),
    { id: "summary", title: report.sections.summary },
    ...document.sections,
  ]
    .map((section) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`)
    .join("");
  const meta = document.meta
    .map((item) => `<div><dt>${escapeHtml(item.label)}</dt><dd>${escapeHtml(item.text)}</dd></div>`)
    .join("");
  const headlines =
    document.headlines.length === 0
      ? `<p>${escapeHtml(report.noVerdicts)}</p>`
      : verdictList(document.headlines, page, " headlines");
  return [
    `<!doctype html><html lang="${document.language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">`,
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body>`,
    `<a class="skip" href="#${board === null ? "summary" : "decide"}">${escapeHtml(report.skip)}</a>`,
    `<header class="top"><div class="page"><div class="brand">${loadLine}<span>${escapeHtml(report.product)}</span></div>`,
    `<h1>${escapeHtml(document.title)}</h1><p class="workspace">${escapeHtml(document.subtitle)}</p><dl class="meta">${meta}</dl></div></header>`,
    `<nav aria-label="${escapeHtml(report.contents)}"><div class="page"><ul>${links}</ul></div></nav>`,
    `<main class="page">${board === null ? "" : boardHtml(board, page)}<section id="summary" aria-labelledby="summary-t"><h2 id="summary-t">${escapeHtml(report.sections.summary)}</h2>${headlines}`,
    `<h3>${escapeHtml(report.sections.answers)}</h3>${answerCards(document.answers, page)}</section>`,
    ...document.sections.map((section) => sectionHtml(section, page)),
    ...document.explanations.map((figure) => popover(figure, known, words)),
    `</main><footer><div class="page"><p>${escapeHtml(report.tagline)}</p><p>${escapeHtml(report.offline)}</p></div></footer><script>${script}</script></body></html>\n`,
  ].join("\n");
}

function sectionHtml(section: Section, page: Page): string {
  const headed = section.blocks.findIndex((block) => block.kind === "heading");
  const blocks = section.blocks.map((block, i) =>
    blockHtml(block, page, section.title, headed >= 0 && i > headed ? 4 : 3),
  );
  return `<section id="${section.id}" aria-labelledby="${section.id}-t"><h2 id="${section.id}-t">${escapeHtml(section.title)}</h2>${blocks.join("\n")}</section>`;
}
