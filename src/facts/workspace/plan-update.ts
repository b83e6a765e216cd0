import { Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { Promised } from "../../core/plan/settings.js";

/** A change as the last run sees it. */
export interface PlannedChange {
  readonly id: string;
  /** In words, for the person who settles it. */
  readonly words: string;
  readonly element: string;
  readonly where: Readonly<Record<string, string>>;
  readonly promised: Promised;
  /** What came of it: `chosen`, or why not. */
  readonly reckoned: string;
}

export interface PlanUpdate {
  readonly text: string;
  readonly total: number;
  readonly added: number;
  /** Ids that stand in the file and are no longer among the changes of the run. */
  readonly gone: readonly string[];
}

const layout = { nullStr: "", lineWidth: 0, flowCollectionPadding: true } as const;

/**
 * `plan.yaml` brought up to the last run: chosen changes that are not there yet are appended, and what was reckoned is
 * noted. What a person wrote stays: comments, order, decisions, and the promise of whatever is decided to be done.
 *
 * @param text a file that was read without a problem; null: none is there yet
 */
export function updatedPlan(
  text: string | null,
  changes: readonly PlannedChange[],
  asOf: string,
  head: string,
): PlanUpdate {
  const document = text === null ? begun(head) : parseDocument(text);
  const found = document.get("changes");
  const list = isSeq(found) ? found : (document.createNode([]) as YAMLSeq);
  if (list !== found) document.set("changes", list);
  const known = new Map(changes.map((change) => [change.id, change]));
  const there = new Set<string>();
  const gone: string[] = [];
  let touched = false;
  for (const entry of list.items) {
    if (!isMap(entry)) continue;
    const id = String(entry.get("id"));
    there.add(id);
    const change = known.get(id);
    if (change === undefined) gone.push(id);
    touched = refresh(document, entry, change, asOf) || touched;
  }
  const added = changes.filter((c) => c.reckoned === "chosen" && !there.has(c.id));
  for (const change of added) {
    const entry = document.createNode(fresh(change)) as YAMLMap;
    entry.commentBefore = comment(change.words);
    const promised = entry.get("promised");
    if (isMap(promised)) promised.flow = true;
    const where = entry.get("where");
    if (isMap(where)) where.flow = true;
    entry.spaceBefore = list.items.length > 0;
    list.items.push(entry);
  }
  if (added.length > 0) list.flow = false;
  const total = list.items.length;
  // A text that says it all already is left alone, the way its owner laid it out.
  const same = text !== null && !touched && added.length === 0;
  return { text: same ? text : document.toString(layout), total, added: added.length, gone };
}

function begun(head: string): Document {
  const document = new Document({ plan: 1, changes: [] });
  document.commentBefore = comment(head);
  return document;
}

/** Words of a change may hold the user's own names: nothing in them ends the comment. */
const comment = (words: string) =>
  words
    .split(/[\r\n\u2028\u2029\u0085]+/)
    .map((line) => ` ${line.replace(/\p{Cc}/gu, " ")}`)
    .join("\n");

const fresh = ({ id, element, where, promised, reckoned }: PlannedChange) => ({
  id,
  decision: null,
  owner: null,
  due: null,
  started: null,
  note: null,
  element,
  ...(Object.keys(where).length === 0 ? {} : { where }),
  promised,
  reckoned,
});

/** What we keep in an entry. Nothing else of it is touched, and nothing is written that says the same already. */
function refresh(
  document: Document,
  entry: YAMLMap,
  change: PlannedChange | undefined,
  asOf: string,
): boolean {
  let touched = false;
  const put = (key: string, value: unknown) => {
    const node = entry.get(key, true);
    const before = node === undefined || node === null ? undefined : (node as { toJSON(): unknown }).toJSON();
    if (JSON.stringify(before) === JSON.stringify(value)) return;
    const made = document.createNode(value);
    if (isMap(made)) made.flow = true;
    entry.set(key, made);
    touched = true;
  };
  put("reckoned", change?.reckoned ?? "gone");
  if (change === undefined) return touched;
  const settled = entry.get("decision") === "do";
  if (!settled || !entry.has("promised")) put("promised", change.promised);
  if (!entry.has("element")) put("element", change.element);
  if (!entry.has("where") && Object.keys(change.where).length > 0) put("where", change.where);
  // A promise is one from the day it was agreed to.
  if (settled && entry.get("agreedOn") == null) put("agreedOn", asOf);
  return touched;
}
