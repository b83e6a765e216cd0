import type { AnswerKind } from "../../../core/schema/index.js";

/** Words of headers that tell what is asked, the more particular first. */
const words: readonly (readonly [AnswerKind, RegExp])[] = [
  ["missing", /不具备|dysfunctional/i],
  ["wanted", /具备|\bfunctional/i],
  ["satisfaction", /满意层次/],
  ["construct", /忠诚|loyalty|commitment/i],
  ["acceptable", /最低可接受|可接受|可以接受|acceptable|minimum|tolerable/i],
  ["ideal", /理想|ideal/i],
  ["expectation", /期望|预期|expect(ed|ation)?s?/i],
  ["recommend", /推荐|recommend(ation)?|\bnps\b/i],
  ["share", /业务(量)?(份额|比例|占比)|采购(份额|占比|比例)|份额|share of (business|purchases|wallet)/i],
  ["overall", /总体|整体|总的来说|overall/i],
  ["trust", /信任|trust/i],
  ["importance", /重要(性|程度|度)?|importance|important|\bimp\b/i],
  [
    "performance",
    /满意(度|程度)?|绩效|表现|评价|打分|评分|perform(?:ance|s)?|satisf(action|ied)|rating|\bperf\b|\brate\b/i,
  ],
];

export interface HeaderKind {
  readonly kind: AnswerKind;
  /** The very word of the header. */
  readonly word: string;
}

/** What a header says is asked; null where it does not. */
export function headerKind(header: string): HeaderKind | null {
  for (const [kind, look] of words) {
    const found = look.exec(header.replaceAll("_", " "));
    if (found !== null) return { kind, word: header.slice(found.index, found.index + found[0].length) };
  }
  return null;
}
