import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { ProblemError, problem } from "../../../../core/problem.js";
import type { Limits } from "../limits.js";

/** The parts of a zip whose directory has been found harmless; bytes are counted again as they are inflated. */
export interface Package {
  readonly names: ReadonlySet<string>;
  part(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

const openZip = promisify<string, { lazyEntries: true; autoClose: false }, ZipFile>(yauzl.open);

export async function openPackage(path: string, shown: string, limits: Limits): Promise<Package> {
  const place = { file: shown };
  const broken = (cause: unknown) =>
    new ProblemError([problem("workbook-broken", "error", { detail: messageOf(cause) }, place)], 1, {
      cause,
    });
  const zip = await openZip(path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    throw broken(cause);
  });
  const bomb = (values: Record<string, number>) =>
    new ProblemError([problem("zip-bomb", "error", values, place)]);
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > limits.zipEntries) throw bomb({ entries: zip.entryCount });
    let inflated = 0;
    for await (const entry of entriesOf(zip)) {
      if (entries.size >= limits.zipEntries) throw bomb({ entries: entries.size + 1 });
      inflated += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (inflated > limits.inflatedBytes) throw bomb({ bytes: inflated });
      if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio) {
        throw bomb({ ratio: Math.round(ratio), bytes: entry.uncompressedSize });
      }
      if (entry.isEncrypted()) throw new ProblemError([problem("workbook-encrypted", "error", {}, place)]);
      entries.set(entry.fileName.replace(/^\/+/, "").toLowerCase(), entry);
    }
  } catch (cause) {
    zip.close();
    throw cause instanceof ProblemError ? cause : broken(cause);
  }

  async function* part(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw broken(new Error(name));
    let total = 0;
    try {
      const stream = await promisify(zip.openReadStream.bind(zip) as OpenStream)(entry);
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          total += chunk.length;
          const ratio = total / Math.max(1, entry.compressedSize);
          if (total > limits.inflatedBytes || (total > limits.ratioFrom && ratio > limits.ratio)) {
            throw bomb({ ratio: Math.round(ratio), bytes: total });
          }
          yield chunk;
        }
      } finally {
        stream.destroy();
      }
    } catch (cause) {
      if (cause instanceof ProblemError) throw cause;
      // A part longer than its directory entry says is a lie, and lies about size are bombs.
      if (/too many bytes/i.test(messageOf(cause))) throw bomb({ bytes: total });
      if (/bytes in the stream|invalid|incorrect|unexpected|zlib/i.test(messageOf(cause)))
        throw broken(cause);
      throw cause;
    }
  }
  return { names: new Set(entries.keys()), part, close: () => zip.close() };
}

type OpenStream = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream & { destroy(): void }) => void,
) => void;

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      const done = () => {
        zip.removeListener("entry", onEntry);
        zip.removeListener("end", onEnd);
        zip.removeListener("error", onError);
      };
      const onEntry = (found: Entry) => {
        done();
        resolve(found);
      };
      const onEnd = () => {
        done();
        resolve(null);
      };
      const onError = (error: Error) => {
        done();
        reject(error);
      };
      zip.on("entry", onEntry);
      zip.on("end", onEnd);
      zip.on("error", onError);
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}
