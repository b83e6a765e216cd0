/**
 * Uniform numbers in [0, 1) from a seed, the same on every machine. For resampling, never for secrets.
 *
 * @source  sfc32 of PractRand (Doty-Humphrey), seeded through its own first steps
 * @range   seed: whole, 0 … 2³² − 1
 * @example seededUniform(1)() // the same number each time
 */
export function seededUniform(seed: number): () => number {
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 0x100000000) | 0;
  let counter = 1;
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/**
 * A seed from a text, the same everywhere: what is named keeps its draws wherever it is used.
 *
 * @source  FNV-1a, 32 bits, over the text's UTF-16 units: Fowler, Noll & Vo
 * @example seedOf("a") // → 0xe40c292c
 */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
