/** The methods as a library: `import { lifecycleFlows } from "plimsoll/methods"`. Pure functions, no files, no clock. */

export * from "./cost/methods.js";
export * from "./level/methods.js";
export * from "./loss/methods.js";
export * from "./measure/methods.js";
export * from "./plan/methods.js";
export * from "./stats/methods.js";
