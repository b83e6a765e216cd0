/** Value and slope of a function at x. */
export type Slope = (x: number) => readonly [gap: number, slope: number];

/**
 * Root of a function that falls from above 0 to below: Newton, kept within a bracket that opens from `start` by
 * `stride`. Never leaves the bracket, so a poor slope costs a halving and no more.
 */
export function fallingRoot(f: Slope, start: number, stride: number): number {
  let low = start;
  let high = start;
  let [gap, slope] = f(start);
  for (let k = 0, s = stride; gap > 0 ? f(high)[0] > 0 : f(low)[0] <= 0; k++, s *= 2) {
    if (k > 200) throw new RangeError("no reorder point reaches the target");
    if (gap > 0) high += s;
    else low -= s;
  }
  let x = start;
  for (let k = 0; k < 200; k++) {
    if (gap > 0) low = x;
    else high = x;
    let next = x - gap / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const step = next - x;
    x = next;
    if (Math.abs(step) <= 1e-14 * (Math.abs(x) + stride) || high - low <= 1e-15 * (Math.abs(x) + stride))
      break;
    [gap, slope] = f(x);
  }
  return x;
}

/** Smallest whole x that will do, when every larger one does too. */
export function firstWhole(does: (x: number) => boolean, start: number): number {
  let low = Math.floor(start);
  let high = low;
  let stride = 1;
  if (does(high)) {
    do {
      high = low;
      low -= stride;
      stride *= 2;
      if (!Number.isSafeInteger(low)) throw new RangeError("every stock reaches the target");
    } while (does(low));
  } else {
    do {
      low = high;
      high += stride;
      stride *= 2;
      if (!Number.isSafeInteger(high)) throw new RangeError("no stock reaches the target");
    } while (!does(high));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (does(middle)) high = middle;
    else low = middle;
  }
  return high;
}
