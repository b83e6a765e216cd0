import type { CellObject, Row } from "write-excel-file/node";
import { costColumns } from "../../core/cost/pool.js";
import type { Words } from "../../i18n/index.js";
import { address, formula, toCents } from "./formula.js";
import type { Placed, PlacedSheet } from "./place.js";
import { head, type NamedSheet, numberFormat, text } from "./sheet.js";
import { totalRow } from "./totals.js";

/** Two sums over other sheets that must be equal. */
interface Check {
  /** `check.<id>` says it in words. */
  readonly id: string;
  readonly left: readonly Placed[];
  readonly right: readonly Placed[];
}

export interface Proven {
  /** Where a figure's value stands. */
  readonly figure: (id: string) => Placed | null;
  readonly tables: ReadonlyMap<string, PlacedSheet>;
}

const all = (...cells: readonly (Placed | null | undefined)[]): readonly Placed[] | null =>
  cells.every((cell) => cell !== null && cell !== undefined) ? (cells as readonly Placed[]) : null;

const some = (...cells: readonly (Placed | null | undefined)[]): readonly Placed[] =>
  cells.flatMap((cell) => cell ?? []);

/** The checks that this study's sheets allow; one whose numbers are not there is left out, not faked. */
function checks({ figure, tables }: Proven, complete: (id: string) => boolean): Check[] {
  const at = (table: string, row: string, column: string) => tables.get(table)?.at(row, column) ?? null;
  const ledger = figure("cost.explicit.total");
  const sum = (table: string, column: string) => (complete(table) ? at(table, totalRow, column) : null);
  const made: Check[] = [];
  const check = (id: string, left: readonly Placed[] | null, right: readonly Placed[] | null) => {
    if (left !== null && left.length > 0 && right !== null) made.push({ id, left, right });
  };
  check("allocation", all(sum("cost.allocation", "amount")), all(ledger));
  check(
    "unused",
    all(sum("cost.resources", "unused")),
    all(figure("cost.unused-capacity.idle") ?? figure("cost.unused-capacity")),
  );
  const lines = tables.get("cost.reconciliation");
  check("headings", all(sum("cost.headings", "amount")), all(ledger));
  check("reconciliation", all(sum("cost.reconciliation", "amount")), all(ledger));
  const added = lines?.at("freight-added", "amount");
  check(
    "customers",
    all(
      sum("cost.customers", "to-serve") ?? figure("cost.to-serve.total"),
      figure("cost.unused-capacity"),
      figure("cost.undistributed"),
      ...some(added),
    ),
    all(ledger),
  );
  check(
    "columns",
    some(...costColumns.map((column) => sum("cost.customers", column))),
    all(sum("cost.customers", "to-serve")),
  );
  for (const group of ["channels", "regions"])
    check(
      group,
      all(sum(`cost.${group}`, "to-serve")),
      all(sum("cost.customers", "to-serve") ?? figure("cost.to-serve.total")),
    );
  const main = (row: string, column = "total-subtotal") => at("cost.gbt20523", row, column);
  const areas = ["supply", "internal", "sales", "return", "waste"];
  check("gbt-scopes", all(...areas.map((area) => main("total", `${area}-subtotal`))), all(main("total")));
  check("gbt-annex", all(at("cost.gbt20523.annex", "total", "total")), all(main("total", "total-in-house")));
  check("gbt-booked", all(at("cost.logistics-bridge", "booked", "amount")), all(main("of-which-booked")));
  check("bridge", all(at("cost.logistics-bridge", "standard", "amount")), all(main("total")));
  check("loss-parts", all(sum("loss.parts", "value")), all(figure("loss.total")));
  for (const name of ["kinds", "by-class", "by-region", "by-month"])
    check(`loss-${name}`, all(sum(`loss.${name}`, "value")), all(figure("loss.existing")));
  const gain = figure("plan.gain.total");
  const parts = ["lost-saved", "margin", "cost-saved"].map((part) => at("plan.total", part, "value"));
  check("plan-parts", all(...parts), all(gain));
  check("plan-changes", chosenCells(tables.get("plan.changes"), "gain"), all(gain));
  check("plan-cost", chosenCells(tables.get("plan.changes"), "cost"), all(figure("plan.cost.total")));
  check("plan-net", all(figure("plan.net.total"), figure("plan.cost.total")), all(gain));
  return made;
}

/** What the chosen changes add up to; a longer list than a formula should hold is not proven. */
const cellsMost = 60;

function chosenCells(sheet: PlacedSheet | undefined, column: string): readonly Placed[] | null {
  const ids = sheet?.chosen ?? [];
  const cells = ids.flatMap((id) => sheet!.at(id, column) ?? []);
  return cells.length === 0 || cells.length < ids.length || cells.length > cellsMost ? null : cells;
}

const money = numberFormat("money");

/** One line per proof: both sides as live sums over the other sheets, the difference, and a tick. */
export function proofSheet(
  name: string,
  proven: Proven,
  complete: (id: string) => boolean,
  words: Words,
): NamedSheet | null {
  const made = checks(proven, complete);
  if (made.length === 0) return null;
  const title = (id: string) => words.columnTitle("cost.proof", id);
  const right: Partial<CellObject> = { align: "right" };
  const header: Row = [
    head(title("check")),
    head(title("left"), right),
    head(title("right"), right),
    head(title("difference"), right),
    head(title("tick"), { align: "center" }),
  ];
  const rows = made.map((check, i): Row => {
    const row = i + 1;
    const side = (cells: readonly Placed[]) =>
      formula(
        cells.map((cell) => cell.reference).join("+"),
        toCents(cells.reduce((sum, cell) => sum + cell.value, 0)),
        { format: money },
      );
    const [left, other] = [side(check.left), side(check.right)];
    const difference = toCents(Number(left.cached) - Number(other.cached));
    const at = (column: number) => address(row, column);
    return [
      text(words.codeName(check.id, "check", "cost.proof"), { wrap: true }),
      left,
      other,
      formula(`ROUND(${at(1)}-${at(2)},2)`, difference, { format: money }),
      formula(`IF(ROUND(${at(3)},2)=0,"✓","✗")`, difference === 0 ? "✓" : "✗", {
        align: "center",
        fontWeight: "bold",
        textColor: difference === 0 ? "#166534" : "#B42318",
      }),
    ];
  });
  return {
    name,
    rows: [header, ...rows, [], [text(title("note"), { textColor: "#5B6770" })]],
    widths: [64, 20, 20, 16, 10],
    frozenRows: 1,
    frozenColumns: 0,
  };
}
