import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { customerClasses, productClasses } from "../../core/level/priority-template.js";
import { customerWorth, productWorth } from "../../facts/sql/level/classes.js";
import { makePairs } from "../../facts/sql/level/pairs.js";
import { givenMargin } from "../cost/served.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { customerServiceVerdicts, dearTable, readCustomerService, shortPairsTable } from "./customers.js";
import { levelFigures } from "./figures.js";
import { apartId, readMatrix, readPairs } from "./matrix.js";
import { rankProblems, ranksTable, rankVerdicts } from "./ranks.js";
import { classTable, matrixTable, pairsTable } from "./tables.js";
import { levelVerdicts } from "./verdicts.js";
import { classify } from "./worth.js";

const cutIds = {
  customers: ["level.customer-cut-1", "level.customer-cut-2", "level.customer-cut-3", "level.customer-cut-4"],
  products: ["level.product-cut-a", "level.product-cut-b", "level.product-cut-c"],
} as const;

/**
 * Who and what deserves which level, first truth: classes of customers and products by worth, the matrix of both
 * with the real worth and the service of today. Leaves `derived.customer_class`, `derived.product_class` and
 * `derived.pair_worth`.
 */
export async function studyClasses(input: StudyInput): Promise<Findings> {
  const { warehouse, facts, assumptions } = input;
  const customers = classify(
    input,
    (await warehouse.rows(customerWorth())).map((c) => ({ ...c, id: c.customer_id })),
    cutIds.customers,
    customerClasses,
  );
  await saveDerived(warehouse, "customer_class", { customer_id: "VARCHAR", class: "VARCHAR" }, [
    customers.classed.map((c) => c.id),
    customers.classed.map((c) => c.class),
  ]);
  const hasProducts = (facts.tables.order_line.columns.product_id?.filled ?? 0) > 0;
  const products = hasProducts
    ? classify(
        input,
        (await warehouse.rows(productWorth())).map((p) => ({ ...p, id: p.product_id })),
        cutIds.products,
        productClasses,
      )
    : null;
  const pareto = assumed(assumptions, "level.pareto-share").value;
  const service = await readCustomerService(input);
  const serviceTables = [
    ...(service.short === null || service.short.length === 0 ? [] : [shortPairsTable(service.short)]),
    ...(service.dear === null || service.dear.customers.length === 0
      ? []
      : [dearTable(service.dear.customers)]),
  ];
  const used = [
    assumed(assumptions, "level.pareto-share"),
    ...cutIds.customers.map((id) => assumed(assumptions, id)),
  ];
  if (products === null || products.classed.length === 0 || customers.classed.length === 0)
    return {
      figures: levelFigures(customers, products, null, service, cutIds),
      tables: [
        ...(customers.classed.length === 0 ? [] : [classTable("level.customers", customers)]),
        ...serviceTables,
      ],
      verdicts: [
        ...levelVerdicts(customers, products, null, [], pareto),
        ...customerServiceVerdicts(service),
      ],
      problems: rankProblems(input.settings.level?.ranks),
      assumptions: used,
    };

  await saveDerived(warehouse, "product_class", { product_id: "VARCHAR", class: "VARCHAR" }, [
    products.classed.map((p) => p.id),
    products.classed.map((p) => p.class),
  ]);
  const basis =
    customers.basis === "contribution" && products.basis === "contribution" ? "contribution" : "amount";
  const make = makePairs(basis, givenMargin(input));
  await warehouse.run(make.sql, make.params);
  const matrix = await readMatrix(input);
  const pairs = await readPairs(input);
  return {
    figures: levelFigures(customers, products, matrix, service, cutIds),
    tables: [
      classTable("level.customers", customers),
      classTable("level.products", products),
      matrixTable(matrix, basis),
      ranksTable(matrix, input.settings.level?.ranks),
      ...serviceTables,
      pairsTable(pairs, matrix, basis),
    ],
    verdicts: [
      ...levelVerdicts(customers, products, matrix, service.short === null ? pairs : [], pareto),
      ...rankVerdicts(matrix),
      ...customerServiceVerdicts(service),
    ],
    problems: rankProblems(input.settings.level?.ranks),
    assumptions: [...used, ...[...cutIds.products, apartId].map((id) => assumed(assumptions, id))],
  };
}
