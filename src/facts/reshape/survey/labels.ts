import type { Scale } from "../../../core/measure/survey/scale.js";
import type { AnswerKind } from "../../../core/schema/index.js";
import { fold } from "./fold.js";

/** How strongly a label says it: 1 somewhat, 2 plainly, 3 very, 4 extremely; `middling`: "moderately", of one-sided scales. */
type Force = 1 | 2 | 3 | 4;
type Label =
  | { readonly side: 0 }
  | { readonly side: -1 | 1; readonly force: Force }
  | { readonly side: 1; readonly force: "middling" };

const zhForce: Readonly<Record<string, Force>> = {
  非常: 4,
  极其: 4,
  极为: 4,
  极: 4,
  完全: 4,
  十分: 4,
  最: 4,
  绝对: 4,
  根本: 4,
  毫: 4,
  很: 3,
  相当: 3,
  比较: 1,
  较为: 1,
  较: 1,
  有点: 1,
  有些: 1,
  稍微: 1,
  稍: 1,
  略: 1,
  基本: 1,
};
const zhLabel = new RegExp(
  `^(${Object.keys(zhForce).join("|")})?(不太|不大|不怎么|不是很|不很|不够|不)?(重要|满意|同意|赞同|赞成|认同|符合|可能|愿意|信任)$`,
);
const zhGood = new RegExp(`^(${Object.keys(zhForce).join("|")})?(不太|不够|不)?(好|差)$`);
const zhNeutral =
  /^(一般|中立|中等|普通|无所谓|尚可|还行|不确定)$|^一般(重要|满意|同意|符合)$|^既不.+也不.+$/;

const enForce: readonly (readonly [Force, string])[] = [
  [4, "extremely|completely|totally|absolutely|highly|fully|entirely"],
  [3, "very|strongly|really"],
  [1, "somewhat|slightly|fairly|rather|a little|a bit|mostly|quite|partly"],
];
const enWords = "important|satisfied|agree|likely|willing|good";
const enPlain = new RegExp(`^(dis|un|not )?(${enWords})$`);
const enNeutral =
  /^(neutral|average|fair|ok|okay|undecided|so-so|middling|neither|indifferent)$|^neither .+ n?or .+$/;

function labelOf(folded: string): Label | null {
  if (zhNeutral.test(folded) || enNeutral.test(folded)) return { side: 0 };
  const zh = zhLabel.exec(folded) ?? zhGood.exec(folded);
  if (zh !== null) {
    const [, force, not, word] = zh;
    // 不太满意 is a mild no.
    const mild = not !== undefined && not !== "不";
    const negative = (not !== undefined) !== (word === "差");
    return { side: negative ? -1 : 1, force: mild ? 1 : force === undefined ? 2 : zhForce[force]! };
  }
  return englishLabel(folded);
}

function englishLabel(folded: string): Label | null {
  if (/^(excellent|outstanding)$/.test(folded)) return { side: 1, force: 4 };
  if (/^(terrible|awful)$/.test(folded)) return { side: -1, force: 4 };
  const plain = folded.replace(/\b(poor|bad)$/, "not good");
  const none = new RegExp(`^not at all (${enWords})$|^not (${enWords}) at all$`);
  if (none.test(plain)) return { side: -1, force: 4 };
  if (new RegExp(`^not (very|so|that|really) (${enWords})$`).test(plain)) return { side: -1, force: 1 };
  if (new RegExp(`^moderately (${enWords})$`).test(plain)) return { side: 1, force: "middling" };
  const [force, rest] = forceOf(plain);
  const found = enPlain.exec(rest);
  return found === null ? null : { side: found[1] === undefined ? 1 : -1, force };
}

function forceOf(text: string): readonly [Force, string] {
  for (const [force, words] of enForce) {
    const found = new RegExp(`^(?:${words}) (.+)$`).exec(text);
    if (found !== null) return [force, found[1]!];
  }
  return [2, text];
}

/** Kinds whose answers are words of their own, in the order of their scores from 1. */
const ownWords: Readonly<Partial<Record<AnswerKind, readonly (readonly string[])[]>>> = {
  satisfaction: [
    ["满足", "content"],
    ["愉快", "pleased"],
    ["解脱", "relieved"],
    ["新奇", "novel", "excited"],
    ["惊喜", "delighted", "surprised"],
  ],
  wanted: kanoWords(),
  missing: kanoWords(),
};

function kanoWords(): readonly (readonly string[])[] {
  return [
    ["喜欢", "很喜欢", "我喜欢", "like", "i like it", "i like it that way"],
    [
      "理应如此",
      "理所当然",
      "应该如此",
      "must be",
      "must-be",
      "i expect it",
      "it must be that way",
      "expect it",
    ],
    ["无所谓", "中立", "neutral", "i am neutral", "don't care"],
    ["可以忍受", "勉强接受", "能忍受", "能接受", "live with", "i can live with it", "i can tolerate it"],
    ["不喜欢", "很不喜欢", "我不喜欢", "dislike", "i dislike it", "i dislike it that way"],
  ];
}

