/**
 * A copy in which every number holds 12 significant digits: what is beyond them is noise of the arithmetic, and
 * would differ between machines.
 *
 * @range   a number that is not finite is a mistake of ours and throws
 * @example rounded({ share: 0.1 + 0.2 }) // → { share: 0.3 }
 */
export function rounded<T>(value: T): T {
  return walk(value, "") as T;
}

function walk(value: unknown, path: string): unknown {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${value}`);
    return Number(value.toPrecision(12)) + 0;
  }
  if (Array.isArray(value)) return value.map((item, i) => walk(item, `${path}[${i}]`));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, `${path}.${key}`)]),
    );
  }
  return value;
}
