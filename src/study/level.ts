import type { Findings } from "../core/findings.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { studyClasses } from "./level/classes.js";
import { curveFindings } from "./level/curve-findings.js";
import { studyElementLevels } from "./level/elements.js";
import { studyMenu } from "./level/menu.js";
import { studyPenalty } from "./level/penalty.js";
import { studyStock } from "./level/stock.js";
import { studySupply } from "./level/supply.js";

/**
 * Which level for which customer and product: classes by worth, what a failure costs, what the stock needs to serve,
 * the levels at which cost and loss together are least, and the menu of levels that follows.
 */
export async function studyLevel(input: StudyInput): Promise<Findings> {
  const classes = await studyClasses(input);
  const penalty = await studyPenalty(input);
  const supply = await studySupply(input, penalty.made);
  const stock = await studyStock(input, supply.made, penalty.made);
  const elements = await studyElementLevels(input, penalty.made);
  const menu = await studyMenu(input, {
    penalties: penalty.made,
    supply: supply.made,
    stock: stock.made,
    elements: elements.made,
  });
  const curves = curveFindings(input, [stock.made, elements.made]);
  return joined([
    curves,
    classes,
    penalty.findings,
    supply.findings,
    stock.findings,
    elements.findings,
    menu.findings,
  ]);
}
