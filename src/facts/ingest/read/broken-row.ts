import type { ByteSource } from "./bytes.js";
import type { OnRecord, Splitter } from "./split.js";

/** The record that holds the first bytes which are no text: lines are decoded one by one until one fails. */
export async function brokenRow(
  source: ByteSource,
  encoding: string,
  splitter: (onRecord: OnRecord) => Splitter,
): Promise<number> {
  const unit = encoding.startsWith("utf-16") ? 2 : 1;
  const end = unit === 1 ? [10] : encoding === "utf-16be" ? [0, 10] : [10, 0];
  let last = 0;
  const records = splitter((_, row) => {
    last = row;
  });
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source.chunks()) {
    rest = Buffer.concat([rest, chunk]);
    for (let at = lineEnd(rest, end, unit); at >= 0; at = lineEnd(rest, end, unit)) {
      try {
        records.push(new TextDecoder(encoding, { fatal: true }).decode(rest.subarray(0, at)));
      } catch {
        return last + 1;
      }
      rest = rest.subarray(at);
    }
  }
  return last + 1;
}

function lineEnd(bytes: Buffer, end: readonly number[], unit: number): number {
  for (let at = 0; at + unit <= bytes.length; at += unit) {
    if (end.every((byte, k) => bytes[at + k] === byte)) return at + unit;
  }
  return -1;
}
