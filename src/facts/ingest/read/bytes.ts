import { createHash, type Hash } from "node:crypto";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ProblemError, problem } from "../../../core/problem.js";
import { defaultLimits, type Limits } from "./limits.js";

const block = 4 * 1024 * 1024;

/**
 * The bytes of a file, opened read-only, with the next block read while this one is used.
 * `reuse`: a block is only good until the next one is asked for; spares memory for those who keep nothing.
 */
export async function* fileBytes(path: string, hash?: Hash, reuse = false): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  const pair = reuse ? [Buffer.allocUnsafe(block), Buffer.allocUnsafe(block)] : null;
  let turn = 0;
  const next = () => handle.read(pair?.[turn++ % 2] ?? Buffer.allocUnsafe(block), 0, block, null);
  let pending: ReturnType<typeof next> | undefined;
  try {
    pending = next();
    for (;;) {
      const { bytesRead, buffer } = await pending;
      if (bytesRead === 0) return;
      pending = next();
      const bytes = buffer.subarray(0, bytesRead);
      hash?.update(bytes);
      yield bytes;
    }
  } finally {
    await pending?.catch(() => undefined);
    await handle.close();
  }
}

/** The inflated bytes of a gzip file; a bomb or a damaged file ends as a Problem. */
async function* gunzipped(path: string, shown: string, limits: Limits): AsyncGenerator<Buffer> {
  const source = Readable.from(fileBytes(path));
  const gunzip = createGunzip({ chunkSize: 1024 * 1024 });
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let total = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      total += chunk.length;
      const ratio = total / Math.max(1, gunzip.bytesWritten);
      if (total > limits.gzipBytes || (total > limits.ratioFrom && ratio > limits.ratio)) {
        throw new ProblemError([
          problem("zip-bomb", "error", { ratio: Math.round(ratio), bytes: total }, { file: shown }),
        ]);
      }
      yield chunk;
    }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw cause;
    throw new ProblemError([problem("gzip-broken", "error", { detail: code }, { file: shown })], 1, {
      cause,
    });
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** One way to the bytes of a file, compressed or not, as often as they are needed. */
export interface ByteSource {
  readonly path: string;
  readonly shown: string;
  readonly gzip: boolean;
  chunks(hash?: Hash, reuse?: boolean): AsyncGenerator<Buffer>;
}

export function byteSource(
  path: string,
  shown: string,
  gzip: boolean,
  limits: Limits = defaultLimits,
): ByteSource {
  return {
    path,
    shown,
    gzip,
    chunks: (hash, reuse) => (gzip ? gunzipped(path, shown, limits) : fileBytes(path, hash, reuse)),
  };
}

/** At most `limit` first bytes, and whether that is the whole content. */
export async function readHead(
  source: ByteSource,
  limit: number,
): Promise<{ readonly bytes: Buffer; readonly whole: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return { bytes: all.subarray(0, limit), whole: length <= limit };
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const _ of fileBytes(path, hash, true));
  return hash.digest("hex");
}
