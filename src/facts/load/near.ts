import { distanceWithin } from "../../core/nearest.js";

export interface LookAlike {
  readonly a: string;
  readonly b: string;
}

/** Words that say what kind of firm it is: two firms do not differ by them alone. */
const firmWords = /股份有限公司|有限责任公司|有限公司|公司|\b(?:co|ltd|inc|llc|corp|company|limited|gmbh)\b/g;

function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(firmWords, "")
    .replace(/[\p{P}\p{S}\s]+/gu, "");
}

/**
 * Names that may be one: equal but for case, width, punctuation and the words for a firm; one letter apart from four
 * letters on; two apart from eight on, outside Chinese. Names that differ in a digit are different (shop 12, shop 13). In the order
 * given; nothing is merged.
 */
export function lookAlikes(names: readonly string[]): readonly LookAlike[] {
  const folded = names.map(foldName);
  const pairs = new Set<string>();
  const found: LookAlike[] = [];
  const meet = (i: number, j: number) => {
    if (i === j) return;
    const [a, b] = i < j ? [i, j] : [j, i];
    const key = `${a} ${b}`;
    if (pairs.has(key)) return;
    pairs.add(key);
    if (alike(folded[a]!, folded[b]!)) found.push({ a: names[a]!, b: names[b]! });
  };
  const byKey = new Map<string, number[]>();
  folded.forEach((name, i) => {
    for (const key of deletions(name)) {
      const seen = byKey.get(key);
      if (seen === undefined) byKey.set(key, [i]);
      else {
        // A key shared by very many names says nothing (all shops of one chain) and would cost their square.
        if (seen.length < 200) for (const j of seen) meet(j, i);
        seen.push(i);
      }
    }
  });
  return found;
}

function alike(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  if (a === b) return true;
  if (digits(a) !== digits(b)) return false;
  const shorter = Math.min([...a].length, [...b].length);
  // Two characters of a Chinese name are a word of its own: only one may differ there.
  const most = shorter >= 8 && !/\p{Script=Han}/u.test(a + b) ? 2 : 1;
  return shorter >= 4 && distanceWithin(a, b, most) !== null;
}

/** The name itself and every form with one (two from eight letters on) letters left out: near names share one. */
function deletions(name: string): Set<string> {
  const letters = [...name];
  const out = new Set([name]);
  if (letters.length < 4 || letters.length > 40) return out;
  for (let i = 0; i < letters.length; i++) {
    const one = [...letters.slice(0, i), ...letters.slice(i + 1)];
    out.add(one.join(""));
    if (letters.length < 7) continue;
    for (let j = i; j < one.length; j++) out.add([...one.slice(0, j), ...one.slice(j + 1)].join(""));
  }
  return out;
}

function digits(text: string): string {
  return text.replace(/\P{Nd}+/gu, " ").trim();
}
