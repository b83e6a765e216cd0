import { type Assumption, byDefault } from "../../assumption.js";

export const salesAssumptions: readonly Assumption[] = [
  byDefault("level.sales-told-error", 0.25, "share", 0.1, 0.5, "House default without evidence behind it."),
];
