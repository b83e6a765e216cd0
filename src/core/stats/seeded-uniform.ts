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
