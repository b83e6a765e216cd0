import type { Findings } from "../core/findings.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { partOf } from "./kept.js";
import { studyClasses } from "./level/classes.js";
import { curveFindings } from "./level/curve-findings.js";
import { studyElementLevels } from "./level/elements.js";
import { withPairLevels } from "./level/menu/pairs.js";
import { studyMenu } from "./level/menu.js";
import { studyPenalty } from "./level/penalty.js";
import { studySales } from "./level/sales.js";
import { studySpecial } from "./level/special.js";
import { studyStock } from "./level/stock.js";
import { studySupply } from "./level/supply.js";
import { lossParts } from "./loss/parts.js";

/**
 * Which level for which customer and product: classes by worth, what a failure costs, what the stock needs to serve,
 * the levels at which cost and loss together are least, and the menu of levels that follows.
 */
export async function studyLevel(input: StudyInput): Promise<Findings> {
  const after: string[] = ["measure", "cost", ...lossParts];
  const part = async <T>(name: string, make: (input: StudyInput) => Promise<T>): Promise<T> => {
    const made = await partOf(input, `level.${name}`, [...after], make);
    after.push(`level.${name}`);
    return made;
  };
  // Worth comes of the cost room alone.
  const classes = await partOf(input, "level.classes", ["cost"], studyClasses);
  after.push("level.classes");
  const penalty = await part("penalty", studyPenalty);
  const supply = await part("supply", studySupply);
  const stock = await part("stock", (i) => studyStock(i, supply.made, penalty.made));
  const elements = await part("elements", (i) => studyElementLevels(i, penalty.made, supply.made));
  const menu = await part("menu", (i) =>
    studyMenu(i, {
      penalties: penalty.made,
      supply: supply.made,
      stock: stock.made,
      elements: elements.made,
    }),
  );
  const special = await part("special", (i) => studySpecial(i, classes));
  const sales = await part("sales", (i) => studySales(i, [stock.made, elements.made]));
  const curves = curveFindings(input, [stock.made, elements.made], penalty.findings.figures);
  return joined([
    curves,
    await withPairLevels(input, classes, menu.made),
    penalty.findings,
    supply.findings,
    stock.findings,
    elements.findings,
    menu.findings,
    special,
    sales,
  ]);
}
