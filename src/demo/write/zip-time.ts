const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 2026-07-01 09:00 in the form zip headers use. */
const stamp = ((2026 - 1980) << 25) | (7 << 21) | (1 << 16) | (9 << 11);

/** Sets every entry's time in a zip file, in place, so that the same content gives the same bytes. */
export function fixZipTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error("Not a zip file");
  let at = zip.readUInt32LE(end + 16);
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    if (zip.readUInt32LE(at) !== centralEntry) throw new Error("Zip directory broken");
    zip.writeUInt32LE(stamp, at + 12);
    zip.writeUInt32LE(stamp, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
