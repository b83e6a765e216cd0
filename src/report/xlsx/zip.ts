import { Buffer } from "node:buffer";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const endOfDirectory = 0x06054b50;
const stored = 0;
const deflated = 8;

/** 1980-01-01 00:00, the first moment a zip can say. */
const dosDate = 0x0021;

/** Names are UTF-8. */
const flags = 0x0800;

/** A file in a zip, as it lies there. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Buffer;
}

/** The files of a zip in their order. */
export function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) throw new Error("not a zip");
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    if (zip.readUInt32LE(at) !== centralHeader) throw new Error("zip directory broken");
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(local) !== localHeader) throw new Error("zip entry broken");
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const entry = {
      name: zip.toString("utf8", at + 46, nameEnd),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      bytes: zip.subarray(from, from + zip.readUInt32LE(at + 20)),
    };
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
}

export const textOf = ({ method, bytes }: Entry): string =>
  (method === stored ? bytes : inflateRawSync(bytes)).toString("utf8");

export function entry(name: string, content: string): Entry {
  const bytes = Buffer.from(content);
  return {
    name,
    method: deflated,
    crc: crc32(bytes),
    size: bytes.length,
    bytes: deflateRawSync(bytes),
  };
}

/** The files as a zip, every one of them of the same moment: the same content gives the same bytes. */
export function zipOf(entries: readonly Entry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, method, crc, size, bytes } of entries) {
    const title = Buffer.from(name);
    // What both headers say of a file, from the version it needs to the length of its name.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(flags, 2);
    said.writeUInt16LE(method, 4);
    said.writeUInt16LE(dosDate, 8);
    said.writeUInt32LE(crc, 10);
    said.writeUInt32LE(bytes.length, 14);
    said.writeUInt32LE(size, 18);
    said.writeUInt16LE(title.length, 22);
    local.push(word(localHeader), said, title, bytes);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(word(centralHeader), Buffer.from([20, 0]), said, place, title);
    at += 30 + title.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(
    central.reduce((sum, part) => sum + part.length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, ...central, word(endOfDirectory), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
