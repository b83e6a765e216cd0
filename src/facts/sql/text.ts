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
