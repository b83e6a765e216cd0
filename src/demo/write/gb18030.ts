let table: Uint16Array | null = null;

/** Character → two bytes, made by decoding every two-byte sequence once. */
function codes(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65536);
  const decoder = new TextDecoder("gb18030");
  const row = new Uint8Array(3 * 191);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let i = 0; i < 191; i++) {
      row[3 * i] = lead;
      row[3 * i + 1] = 0x40 + i;
      row[3 * i + 2] = 0x0a;
    }
    const read = decoder.decode(row).split("\n");
    for (let i = 0; i < 191; i++) {
      const char = read[i]!;
      const code = char.charCodeAt(0);
      // 0x7f is no trail byte; characters outside the two-byte part come out as several or as U+FFFD.
      if (i === 0x3f || char.length !== 1 || code < 0x80 || code === 0xfffd) continue;
      table[code] ||= (lead << 8) | (0x40 + i);
    }
  }
  return table;
}

/** Bytes of a text in GB18030, for the characters its two-byte part holds (all of GBK). */
export function encodeGb18030(text: string): Buffer {
  const two = codes();
  const out = Buffer.allocUnsafe(text.length * 2);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      out[n++] = code;
      continue;
    }
    const pair = two[code]!;
    if (pair === 0) throw new Error(`No two-byte GB18030 code for U+${code.toString(16)}`);
    out[n++] = pair >> 8;
    out[n++] = pair & 0xff;
  }
  return out.subarray(0, n);
}
