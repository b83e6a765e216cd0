/**
 * Share of a customer's business that the order of its satisfaction with its suppliers predicts: of n suppliers the one
 * in place r gets (1 − r/(n + 1))·2/n, and suppliers level with each other share what their places get.
 *
 * @source  Keiningham, Aksoy, Williams & Buoye (2015), The Wallet Allocation Rule; the rule holds for customers who use
 *          several suppliers, and is to be tried on one's own answers (`rankShareFit`)
 * @units   ranks: 1 = most satisfied, only their order counts; shares sum to 1
 * @range   no ranks → none; a rank that is no number is a RangeError
 * @example rankShares([1, 1, 2]) // → 0.4167, 0.4167, 0.1667
 */
export function rankShares(ranks: readonly number[]): number[] {
  if (!ranks.every(Number.isFinite)) throw new RangeError("ranks are numbers");
  const n = ranks.length;
  return ranks.map((rank) => {
    const before = ranks.filter((r) => r < rank).length;
    const level = ranks.filter((r) => r === rank).length;
    return shareOfPlace(before + (level + 1) / 2, n);
  });
}

/** The pay-out is a straight line over the places, so places shared pay what their middle pays. */
const shareOfPlace = (place: number, n: number) => (1 - place / (n + 1)) * (2 / n);

/** The same from ratings, where more is better. */
export const sharesByRating = (ratings: readonly number[]): number[] => rankShares(ratings.map((r) => -r));

/**
 * What one place up is worth to a supplier among n.
 *
 * @range   n ≥ 2; fewer → 0, there is no place to gain
 * @example placeWorth(3) // → 0.1667
 */
export const placeWorth = (n: number): number => (n >= 2 ? 2 / (n * (n + 1)) : 0);
