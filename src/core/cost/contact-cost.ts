/**
 * Cost of settling one matter: every contact is taken to settle it with the same chance, so it takes 1 ÷ that chance
 * of them (geometric repeats).
 *
 * @source  `docs/methods/contact-cost.md`
 * @units   money per contact; firstContactResolution: share of contacts nobody had to repeat
 * @range   0 < firstContactResolution ≤ 1; outside throws
 * @example costPerResolution(3, 0.75) // → 4
 */
export function costPerResolution(costPerContact: number, firstContactResolution: number): number {
  if (!(firstContactResolution > 0 && firstContactResolution <= 1))
    throw new Error("a share above zero of contacts settles something");
  return costPerContact / firstContactResolution;
}

/**
 * Fully loaded cost of one contact: what the desk costs, idle time included, over the contacts it handled.
 *
 * @source  `docs/methods/contact-cost.md`
 * @units   cost: money of a period; contacts: handled in it
 * @range   contacts > 0; outside throws
 * @example costPerContact(120_000, 40_000) // → 3
 */
export function costPerContact(cost: number, contacts: number): number {
  if (!(contacts > 0)) throw new Error("contacts are above zero");
  return cost / contacts;
}
