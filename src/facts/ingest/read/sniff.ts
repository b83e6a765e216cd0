/** What a file is by its first bytes; its name is never asked. */
export type Content = "gzip" | "zip" | "ole" | "parquet" | "html" | "xml" | "json" | "text";

const magic: readonly (readonly [Content, readonly number[]])[] = [
  ["gzip", [0x1f, 0x8b]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["parquet", [0x50, 0x41, 0x52, 0x31]],
];

export function sniff(head: Buffer): Content {
  for (const [content, bytes] of magic) {
    if (bytes.every((byte, i) => head[i] === byte)) return content;
  }
  const start = asciiStart(head);
  if (/^<\?xml|^<(\w+:)?Workbook\b/i.test(start))
    return /<html\b|<!doctype html/i.test(start) ? "html" : "xml";
  if (
    /^(<!--[\s\S]*?-->\s*)*(<!doctype html|<html\b|<table\b|<head\b|<body\b|<meta\b|<style\b)/i.test(start)
  ) {
    return "html";
  }
  // A header may begin with a bracket; a list of objects goes on with a brace, an object with a name.
  if (/^(\[\s*\{|\{\s*")/.test(start)) return "json";
  return "text";
}

/** NULs out, so that UTF-16 markup is recognised too. */
function asciiStart(head: Buffer): string {
  const ascii = head.subarray(0, 4096).filter((byte) => byte !== 0 && byte < 0x80);
  return Buffer.from(ascii).toString("latin1").trimStart();
}

/** `SIGNATURE` of programs and pictures that sometimes carry a data file's name. */
export function isBinary(head: Buffer): boolean {
  const start = head.subarray(0, 8).toString("latin1");
  return /^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|Rar!|7z\xbc|BZh|\x7fELF|MZ|SQLite)/.test(start);
}
