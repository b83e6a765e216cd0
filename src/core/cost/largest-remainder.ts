/**
 * Shares whole cents out by weight so that the shares add up to the total exactly. Each gets its rounded-down part;
 * the cents left over go to the largest remainders, ties to the first.
 *
 * @source  Hamilton's method of largest remainders; `docs/methods/cost-to-serve.md`
 * @units   totalCents: integer of 1/100; weights: any one unit, ≥ 0; result: integers of 1/100
 * @range   a negative total (a red-letter heading) is shared with its sign; no positive weight → null: nothing to
 *          share by; a negative or non-finite weight throws, since a driver cannot be less than none
 * @example largestRemainder(100, [1, 1, 1]) // → [34, 33, 33]
 */
export function largestRemainder(totalCents: number, weights: readonly number[]): number[] | null {
  if (!Number.isSafeInteger(totalCents)) throw new Error("a total in cents is a whole number");
  let sum = 0;
  let whole = true;
  for (const weight of weights) {
    if (!(weight >= 0) || !Number.isFinite(weight)) throw new Error("weights are finite and not negative");
    if (!Number.isInteger(weight)) whole = false;
    sum += weight;
  }
  if (sum <= 0) return null;

  const size = Math.abs(totalCents);
  const sign = totalCents < 0 ? -1 : 1;
  const exact = whole && Number.isSafeInteger(sum);
  const cents = new Array<number>(weights.length);
  const remainders = new Float64Array(weights.length);
  let left = size;
  weights.forEach((weight, i) => {
    const part = exact ? divide(size, weight, sum) : inexact(size, weight, sum);
    cents[i] = part.whole;
    remainders[i] = part.rest;
    left -= part.whole;
  });

  // Rounded products can put the floors one cent above the total; then the smallest remainders give back.
  const step = left < 0 ? -1 : 1;
  if (left !== 0) {
    const order = [...weights.keys()].filter((i) => weights[i]! > 0 && (step > 0 || cents[i]! > 0));
    order.sort((a, b) => step * (remainders[b]! - remainders[a]!) || a - b);
    for (let k = 0; left !== 0; k = (k + 1) % order.length) {
      cents[order[k]!]! += step;
      left -= step;
    }
  }
  return sign < 0 ? cents.map((c) => (c === 0 ? 0 : -c)) : cents;
}

/** size · weight ÷ sum in whole numbers; beyond 2^53 through BigInt, so that equal remainders stay equal. */
function divide(size: number, weight: number, sum: number): { whole: number; rest: number } {
  const product = size * weight;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % sum;
    return { whole: (product - rest) / sum, rest };
  }
  const big = BigInt(size) * BigInt(weight);
  const by = BigInt(sum);
  return { whole: Number(big / by), rest: Number(big % by) };
}

function inexact(size: number, weight: number, sum: number): { whole: number; rest: number } {
  const quota = size * (weight / sum);
  const whole = Math.floor(quota);
  return { whole, rest: quota - whole };
}