/**
 * Scores of the labels of one block of questions, told from all labels that occur in it: with one or two degrees on each
 * side five points, with three seven, unless the scale is declared. A label that fits nowhere has no score.
 *
 * @example labelScores(["非常满意", "一般", "不满意"], "performance", null) // → 5, 3, 2
 */
export function labelScores(
  texts: Iterable<string>,
  kind: AnswerKind,
  scale: Scale | null,
): ReadonlyMap<string, number> {
  const own = ownWords[kind];
  const out = new Map<string, number>();
  const labels = new Map<string, Label>();
  for (const text of texts) {
    const folded = fold(text);
    const score = (own ?? []).findIndex((words) => words.includes(folded)) + 1;
    const label = labelOf(folded);
    if (score > 0) out.set(text, score);
    else if (label !== null) labels.set(text, label);
  }
  const scored = [...labels.values()].some((l) => l.side === 1 && l.force === "middling")
    ? oneSided(labels)
    : (rising(labels, scale) ?? twoSided(labels, scale));
  for (const [text, score] of scored) out.set(text, score);
  return out;
}

function twoSided(labels: ReadonlyMap<string, Label>, scale: Scale | null): ReadonlyMap<string, number> {
  const forces = (side: -1 | 1): Force[] => {
    const found = [...labels.values()].flatMap((l) =>
      l.side === side && l.force !== "middling" ? [l.force] : [],
    );
    return [...new Set(found)].sort((a, b) => a - b);
  };
  const bySide = { [-1]: forces(-1), 1: forces(1) };
  const most = Math.max(bySide[-1].length, bySide[1].length);
  const points = scale === null ? (most <= 2 ? 5 : 7) : scale.high - scale.low + 1;
  const half = (points - 1) / 2;
  if (![1, 2, 3].includes(half) || most > half) return new Map();
  const middle = (scale?.low ?? 1) + half;
  const out = new Map<string, number>();
  for (const [text, label] of labels) {
    if (label.side === 0) out.set(text, middle);
    else if (label.force !== "middling")
      out.set(text, middle + label.side * rankOf(label.force, bySide[label.side], half));
  }
  return out;
}

/** Steps from the middle: all degrees there are fill the side in order, fewer are put where they usually stand. */
function rankOf(force: Force, forces: readonly Force[], half: number): number {
  if (forces.length === half) return forces.indexOf(force) + 1;
  if (half === 2) return force >= 3 ? 2 : 1;
  if (force === 3 && forces.includes(4)) return 2;
  return Math.min(3, force);
}

/**
 * Four degrees of yes and one no, nothing between: "not at all – slightly – important – very – extremely", "poor – fair –
 * good – very good – excellent". Null where the labels are no such scale.
 */
function rising(labels: ReadonlyMap<string, Label>, scale: Scale | null): ReadonlyMap<string, number> | null {
  if (scale !== null && scale.high - scale.low !== 4) return null;
  const degrees = new Map<string, number>();
  const refusals = new Set<number>();
  for (const [text, label] of labels) {
    if (label.side === -1) refusals.add(label.force);
    else if (label.side === 1 && label.force !== "middling") degrees.set(text, label.force);
    else if (fold(text) === "fair") degrees.set(text, 0);
    else return null;
  }
  const order = [...new Set(degrees.values())].sort((a, b) => a - b);
  if (order.length !== 4 || refusals.size > 1) return null;
  const low = scale?.low ?? 1;
  return new Map([...labels.keys()].map((text) => [text, low + 1 + order.indexOf(degrees.get(text) ?? -1)]));
}

/** "not at all – slightly – moderately – very – extremely": five points without a middle between two sides. */
function oneSided(labels: ReadonlyMap<string, Label>): ReadonlyMap<string, number> {
  const list = [...labels.values()];
  const has = (force: Force) => list.some((l) => l.side === 1 && l.force === force);
  const negatives = new Set(list.flatMap((l) => (l.side === -1 ? [l.force] : [])));
  if (negatives.size > 1 || (has(2) && has(3) && has(4))) return new Map();
  const scoreOf = (label: Label): number => {
    if (label.side === 0) return 3;
    if (label.side === -1) return 1;
    switch (label.force) {
      case "middling":
        return 3;
      case 1:
        return 2;
      case 2:
        return 4;
      case 3:
        return has(2) ? 5 : 4;
      case 4:
        return 5;
    }
  };
  return new Map([...labels].map(([text, label]) => [text, scoreOf(label)]));
}

/** Whether a text is one of the labels known, whatever its score. */
export function isLabel(text: string): boolean {
  return labelOf(fold(text)) !== null;
}
