const step = 1 / 16;
const reach = 12;
const nodes = reach / step + 1;
const degree = 8;
const width = degree + 1;

/**
 * b_k = ∫ t^k e^(−zt − t²/2) dt / k! for k = 0 … last: b_0 is the tail of the standard normal over its density, b_1 and
 * b_2 the same for the two loss functions. Falling ratios b_k/b_(k−1) = 1/(z + (k+1)·b_(k+1)/b_k): nothing is subtracted.
 */
function repeatedTails(z: number, last: number): Float64Array {
  const b = new Float64Array(last + 1);
  if (z === 0) {
    b[0] = Math.sqrt(Math.PI / 2);
    for (let k = 1; k <= last; k++) b[k] = (k === 1 ? 1 : b[k - 2]!) / k;
    return b;
  }
  const start = last + 8 + Math.ceil(250 / (z * z));
  let ratio = (Math.sqrt(z * z + 4 * start) - z) / (2 * start);
  for (let k = start; k >= 1; k--) {
    ratio = 1 / (z + k * ratio);
    if (k - 1 <= last) b[k - 1] = ratio;
  }
  for (let k = 1; k <= last; k++) b[k] = b[k]! * b[k - 1]!;
  return b;
}

/** Per node the Taylor coefficients of b_0, of b_1 and of b_2: derivatives of one are multiples of the next. */
function tables(): readonly [Float64Array, Float64Array, Float64Array] {
  const made = [0, 1, 2].map(() => new Float64Array(nodes * width)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < nodes; i++) {
    const b = repeatedTails(i * step, degree + 2);
    for (let j = 0; j <= degree; j++) {
      made[0][i * width + j] = b[j]!;
      made[1][i * width + j] = (j + 1) * b[j + 1]!;
      made[2][i * width + j] = ((j + 1) * (j + 2) * b[j + 2]!) / 2;
    }
  }
  return made;
}

const [tail0, tail1, tail2] = tables();

/** b_k at z ≥ 0 from its table. Own code because the inner loops of stock policies call it millions of times a second. */
function over(table: Float64Array, order: number, z: number): number {
  if (z > reach) return repeatedTails(z, order)[order]!;
  const node = Math.round(z * 16);
  const d = node * step - z;
  const at = node * width;
  const low =
    table[at]! + d * (table[at + 1]! + d * (table[at + 2]! + d * (table[at + 3]! + d * table[at + 4]!)));
  const d2 = d * d;
  return (
    low + d2 * d2 * d * (table[at + 5]! + d * (table[at + 6]! + d * (table[at + 7]! + d * table[at + 8]!)))
  );
}

/** Tail over density, P(Z > z)/φ(z), z ≥ 0 (Mills' ratio). */
export const millsRatio = (z: number): number => over(tail0, 0, z);
/** n(z)/φ(z), z ≥ 0. */
export const lossOverDensity = (z: number): number => over(tail1, 1, z);
/** n2(z)/φ(z), z ≥ 0. */
export const loss2OverDensity = (z: number): number => over(tail2, 2, z);

const rootTwoPi = Math.sqrt(2 * Math.PI);

/**
 * Density of the standard normal. Far out z² is split, so that its rounding does not show in the result.
 *
 * @source  textbook
 * @range   any z; ±∞ → 0
 * @example normalDensity(0) // → 0.3989422804014327
 */
export function normalDensity(z: number): number {
  if (Math.abs(z) < 4) return Math.exp(-0.5 * z * z) / rootTwoPi;
  if (!(Math.abs(z) < 40)) return 0;
  const coarse = Math.round(z * 4096) / 4096;
  return (Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse))) / rootTwoPi;
}

/**
 * P(Z > z) of the standard normal, the tail itself.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   probability
 * @range   any z
 * @example normalSf(8) // → 6.22096057427178e-16
 */
export function normalSf(z: number): number {
  if (z < 0) return 1 - normalSf(-z);
  return z > 40 ? 0 : normalDensity(z) * over(tail0, 0, z);
}

/**
 * First loss function of the standard normal, n(z) = E[(Z − z)⁺].
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   standard deviations
 * @range   any z; −∞ → ∞
 * @example normalLoss(8) // → 7.550262411946499e-17
 */
export function normalLoss(z: number): number {
  if (z < 0) return normalLoss(-z) - z;
  return z > 40 ? 0 : normalDensity(z) * over(tail1, 1, z);
}

/**
 * Second loss function of the standard normal, n2(z) = ½E[((Z − z)⁺)²].
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   variances
 * @range   any z; −∞ → ∞
 * @example normalLoss2(5) // → 9.671647593776582e-9
 */
export function normalLoss2(z: number): number {
  if (z < 0) return (1 + z * z) / 2 - normalLoss2(-z);
  return z > 40 ? 0 : normalDensity(z) * over(tail2, 2, z);
}
