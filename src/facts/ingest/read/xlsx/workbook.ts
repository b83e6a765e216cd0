import { ProblemError, problem } from "../../../../core/problem.js";
import { type NumberKind, numberKind } from "./dates.js";
import type { Package } from "./package.js";
import { attribute, parseXml } from "./xml.js";

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly epoch1904: boolean;
  readonly strings: readonly string[];
  /** Per cell style, how its numbers are shown. */
  readonly kinds: readonly NumberKind[];
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

async function relations(zip: Package, shown: string, part: string): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf("/") + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.names.has(rels.toLowerCase())) return found;
  await parseXml(shown, zip.part(rels), {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      const target = attributes.Target ?? "";
      const path = target.startsWith("/") ? target.slice(1) : normalise(part.slice(0, slash) + target);
      found.set(attributes.Id ?? "", { type: attributes.Type?.split("/").at(-1) ?? "", target: path });
    },
  });
  return found;
}

function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

export async function readWorkbook(zip: Package, shown: string): Promise<Workbook> {
  const root = await relations(zip, shown, "");
  const main = [...root.values()].find((r) => r.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (main.toLowerCase().endsWith(".bin")) {
    throw new ProblemError([problem("xls-binary", "error", { kind: "xlsb" }, { file: shown })]);
  }
  if (!zip.names.has(main.toLowerCase()) || !/workbook|sheet/i.test(main)) {
    throw new ProblemError([problem("file-not-recognised", "error", {}, { file: shown })]);
  }
  const parts = await relations(zip, shown, main);
  const sheets: Sheet[] = [];
  let epoch1904 = false;
  await parseXml(shown, zip.part(main), {
    open(name, attributes) {
      if (name === "workbookPr") epoch1904 = /^(1|true)$/i.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = parts.get(attribute(attributes, "id") ?? "");
      if (relation?.type !== "worksheet") return;
      const state = attributes.state ?? "visible";
      sheets.push({ name: attributes.name ?? "", part: relation.target, hidden: state !== "visible" });
    },
  });
  const target = (type: string) => [...parts.values()].find((r) => r.type === type)?.target;
  const strings = target("sharedStrings");
  const styles = target("styles");
  return {
    sheets,
    epoch1904,
    strings: strings === undefined ? [] : await readStrings(zip, shown, strings),
    kinds: styles === undefined ? [] : await readStyles(zip, shown, styles),
  };
}

/** `_x000D_` is how workbooks write characters XML cannot carry. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function readStrings(zip: Package, shown: string, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  await parseXml(shown, zip.part(part), {
    open(name, _, selfClosing) {
      if (name === "si") text = "";
      else if (name === "rPh" && !selfClosing) phonetic++;
      else if (name === "t") inText = phonetic === 0 && !selfClosing;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = Math.max(0, phonetic - 1);
      else if (name === "si") strings.push(unescapeText(text));
    },
  });
  return strings;
}

async function readStyles(zip: Package, shown: string, part: string): Promise<NumberKind[]> {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  await parseXml(shown, zip.part(part), {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        kinds.push(numberKind(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return kinds;
}
