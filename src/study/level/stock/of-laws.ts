import type { Supply } from "../parts.js";

interface Made {
  readonly of: string;
  readonly made: unknown;
}

const memories = new WeakMap<Supply["law"], Map<string, Made>>();

/**
 * What was first made of the same laws and the same numbers `of`: the laws stay as long as the records do, and another
 * rate leaves most of what rests on them as it was.
 */
export function ofLaws<T>(
  { law }: Supply,
  name: string,
  of: readonly (number | boolean)[],
  make: () => T,
): T {
  const memory = memories.get(law) ?? new Map<string, Made>();
  memories.set(law, memory);
  const key = of.join(" ");
  const known = memory.get(name);
  if (known?.of === key) return known.made as T;
  const made = make();
  if (known === undefined) memory.set(name, { of: key, made });
  return made;
}
