import type { Bounds } from "./share-interval.js";

/** A contrast with its interval. */
export interface Estimate extends Bounds {
  readonly value: number;
  /** Of the difference itself; of the logarithm of a ratio. */
  readonly se: number;
}
