/** Integer cents as major units, the way findings speak. */
export const major = (cents: number): number => cents / 100;

export const majorOrNull = (cents: number | null): number | null => (cents === null ? null : cents / 100);
