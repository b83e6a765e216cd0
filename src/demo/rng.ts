/**
 * Chance without order: every draw is a hash of (seed, stream, keys), so asking twice, in another order or in a
 * changed world gives the same number. Two worlds of one seed therefore differ only by what was changed.
 */
export interface Chance {
  /** Uniform in (0, 1). */
  u(stream: number, a?: number, b?: number, c?: number): number;
  normal(stream: number, a?: number, b?: number, c?: number): number;
  /** Gamma with mean 1 and the given shape (≥ 1). */
  gamma(shape: number, stream: number, a?: number, b?: number): number;
  poisson(mean: number, stream: number, a?: number, b?: number): number;
  /** Index drawn with the given weights. */
  pick(weights: readonly number[], stream: number, a?: number, b?: number): number;
  /** Number that an exponential race gives an entrant of this weight: the smallest wins. */
  race(weight: number, stream: number, a?: number, b?: number, c?: number): number;
}

/** Number of a stream name (FNV-1a). */
export function stream(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h | 0;
}

function round(h: number, key: number): number {
  let k = Math.imul(key, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let x = h ^ Math.imul(k, 0x1b873593);
  x = (x << 13) | (x >>> 19);
  return (Math.imul(x, 5) + 0xe6546b64) | 0;
}

function finish(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export function chance(seed: number): Chance {
  const low = finish(Math.imul(seed | 0, 0x9e3779b1) ^ Math.floor(seed / 4294967296));
  const high = finish(low ^ 0x5bd1e995);

  function u(s: number, a = 0, b = 0, c = 0): number {
    const x = finish(round(round(round(round(low, s), a), b), c));
    const y = finish(round(round(round(round(high, c), s), b), a));
    return ((x >>> 5) * 67108864 + (y >>> 6) + 0.5) / 9007199254740992;
  }

  function normal(s: number, a = 0, b = 0, c = 0): number {
    return Math.sqrt(-2 * Math.log(u(s, a, b, c))) * Math.cos(2 * Math.PI * u(s ^ 0x2545f491, a, b, c));
  }

  // Marsaglia and Tsang (2000): the try number is one more key.
  function gamma(shape: number, s: number, a = 0, b = 0): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (let attempt = 0; ; attempt++) {
      const x = normal(s, a, b, attempt);
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(u(s ^ 0x1b56c4e9, a, b, attempt)) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return (d * v) / shape;
      }
    }
  }

  function poisson(mean: number, s: number, a = 0, b = 0): number {
    let p = Math.exp(-mean);
    let left = u(s, a, b) - p;
    let n = 0;
    while (left > 0 && n < 1000) {
      n++;
      p *= mean / n;
      left -= p;
    }
    return n;
  }

  function pick(weights: readonly number[], s: number, a = 0, b = 0): number {
    let total = 0;
    for (const w of weights) total += w;
    let left = u(s, a, b) * total;
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i]!;
      if (left < 0) return i;
    }
    return weights.length - 1;
  }

  return { u, normal, gamma, poisson, pick, race: (w, s, a, b, c) => -Math.log(u(s, a, b, c)) / w };
}
