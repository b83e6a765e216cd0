/**
 * An internal name as an identifier. Headers of users never come here: they are data.
 *
 * @example ident("order") // → "order" in double quotes
 */
export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A value as a literal, for the few places where the engine takes no parameters (paths and options of table
 * functions, settings, view definitions).
 *
 * @example lit("it's") // → 'it''s'
 */
export function lit(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/**
 * A number as a literal, where it is part of the statement and not of its data.
 *
 * @range   finite; else throws
 * @example numeral(0.5) // → 0.5
 */
export function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is not a number`);
  return String(value);
}
