/** The next whole number up. A quotient a rounding error above a whole one is that number: no one is hired for it. */
export function wholeUp(exact: number): number {
  const whole = Math.round(exact);
  return Math.abs(exact - whole) <= whole * 1e-12 ? whole : Math.ceil(exact);
}
