/** z with P(Z > z) = q, for q at most 0.075: far tail by r = √(−ln q). */
function far(q: number): number {
  const root = Math.sqrt(-Math.log(q));
  if (root <= 5) {
    const r = root - 1.6;
    return (
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1)
    );
  }
  const r = root - 5;
  return (
    (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/** Middle, for |p − ½| ≤ 0.425. */
function near(away: number): number {
  const r = 0.180625 - away * away;
  return (
    (away *
      (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
        r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
        3.3871328727963665)) /
    (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
      r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

/**
 * z with P(Z > z) = q. Wichura's rational form instead of the package's quantile because it takes the tail itself, so
 * that a critical ratio of 1 − 1e-20 keeps its digits, and because batches of millions of items run through it.
 *
 * @source  Wichura (1988), Algorithm AS 241, Applied Statistics 37:477–484 (PPND16)
 * @units   standard deviations
 * @range   0 < q < 1, else RangeError
 * @example normalQuantileAbove(0.05) // → 1.6448536269514722
 */
export function normalQuantileAbove(q: number): number {
  if (!(q > 0 && q < 1)) throw new RangeError("a tail chance lies between 0 and 1");
  return tailToZ(q);
}

/** The same unchecked, for loops over columns: q outside 0 … 1 gives no number. */
export function tailToZ(q: number): number {
  const away = 0.5 - q;
  if (away <= 0.425 && away >= -0.425) return near(away);
  return away > 0 ? far(q) : -far(1 - q);
}

/**
 * z with P(Z ≤ z) = p.
 *
 * @source  `normalQuantileAbove`
 * @units   standard deviations
 * @range   0 < p < 1, else RangeError
 * @example normalQuantile(0.95) // → 1.6448536269514722
 */
export const normalQuantile = (p: number): number => -normalQuantileAbove(p);
