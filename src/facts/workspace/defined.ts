/** Optional keys that the schema left as undefined are not there. */
export function defined<T>(value: T): T {
  if (Array.isArray(value) || value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, defined(inner)])) as T;
}
