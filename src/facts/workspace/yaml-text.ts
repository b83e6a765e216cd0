import type { RawTable } from "../ingest/types.js";

const reserved = /^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** A YAML scalar that reads back as this very text. */
export function scalar(text: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_./*-]*(?: [\p{L}\p{N}_./()*-]+)*$/u.test(text) && !reserved.test(text);
  // JSON leaves these as they are, YAML takes them for line breaks or refuses them.
  const quoted = JSON.stringify(text).replace(
    /[\u0085\u2028\u2029\ufeff\u007f-\u009f\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return plain ? text : quoted;
}

/** A file, or its sheet, as it is named in comments. */
export function titleOf(raw: Pick<RawTable, "file" | "sheet">): string {
  return oneLine(raw.sheet === null ? raw.file : `${raw.file} / ${raw.sheet}`);
}

export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, " ").trim();
}

/** A sentence with its `{…}` places filled; a place that has no value stays. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
