import type { SqlValue } from "../../core/ports.js";

/** What a statement does to the tables of the study (`schema.name`, bare of quotes) and which of them it reads. */
export type Statement =
  | { readonly does: "read"; readonly reads: readonly string[] }
  /** A table of nothing but what it reads, in place of any that stood there; a view goes on reading. */
  | { readonly does: "make" | "view" | "change"; readonly table: string; readonly reads: readonly string[] }
  | { readonly does: "drop"; readonly table: string; readonly reads: readonly [] }
  /** The table of findings on its way to a file, and the file: no table of the study is another after it. */
  | { readonly does: "write-out"; readonly reads: readonly string[] }
  | { readonly does: "schema"; readonly reads: readonly [] }
  | { readonly does: "unknown"; readonly reads: readonly [] };

const unknown: Statement = { does: "unknown", reads: [] };

/**
 * What is to be known of a statement before it runs. What is not surely understood is unknown: it may read and change
 * anything. That holds for all that writes into `fact`, which stands as long as a study does.
 *
 * @example understand('DROP VIEW derived."work"') // → { does: "drop", table: "derived.work", reads: [] }
 */
export function understand(sql: string, params: readonly SqlValue[] = []): Statement {
  const text = plain(sql);
  if (text.includes(";")) return unknown;
  if (/^(?:SELECT|WITH)\b/i.test(text)) {
    if (changes.test(text) || elsewhere.test(text)) return unknown;
    if (!catalogue.test(text)) return { does: "read", reads: tablesIn(text) };
    // Whether tables stand, asked by their names: an answer that is another once one of them is made or dropped.
    const names = params.filter((name) => typeof name === "string");
    return names.length === 0 ? unknown : { does: "read", reads: names.map((name) => `derived.${name}`) };
  }
  if (writesOut.test(text)) return { does: "write-out", reads: tablesIn(text) };
  if (/^CREATE SCHEMA IF NOT EXISTS \w+$/i.test(text)) return { does: "schema", reads: [] };
  const head = writes.exec(text);
  if (head === null) return unknown;
  const { what, table: written } = head.groups as { what: string; table: string };
  const [verb] = what.toUpperCase().split(" ");
  const table = written.toLowerCase();
  if (verb === "DROP") return text.length === head[0].length ? { does: "drop", table, reads: [] } : unknown;
  const rest = text.slice(head[0].length);
  if (elsewhere.test(rest)) return unknown;
  const does = verb !== "CREATE" ? "change" : /VIEW$/i.test(what) ? "view" : "make";
  return { does, table, reads: tablesIn(rest) };
}

const writes =
  /^(?<what>CREATE OR REPLACE TABLE|CREATE TABLE|CREATE OR REPLACE VIEW|INSERT INTO|UPDATE|DELETE FROM|DROP (?:TABLE|VIEW)(?: IF EXISTS)?) (?<table>(?:derived|mart)\.[\w$]+)/i;
const writesOut =
  /^(?:COPY|(?:CREATE OR REPLACE TEMP TABLE|INSERT INTO|DROP TABLE IF EXISTS) large_table)\b/i;
const changes = /\b(?:INSERT INTO|DELETE FROM|UPDATE [\w$.]+ SET)\b/i;
/** What makes an answer hang on more than tables: chance, the clock, files. */
const elsewhere =
  /\b(?:(?:random|uuid|gen_random_uuid|now|today|nextval|glob|read_\w+) ?\(|current_(?:date|time|timestamp)\b)/i;
const catalogue = /\binformation_schema\./i;
const table = /(?<![\w$.])(?:derived|mart|fact|load)\.[\w$]+/gi;

const tablesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(table), ([name]) => name.toLowerCase())),
];

/** Without what only looks like words: strings empty, comments gone, names bare of quotes, each gap one blank. */
function plain(sql: string): string {
  return sql
    .replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
      found[0] === "'" ? "''" : found[0] === '"' ? bare(found) : " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}

/** A name that is more than a word is spelled out in signs a word may hold, so that it is not taken for several. */
const bare = (quoted: string): string =>
  quoted.slice(1, -1).replace(/[^A-Za-z0-9_]/gu, (sign) => `$${sign.codePointAt(0)}`);
