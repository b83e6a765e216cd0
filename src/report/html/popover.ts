import { fill, type Words } from "../../i18n/index.js";
import type { Evidence, Explanation } from "../document.js";
import { quotedText } from "../evidence.js";
import { elementId, escapeHtml } from "./escape.js";
import { withCode } from "./table.js";

/** A value or a name that opens its explanation: native popover, no script. */
export function opens(id: string, label: string, spoken: string | null = null): string {
  const name = spoken === null ? "" : ` aria-label="${escapeHtml(spoken)}"`;
  return `<button type="button" class="fig" popovertarget="${elementId("x", id)}"${name}>${escapeHtml(label)}</button>`;
}

export function popover(figure: Explanation, known: ReadonlySet<string>, words: Words): string {
  const id = elementId("x", figure.id);
  const { report } = words;
  const labels = report.figure;
  const facts = [
    ...(figure.exact === null || figure.exact === figure.text
      ? []
      : [{ label: labels.exact, text: figure.exact }]),
    ...figure.facts,
  ]
    .map((fact) => `<dt>${escapeHtml(fact.label)}</dt><dd>${escapeHtml(fact.text)}</dd>`)
    .join("");
  const list = (title: string, items: readonly string[]) =>
    items.length === 0
      ? ""
      : `<h3>${escapeHtml(title)}</h3><ul>${listed(items, words)
          .map((item) => `<li>${item}</li>`)
          .join("")}</ul>`;
  const inputs = figure.inputs.map((input) => {
    const name = known.has(input.id) ? opens(input.id, input.name) : escapeHtml(input.name);
    return input.text === "" ? name : fill(report.labelled, { label: name, text: escapeHtml(input.text) });
  });
  const assumptions = figure.assumptions.map((a) =>
    fill(report.labelled, { label: escapeHtml(a.name), text: escapeHtml(a.text) }),
  );
  return `<div popover id="${id}" role="dialog" aria-labelledby="${id}-t"><button type="button" class="close" popovertarget="${id}" popovertargetaction="hide" aria-label="${escapeHtml(report.close)}" autofocus><span aria-hidden="true">✕</span></button><h2 id="${id}-t">${escapeHtml(figure.name)}</h2>${figure.meaning === null ? "" : `<p>${escapeHtml(figure.meaning)}</p>`}<p class="big">${valueHtml(figure, words)}</p><dl class="facts">${facts}</dl>${figure.method === "" ? "" : `<h3>${escapeHtml(labels.method)}</h3><p>${escapeHtml(figure.method)}</p>`}${list(labels.inputs, inputs)}${list(labels.assumptions, assumptions)}${figure.evidence === null ? "" : evidenceHtml(figure.evidence, words)}<p class="note">${withCode(labels.reach, figure.command)}</p></div>`;
}

function valueHtml(figure: Explanation, words: Words): string {
  if (figure.value === null)
    return `<small>${escapeHtml(fill(words.report.labelled, { label: words.report.figure.noValue, text: figure.text }))}</small>`;
  return (
    escapeHtml(figure.text) +
    (figure.rangeText === null ? "" : ` <small>${escapeHtml(figure.rangeText)}</small>`)
  );
}

/** A page names so many of what a figure rests on; `plimsoll explain` names all. */
const itemsListed = 12;

const listed = (items: readonly string[], { report, say }: Words): readonly string[] =>
  items.length <= itemsListed + 1
    ? items
    : [
        ...items.slice(0, itemsListed),
        escapeHtml(say(report.figure.moreListed, { n: items.length - itemsListed })),
      ];

/** A page quotes fewer rows and columns than `plimsoll explain`, so that a report with many figures can be mailed. */
const rowsQuoted = 4;
const columnsQuoted = 9;

function evidenceHtml(evidence: Evidence, words: Words): string {
  const { figure } = words.report;
  const rows = evidence.rows.slice(0, rowsQuoted);
  const sheets = rows.some((row) => row.sheet !== null);
  const titles = [
    figure.file,
    ...(sheets ? [figure.sheet] : []),
    figure.row,
    ...evidence.columns.slice(0, columnsQuoted).map((c) => c.title),
  ];
  const head = titles.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const body = rows
    .map((row) => {
      const cells = [
        row.file,
        ...(sheets ? [row.sheet] : []),
        row.row === null ? null : words.format.count(row.row),
        ...row.cells.slice(0, columnsQuoted),
      ];
      return `<tr>${cells.map((cell) => `<td>${escapeHtml(evidenceCell(cell, words))}</td>`).join("")}</tr>`;
    })
    .join("");
  const caption = quotedText(evidence, rows.length, words);
  return `<h3>${escapeHtml(figure.rows)}</h3><div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(figure.rows)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function evidenceCell(cell: string | number | boolean | null, words: Words): string {
  if (cell === null) return words.report.table.empty;
  if (typeof cell === "boolean") return cell ? words.report.table.yes : words.report.table.no;
  return typeof cell === "number" ? words.format.exact(cell, "ratio") : cell;
}
