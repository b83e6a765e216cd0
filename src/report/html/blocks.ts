import { fill, type Words } from "../../i18n/index.js";
import type { Answer, Block, Explanation, VerdictItem } from "../document.js";
import { chartSvg } from "../svg.js";
import { elementId, escapeHtml } from "./escape.js";
import { toneMark } from "./marks.js";
import { opens } from "./popover.js";
import { htmlMatrix, htmlTable } from "./table.js";

export interface Page {
  readonly words: Words;
  /** Words of the first page, where money is said in few digits. */
  readonly rough: Words;
  readonly figures: ReadonlyMap<string, Explanation>;
}

export function verdictList(items: readonly VerdictItem[], page: Page, extra = ""): string {
  const { report } = page.words;
  const lines = items.map((item) => {
    const figure = item.figure === null ? undefined : page.figures.get(item.figure);
    const link =
      figure === undefined
        ? ""
        : ` ${opens(figure.id, report.why, fill(report.labelled, { label: report.why, text: figure.name }))}`;
    return `<li><span class="tone ${item.kind}">${toneMark(item.kind)}${escapeHtml(report.tones[item.kind])}</span><span class="say">${escapeHtml(item.text)}${link}</span></li>`;
  });
  return `<ul class="verdicts${extra}">${lines.join("")}</ul>`;
}

export function answerCards(answers: readonly Answer[], page: Page): string {
  const { report } = page.words;
  const cards = answers.map((answer) => {
    const leads = answer.figures.flatMap((id) => {
      const figure = page.figures.get(id);
      return figure === undefined ? [] : [leadFigure(figure, page)];
    });
    const text = answer.text === null ? "" : `<p>${escapeHtml(answer.text)}</p>`;
    const more =
      answer.section === null
        ? ""
        : `<a class="more" href="#${answer.section}" aria-label="${escapeHtml(`${report.readOn} · ${answer.question}`)}">${escapeHtml(report.readOn)}</a>`;
    return `<li><h3>${escapeHtml(answer.question)}</h3>${leads.join("")}${text}${more}</li>`;
  });
  return `<ul class="answers">${cards.join("")}</ul>`;
}

function leadFigure(figure: Explanation, page: Page): string {
  const { format } = page.rough;
  const { value: number, low, high, unit } = figure;
  const value = number === null ? page.words.report.figure.noValue : format.value(number, unit);
  const beside =
    number === null ? figure.text : low === null || high === null ? null : format.range(low, high, unit);
  const range = beside === null ? "" : `<span class="range">${escapeHtml(beside)}</span>`;
  return `<div class="lead">${opens(figure.id, value)}${range}${escapeHtml(figure.name)}</div>`;
}

function folded(title: string, content: string): string {
  return `<details class="folded"><summary>${escapeHtml(title)}</summary>${content}</details>`;
}

function figureTable(within: string, block: Extract<Block, { kind: "figures" }>, page: Page): string {
  const { title, missing, ids } = block;
  const { report } = page.words;
  const labels = report.figure;
  const figures = ids.flatMap((id) => page.figures.get(id) ?? []);
  const head = missing
    ? `<th scope="col">${escapeHtml(report.table.figure)}</th><th scope="col">${escapeHtml(report.table.why)}</th>`
    : `<th scope="col">${escapeHtml(report.table.figure)}</th><th scope="col" class="n">${escapeHtml(labels.value)}</th><th scope="col" class="n">${escapeHtml(labels.range)}</th><th scope="col">${escapeHtml(labels.population)}</th>`;
  const body = figures
    .map((figure) => {
      const name = `<th scope="row">${opens(figure.id, figure.name)}</th>`;
      const rest = missing
        ? `<td class="t wide">${escapeHtml(figure.text)}</td>`
        : `<td class="n">${escapeHtml(figure.text)}</td><td class="n">${escapeHtml(figure.rangeText ?? report.table.empty)}</td><td class="t wide">${escapeHtml(figure.population ?? report.table.empty)}</td>`;
      return `<tr>${name}${rest}</tr>`;
    })
    .join("");
  const table = `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(`${title} · ${within}`)}"><table><caption>${escapeHtml(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
  const count = page.words.format.count(figures.length);
  return block.folded
    ? folded(`${title} (${count})`, table.replace('class="scroll"', 'class="scroll quiet"'))
    : table;
}

/** `level` of the titles of pictures: they stand under the section, or under a heading inside it. */
export function blockHtml(block: Block, page: Page, within: string, level: 3 | 4 = 3): string {
  const { words } = page;
  switch (block.kind) {
    case "heading":
      return `<h3 class="part">${escapeHtml(block.text)}</h3>`;
    case "text":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "verdicts":
      return block.folded === null
        ? verdictList(block.items, page)
        : folded(
            `${block.folded} (${words.format.count(block.items.length)})`,
            verdictList(block.items, page),
          );
    case "figures":
      return figureTable(within, block, page);
    case "chart": {
      const id = elementId("c", block.id);
      const picture = (size: "wide" | "narrow") =>
        `<div class="picture ${size}">${chartSvg(size === "wide" ? block.option : block.narrow, `${id}-${size}`, block.takeaway)}</div>`;
      return `<figure aria-labelledby="${id}"><figcaption><h${level} id="${id}">${escapeHtml(block.title)}</h${level}><p>${escapeHtml(block.takeaway)}</p></figcaption>${picture("wide")}${picture("narrow")}<details><summary>${escapeHtml(words.report.table.twin)}</summary>${htmlTable(block.table, words, false, block.title)}</details></figure>`;
    }
    case "timeline": {
      const id = elementId("c", block.id);
      const items = block.items.map(
        (item) =>
          `<li class="${item.tone}"><span class="day">${escapeHtml(item.day)}</span><span>${escapeHtml(item.text)}</span></li>`,
      );
      return `<figure aria-labelledby="${id}"><figcaption><h${level} id="${id}">${escapeHtml(block.title)}</h${level}><p>${escapeHtml(block.takeaway)}</p></figcaption><ol class="timeline">${items.join("")}</ol></figure>`;
    }
    case "matrix": {
      const id = elementId("c", block.id);
      return `<figure class="full" aria-labelledby="${id}"><figcaption><h${level} id="${id}">${escapeHtml(block.table.title)}</h${level}><p>${escapeHtml(block.takeaway)}</p></figcaption>${htmlMatrix(block.table, words)}</figure>`;
    }
    case "table":
      return block.folded === true
        ? folded(block.table.title, htmlTable(block.table, words, true))
        : htmlTable(block.table, words, block.quiet === true);
    case "terms": {
      const other = words.format.language === "zh" ? "en" : "zh-CN";
      const items = block.items.map((item) => {
        const also = item.other === null ? "" : `<span lang="${other}">${escapeHtml(item.other)}</span>`;
        return `<dt>${escapeHtml(item.term)}${also}</dt><dd>${escapeHtml(item.text)}</dd>`;
      });
      return `<dl class="terms">${items.join("")}</dl>`;
    }
  }
}
