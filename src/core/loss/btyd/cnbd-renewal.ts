/** What is known of a customer's clicks: how many of the running gap have passed, and with them the law of his rate. */
export interface Clicks {
  /** Chance that so many clicks have passed; one entry for each number below the shape. */
  readonly passed: Float64Array;
  /** With j clicks passed his rate is Gamma(power + j, from). */
  readonly power: number;
  readonly from: number;
}

/** From this chance of leaving on the purchases are added up one by one: few come. */
const soon = 0.5;
/** So many of them: a later one has a chance below 2⁻⁵⁴. */
const fewest = 54;

/**
 * Purchases in `time` by a customer who is there, as a function of the chance p of leaving after each: the mean of
 * (1 − (1 − p)^N)/p, N the purchases if he never left, which is the whole part of clicks ÷ k.
 *
 * The whole part is met by the k-th roots of unity: with v = (1 − p)^(1/k), (1 − p)^N is a sum over them of powers of
 * v·root, whose means under the negative binomial law are known in closed form. The term of the root 1 is that of
 * random gaps, written so that it keeps its digits for p near 0; the others have p as a factor.
 *
 * @source  ours, `docs/methods/bgcnbd-k.md`
 * @units   purchases; time as `from`
 * @range   time > 0; 0 ≤ p ≤ 1; about 1e-12 of one purchase
 * @example purchasesOfClicks({ passed: Float64Array.of(1), power: 2, from: 4 }, 4)(1) // → 0.75
 */
export function purchasesOfClicks({ passed, power, from }: Clicks, time: number): (p: number) => number {
  const k = passed.length;
  const g = time / from;
  if (k === 1) return (p) => (p === 0 ? power * g : -Math.expm1(-power * Math.log1p(g * p)) / p);
  const turns = Array.from({ length: Math.floor(k / 2) }, (_, i) => {
    const angle = (2 * Math.PI * (i + 1)) / k;
    // The roots come in pairs but for −1.
    return { cos: Math.cos(angle), sin: Math.sin(angle), times: 2 * (i + 1) === k ? 1 : 2 };
  });
  let reached: Float64Array | null = null;
  return (p) => {
    if (p >= soon) {
      reached ??= chancesReached(passed, power, g);
      let sum = 0;
      for (let n = fewest - 1; n >= 0; n--) sum = sum * (1 - p) + reached[n]!;
      return sum;
    }
    const chance = Math.max(p, 1e-12);
    const silent = -Math.log1p(-chance);
    const v = Math.exp(-silent / k);
    const short = -Math.expm1(-silent / k);
    const per = Math.log1p(g * short);
    let less = 0;
    for (let j = 1; j < k; j++) less -= passed[j]! * Math.expm1(-j * (silent / k + per));
    const stays = logMeanGrowth(silent) - logMeanGrowth(silent / k) - power * per + Math.log1p(-less);
    let sum = -Math.expm1(stays) / chance;
    for (const { cos, sin, times } of turns)
      sum += (times * wave(passed, power, g, v, cos, sin)) / (k * (1 - chance));
    return sum;
  };
}

/** ln((eˣ − 1)/x). */
function logMeanGrowth(x: number): number {
  return x < 0.01 ? x / 2 + (x * x) / 24 - x ** 4 / 2880 : Math.log(Math.expm1(x) / x);
}

/** Real part of the mean of u^clicks ÷ (1 − 1/u), u = v·(cos + i·sin), clicks counted from the start of the gap. */
function wave(passed: Float64Array, power: number, g: number, v: number, cos: number, sin: number): number {
  // W = 1 + g(1 − u); the mean is W^−power · Σ passed_j (u/W)^j.
  const re = 1 + g * (1 - v * cos);
  const im = -g * v * sin;
  const size = re * re + im * im;
  const stepRe = (v * (cos * re + sin * im)) / size;
  const stepIm = (v * (sin * re - cos * im)) / size;
  let [a, b] = [0, 0];
  for (let j = passed.length - 1; j >= 0; j--)
    [a, b] = [a * stepRe - b * stepIm + passed[j]!, a * stepIm + b * stepRe];
  const length = Math.exp(
    (-power / 2) * Math.log1p(2 * g * (1 - v * cos) + g * g * (1 - 2 * v * cos + v * v)),
  );
  if (length === 0) return 0;
  const angle = -power * Math.atan2(im, re);
  const [meanRe, meanIm] = [
    length * (a * Math.cos(angle) - b * Math.sin(angle)),
    length * (a * Math.sin(angle) + b * Math.cos(angle)),
  ];
  // Divided by 1 − 1/u.
  const [dRe, dIm] = [1 - cos / v, sin / v];
  return (meanRe * dRe + meanIm * dIm) / (dRe * dRe + dIm * dIm);
}

/** Chance of reaching the n-th purchase, n = 1, 2 …, by one who never leaves. */
function chancesReached(passed: Float64Array, power: number, g: number): Float64Array {
  const k = passed.length;
  const reached = new Float64Array(fewest).fill(1);
  const q = g / (1 + g);
  for (let j = 0; j < k; j++) {
    if (passed[j] === 0) continue;
    let chance = Math.exp(-(power + j) * Math.log1p(g));
    let below = 0;
    let y = 0;
    for (let n = 1; n <= fewest; n++) {
      for (; y < k * n - j; y++) {
        below += chance;
        chance *= ((power + j + y) / (y + 1)) * q;
      }
      reached[n - 1] = reached[n - 1]! - passed[j]! * Math.min(1, below);
    }
  }
  return reached.map((r) => Math.max(0, r));
}
