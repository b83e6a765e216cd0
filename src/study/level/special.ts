import type { Findings, Table } from "../../core/findings.js";
import type { RowOf } from "../../core/shape.js";
import { specialHandling } from "../../facts/sql/level/special.js";
import { columnsBy, key } from "../columns.js";
import { yearsIn } from "../days.js";
import { stands } from "../derived.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { saidIn } from "../said.js";

type Side = RowOf<ReturnType<typeof specialHandling>["shape"]>;

const said = saidIn("level");
/** Classes whose customers are not key customers and bring little. */
const ordinary: ReadonlySet<string> = new Set(["4", "5"]);

/**
 * Who gets special handling: how often it keeps its promise, what each costs beyond the ordinary way, and what the class
 * brings. It is granted by profit contribution.
 */
export async function studySpecial(input: StudyInput, classes: Findings): Promise<Findings> {
  if (!(await stands(input.warehouse, "customer_class"))) return nothingFound;
  const sides = await input.warehouse.rows(specialHandling());
  const express = sides.filter((s) => s.expedited);
  if (express.length === 0) return nothingFound;
  const years = yearsIn(input.settings.period.from, input.settings.period.to);
  const worth = worthOfClasses(classes);
  const gained = [...worth.values()].reduce((sum, w) => sum + Math.max(0, w), 0);
  const rows = express.map((s) => {
    const usual = sides.find((o) => o.class === s.class && !o.expedited);
    const each = mean(s);
    const other = usual === undefined ? null : mean(usual);
    return [
      s.class,
      s.customers,
      s.orders,
      s.orders / (s.orders + (usual?.orders ?? 0)),
      timely(s),
      usual === undefined ? null : timely(usual),
      each,
      other,
      each === null || other === null ? null : ((each - other) * s.orders) / years,
      worth.get(s.class) ?? null,
    ];
  });
  const all = express.reduce((sum, s) => sum + s.orders, 0);
  const low = express.filter((s) => ordinary.has(s.class)).reduce((sum, s) => sum + s.orders, 0);
  const brings = [...worth].filter(([c]) => ordinary.has(c)).reduce((sum, [, w]) => sum + w, 0);
  return {
    ...nothingFound,
    tables: [table(rows)],
    verdicts:
      gained > 0
        ? [
            said("special-handling", "finding", "level.over-served", {
              orders: all,
              share: low / all,
              brings: brings / gained,
            }),
          ]
        : [],
  };
}

const mean = ({ freight, paid }: Side): number | null => (paid === 0 ? null : freight / 100 / paid);
const timely = ({ on_time, judged }: Side): number | null => (judged === 0 ? null : on_time / judged);

/** Contribution of the period by class, as the classes were made. */
function worthOfClasses({ tables }: Findings): ReadonlyMap<string, number> {
  const table = tables.find((t) => t.id === "level.customers");
  const sums = new Map<string, number>();
  if (table === undefined) return sums;
  const [at, worth] = ["class", "contribution"].map((id) => table.columns.findIndex((c) => c.id === id));
  for (const row of table.rows) {
    const [name, value] = [row[at!], row[worth!]];
    if (typeof name === "string" && typeof value === "number") sums.set(name, (sums.get(name) ?? 0) + value);
  }
  return sums;
}

function table(rows: Table["rows"]): Table {
  const method = "special-handling";
  const { number } = columnsBy(method);
  return {
    id: "level.special-handling",
    columns: [
      key("customer-class"),
      number("customers", "count"),
      number("orders", "count"),
      number("share", "share"),
      number("met", "share"),
      number("ordinary", "share"),
      number("freight", "money"),
      number("freight-ordinary", "money"),
      number("extra", "money-per-year"),
      number("contribution", "money"),
    ],
    rows,
    total: rows.length,
  };
}
