/** What the reader will inflate at most. Headers of archives lie, so bytes are counted while they come out as well. */
export interface Limits {
  readonly zipEntries: number;
  readonly inflatedBytes: number;
  /** Inflated ÷ stored above this is refused, once `ratioFrom` bytes have come out. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly gzipBytes: number;
  /** Largest HTML or XML table file, which is parsed as one text. */
  readonly markupBytes: number;
}

const mib = 1024 ** 2;

export const defaultLimits: Limits = {
  zipEntries: 10_000,
  inflatedBytes: 2048 * mib,
  ratio: 200,
  ratioFrom: 10 * mib,
  gzipBytes: 65_536 * mib,
  markupBytes: 200 * mib,
};

/** The engine refuses longer lines. */
export const longestLine = 1_900_000;
/** Bytes looked at to find delimiter, header and sample. */
export const headBytes = mib;
export const sampleRows = 200;
export const bandRows = 30;
