import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Drawn } from "./drawn.js";
import { normalTail } from "./tails.js";

/** Quantiles are worked out at so many places, evenly on the normal scale up to this far, and joined by lines. */
const reach = 4;
const places = 33;

/**
 * A share of cases with its sampling error as draws: Jeffreys' posterior, on as many cases as the clusters leave. Between
 * 33 quantiles logits are joined by lines on the normal scale, beyond four standard deviations they stay.
 *
 * @source  Brown, Cai & DasGupta (2001), Statistical Science 16:101–133, §4.1.2 (Jeffreys prior)
 * @units   failed of judged cases; design: variance with clusters ÷ without, 1 where cases are independent
 * @range   0 ≤ failed ≤ judged, judged > 0, design ≥ 1; else RangeError
 * @example drawnShare(30, 100, 1, () => 0.5, 1).value // → 0.3
 */
export function drawnShare(
  failed: number,
  judged: number,
  design: number,
  uniform: () => number,
  draws: number,
): Drawn {
  if (!(failed >= 0 && failed <= judged && judged > 0 && design >= 1))
    throw new RangeError("failed cases are some of those judged");
  const n = judged / design;
  const k = failed / design;
  const step = (2 * reach) / (places - 1);
  const logits = Array.from({ length: places }, (_, i) => {
    const p = betaQuantile(below(-reach + i * step), k + 0.5, n - k + 0.5);
    const inside = Math.min(1 - 1e-15, Math.max(1e-300, p));
    return Math.log(inside / (1 - inside));
  });
  const at = (u: number) => {
    const z = Math.min(
      reach,
      Math.max(-reach, normalQuantile(Math.min(1 - 2 ** -33, Math.max(u, 2 ** -33)), 0, 1)),
    );
    const place = Math.min(places - 2, Math.floor((z + reach) / step));
    const part = (z + reach) / step - place;
    const logit = logits[place]! + part * (logits[place + 1]! - logits[place]!);
    return 1 / (1 + Math.exp(-logit));
  };
  return { value: failed / judged, draws: Float64Array.from({ length: draws }, () => at(uniform())) };
}

const below = (z: number): number => (z < 0 ? normalTail(z)! / 2 : 1 - normalTail(z)! / 2);
