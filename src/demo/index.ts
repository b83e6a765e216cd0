export type { CarrierMove, Change, LevelChange, StockChange } from "./change.js";
export { effectOf, type Totals, totals } from "./compare.js";
export { gainOf, type SimulatedGain } from "./gain.js";
export { type LossQuestion, type LossTruth, lossTruth } from "./loss-truth.js";
export { type SimulateOptions, type Simulation, simulate } from "./simulate.js";
export { writeTextbook } from "./textbook.js";
export type { Truth } from "./truth.js";
export { type FailureKind, failureKinds } from "./world.js";
export { type DemoOptions, type DemoTruth, type WrittenDemo, writeDemo } from "./write/demo.js";
