import { fill } from "../../i18n/index.js";
import type { Board } from "../document.js";
import { chartSvg } from "../svg.js";
import type { Page } from "./blocks.js";
import { elementId, escapeHtml } from "./escape.js";
import { opens } from "./popover.js";
import { htmlTable } from "./table.js";

/** The page to decide on: the sentence, its numbers, the changes, and why to believe them. Fits one sheet of paper. */
export function boardHtml(board: Board, page: Page): string {
  const facts = board.facts.map(({ figure, label, value, range }) => {
    const beside = range === "" ? "" : `<span class="range">${escapeHtml(range)}</span>`;
    const spoken = fill(page.words.report.labelled, { label, text: value });
    return `<li><span class="of">${escapeHtml(label)}</span>${opens(figure, value, spoken)}${beside}</li>`;
  });
  const lists = board.lists.map(
    ({ title, items }) =>
      `<div><h3>${escapeHtml(title)}</h3><ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul></div>`,
  );
  const changes = board.changes === null ? "" : htmlTable(board.changes, page.words);
  const beside = [chartHtml(board), chainHtml(board, page)].filter((part) => part !== "");
  return [
    `<section id="decide" class="board" aria-labelledby="decide-t"><h2 id="decide-t">${escapeHtml(board.title)}</h2>`,
    `<p class="decision">${escapeHtml(board.decision)}</p>`,
    facts.length === 0 ? "" : `<ul class="kpis">${facts.join("")}</ul>`,
    changes,
    beside.length === 0 ? "" : `<div class="beside">${beside.join("")}</div>`,
    lists.length === 0 ? "" : `<div class="thirds">${lists.join("")}</div>`,
    "</section>",
  ].join("");
}

/** One drawing that fits half a page and a phone alike. */
function chartHtml({ chart }: Board): string {
  if (chart === null) return "";
  const id = elementId("c", chart.id);
  return `<div class="small" role="group" aria-labelledby="${id}"><h3 id="${id}">${escapeHtml(chart.title)}</h3>${chartSvg(chart.narrow, id, chart.takeaway)}<p>${escapeHtml(chart.takeaway)}</p></div>`;
}

function chainHtml({ chain }: Board, page: Page): string {
  if (chain === null) return "";
  const steps = chain.steps.map(({ figure, value, range, text }) => {
    const number =
      figure !== null && page.figures.has(figure)
        ? opens(figure, value)
        : `<b class="fig">${escapeHtml(value)}</b>`;
    return `<li>${number}${range === "" ? "" : ` <span class="range">(${escapeHtml(range)})</span>`}<span class="of">${escapeHtml(text)}</span></li>`;
  });
  return `<div class="chain"><h3>${escapeHtml(chain.title)}</h3><ol>${steps.join("")}</ol><p class="note">${escapeHtml(chain.note)}</p></div>`;
}
