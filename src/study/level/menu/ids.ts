/** Elements of the menu, as the level room names them. */
export const menuElements = ["in-full", "order-in-full", "on-time", "response"] as const;
export type MenuElement = (typeof menuElements)[number];

/** How the same element is called where its best level is worked out: by the failure it keeps away. */
const aliases: Readonly<Record<MenuElement, readonly string[]>> = {
  "in-full": ["in-full", "short"],
  "order-in-full": ["order-in-full"],
  "on-time": ["on-time", "late"],
  response: ["response", "slow-answer", "slow-response"],
};

export const isCalled = (element: MenuElement, id: string): boolean => aliases[element].includes(id);

/** The measures an element is looked up by in the tables of the measure room. */
export const elementFigures: Readonly<Record<MenuElement, readonly string[]>> = {
  "in-full": ["measure.line-fill", "measure.unit-fill"],
  "order-in-full": ["measure.order-in-full"],
  "on-time": ["measure.order-on-time", "measure.line-on-time"],
  response: ["measure.first-response-hours.median"],
};

/** Failure whose penalty an element carries. */
export const elementKind = {
  "in-full": "short",
  "order-in-full": "short",
  "on-time": "late",
  response: "slow-answer",
} as const satisfies Record<MenuElement, string>;
