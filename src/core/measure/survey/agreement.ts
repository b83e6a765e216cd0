/**
 * Agreement among ordered answers: the distribution is taken apart into layers of equal height; each layer is a pattern
 * of scores used and not used, and agrees as far as those used are few and next to each other.
 *
 * @source  van der Eijk (2001), Quality & Quantity 35:325–341
 * @units   shares over the points of the scale, in order; result −1 (split into both ends) … 0 (even) … 1 (one score)
 * @range   three points or more with something on them; else a RangeError
 * @example agreement([0.5, 0, 0, 0, 0.5]) // → −1
 */
export function agreement(shares: readonly number[]): number {
  const total = shares.reduce((sum, p) => sum + p, 0);
  if (shares.length < 3 || !(total > 0)) throw new RangeError("three points or more, with answers on them");
  const heights = [...new Set(shares)].filter((p) => p > 0).sort((a, b) => a - b);
  let below = 0;
  let sum = 0;
  for (const height of heights) {
    const used = shares.map((p) => p >= height);
    const width = used.filter((u) => u).length;
    sum += (height - below) * width * layer(used, width);
    below = height;
  }
  return sum / total;
}

function layer(used: readonly boolean[], width: number): number {
  const points = used.length;
  if (width === 1) return 1;
  if (width === points) return 0;
  // Triples of scores: two used ones side by side and one outside, or an unused one between two used.
  let together = 0;
  let apart = 0;
  let before = 0;
  for (const u of used) {
    if (u) {
      before++;
      continue;
    }
    const after = width - before;
    together += (before * (before - 1)) / 2 + (after * (after - 1)) / 2;
    apart += before * after;
  }
  const unimodality = ((points - 2) * together - (points - 1) * apart) / ((points - 2) * (together + apart));
  return unimodality * (1 - (width - 1) / (points - 1));
}
