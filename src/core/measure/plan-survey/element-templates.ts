import type { Words } from "../../schema/index.js";
import { type Industry, type TemplateItem, templates } from "./template-items.js";

export { type Industry, industries, type TemplateGroup, type TemplateItem } from "./template-items.js";

/**
 * Elements that marketing answers for. They weigh in every trade-off of service, show what customers need, and bring
 * marketing to back the changes, so each list should hold some.
 */
const marketing: readonly TemplateItem[] = [
  item("price-level", "Prices against those of other suppliers", "与其他供应商相比的价格水平"),
  item("product-range", "Breadth of the range", "产品品种是否齐全"),
  item("product-quality", "Quality of the products", "产品质量"),
  item("sales-visits", "Help from sales staff", "销售人员的协助"),
  item("promotion-support", "Support for promotions", "促销支持"),
  item("payment-terms", "Terms of payment", "付款条件"),
];

function item(id: string, en: string, zh: string): TemplateItem {
  return { id, group: "marketing", name: { en, zh }, element: null, ideal: null };
}

export interface TemplateOptions {
  /** Whether elements of marketing are put behind those of logistics; not said = yes. */
  readonly marketing?: boolean;
}

/**
 * A list of service elements to start from, by industry. What customers judge by differs between industries: a template
 * is a first proposal, to be amended by them.
 *
 * @source  consumer goods: the seventeen of the text; the others are our proposals; wording is our own
 * @example templateItems("consumer-goods", { marketing: false }).length // → 17
 */
export function templateItems(
  industry: Industry,
  { marketing: withMarketing = true }: TemplateOptions = {},
): readonly TemplateItem[] {
  return withMarketing ? [...templates[industry], ...marketing] : templates[industry];
}

export const industryNames: Readonly<Record<Industry, Words>> = {
  "consumer-goods": { en: "Consumer goods", zh: "消费品" },
  "fresh-goods": { en: "Fresh goods", zh: "生鲜" },
  "building-material": { en: "Building material", zh: "建材" },
  "spare-parts": { en: "Spare parts", zh: "备件" },
  "e-commerce": { en: "E-commerce", zh: "电子商务" },
  "contract-logistics": { en: "Contract logistics", zh: "合同物流" },
};
