import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ByteSource } from "./bytes.js";
import { cachePath } from "./csv-file.js";

/** Inflates a gzip into the cache, for contents that must be read from the end first (workbooks, Parquet). */
export async function unpack(source: ByteSource, cacheDir: string, ending: string): Promise<string> {
  const path = cachePath(cacheDir, source.path, "unpacked").replace(/csv$/, ending);
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(Readable.from(source.chunks()), createWriteStream(path));
  return path;
}
