import { Buffer } from "node:buffer";
import { unzipSync, type Zippable, zipSync } from "fflate";

/** Files of a workbook by their names, in their order. */
export type Files = Readonly<Record<string, Uint8Array>>;

export const filesOf = (zip: Buffer): Files => unzipSync(zip);

/** All files are of the first moment a zip can say: the same content gives the same bytes. */
export const zipOf = (files: Files): Buffer =>
  Buffer.from(zipSync(files as Zippable, { mtime: new Date(1980, 0, 1) }));
