import { minutesPerDay, parseDay } from "./calendar.js";
import {
  firms,
  header,
  loyaltyItems,
  misworded,
  own,
  rankStrength,
  surveyElements,
  trustItems,
  unknownWord,
} from "./questionnaire.js";
import { type Chance, stream } from "./rng.js";
import type { Run } from "./run.js";
import type { Customer, SurveyResponse } from "./types.js";

const s = {
  asked: stream("survey.asked"),
  when: stream("survey.when"),
  answer: stream("survey.answer"),
  lean: stream("survey.lean"),
  met: stream("survey.met"),
  person: stream("survey.person"),
  share: stream("survey.share"),
  feel: stream("survey.feel"),
  level: stream("survey.level"),
  kano: stream("survey.kano"),
};

const whole = (low: number, x: number, high: number): number => Math.max(low, Math.min(high, Math.round(x)));

/** Every customer that still buys is asked on the day; not quite half of them answer. */
export function surveyOf(
  chance: Chance,
  customers: readonly Customer[],
  run: Run,
  days: number,
): { invited: number; responses: SurveyResponse[] } {
  const day = parseDay("2026-03-09");
  if (day >= days) return { invited: 0, responses: [] };
  const invited = customers.filter((c) => {
    const life = run.lives[c.index]!;
    return life.orders > 2 && (life.leftOn === null || life.leftOn > day);
  });
  const responses = invited
    .filter((c) => chance.u(s.asked, c.index) < 0.5)
    .map((c, i) => responseOf(chance, c, i, day * minutesPerDay + 540));
  // One form sent off twice.
  const twice = responses[11];
  const all =
    twice === undefined
      ? responses
      : [...responses, { ...twice, id: `${twice.id}-2`, answered: twice.answered + 9 }];
  return {
    invited: invited.length,
    responses: all.sort((a, b) => a.answered - b.answered || (a.id < b.id ? -1 : 1)),
  };
}

function responseOf(chance: Chance, c: Customer, i: number, asked: number): SurveyResponse {
  const language = chance.u(s.person, c.index, 1) < 0.14 ? "en" : "zh";
  const careless = i % 41 === 17;
  const answers = careless ? oneLine() : answersOf(chance, c, language, i);
  return {
    id: `WJ${c.id}`,
    customer: c.index,
    language,
    mode: chance.u(s.person, c.index, 2) < 0.7 ? "网络" : "电话",
    answered: asked + Math.floor(chance.u(s.when, c.index) * 12 * minutesPerDay),
    minutes: careless ? 2 : whole(6, 14 + 4 * chance.normal(s.person, c.index, 3), 40),
    purchases: whole(20, 180 * Math.exp(0.8 * chance.normal(s.person, c.index, 4)), 3000),
    territory: chance.u(s.person, c.index, 5) < 0.35 ? "全国" : "区域",
    answers,
  };
}

type Answers = Map<string, string>;

/** The same box all the way down. */
function oneLine(): Answers {
  const out: Answers = new Map();
  for (const { zh } of surveyElements) {
    out.set(header.importance(zh), "6");
    for (const f of firms) out.set(header.performance(f.zh, zh), "6");
  }
  for (const f of firms) out.set(header.overall(f.zh), "6");
  return out;
}

function answersOf(chance: Chance, c: Customer, language: string, i: number): Answers {
  const out: Answers = new Map();
  const lean = 0.35 * chance.normal(s.lean, c.index);
  const overall = new Map<string, number>();
  surveyElements.forEach((e, n) => {
    const matters = typeof e.importance === "number" ? e.importance : e.importance[c.type]!;
    const wide = typeof e.importance === "number" ? 0.8 : 0.6;
    out.set(
      header.importance(e.zh),
      String(whole(1, matters + lean + wide * chance.normal(s.answer, c.index, n), 7)),
    );
  });
  firms.forEach((f, at) => {
    if (chance.u(s.person, c.index, 20 + at) >= f.known) return;
    const mood = 0.3 * chance.normal(s.lean, c.index, 1 + at);
    let felt = 0;
    surveyElements.forEach((e, n) => {
      const met = mood + e.differs * chance.normal(s.met, c.index, n, at);
      felt += e.weight * (e.does[at]! + 1.2 * met);
      const lower =
        language === misworded.language && e.zh === misworded.element && at === 0 ? misworded.lower : 0;
      const never = e.zh === "加急服务" && chance.u(s.person, c.index, 30 + at) < 0.2;
      out.set(
        header.performance(f.zh, e.zh),
        never ? unknownWord : String(whole(1, e.does[at]! + met - lower, 7)),
      );
    });
    felt += 0.35 * chance.normal(s.feel, c.index, at);
    overall.set(f.zh, felt);
    out.set(header.overall(f.zh), String(whole(1, felt, 7)));
  });
  shares(chance, c, overall, out);
  if (i % 53 === 20) out.set(header.share(own), "15");
  levels(chance, c, out);
  feelings(chance, c, overall.get(own)!, out);
  return out;
}

/** Business goes to the firms used, more of it to those one is happier with, in fives of a hundred. */
function shares(chance: Chance, c: Customer, overall: ReadonlyMap<string, number>, out: Answers): void {
  const many = chance.u(s.share, c.index) < 0.2 ? 1 : 3;
  const used = [...overall].slice(0, many);
  const n = used.length;
  const parts = used.map(([name, felt], at) => {
    const place = 1 + used.filter(([, other]) => other > felt).length;
    const byRank = (1 - place / (n + 1)) * (2 / n);
    const part =
      1 / n + rankStrength * (byRank - 1 / n) + (n > 1 ? 0.05 * chance.normal(s.share, c.index, at, 1) : 0);
    return { name, fives: Math.max(1, Math.round(part * 20)) };
  });
  const over = parts.reduce((sum, p) => sum + p.fives, 0) - 20;
  const most = parts.reduce((a, b) => (b.fives > a.fives ? b : a));
  for (const f of firms) {
    const part = parts.find((p) => p.name === f.zh);
    out.set(header.share(f.zh), String(5 * ((part?.fives ?? 0) - (part === most ? over : 0))));
  }
}

function levels(chance: Chance, c: Customer, out: Answers): void {
  surveyElements.forEach(({ zh, level }, n) => {
    if (level === undefined || chance.u(s.level, c.index, n) < 0.1) return;
    const { ideal, acceptable, step } = level;
    const between = acceptable - ideal;
    const written = (x: number): string => (Math.round(x / step) * step).toFixed(2).replace(/\.?0+$/, "");
    const one = ideal + 0.2 * between * chance.normal(s.level, c.index, n, 1);
    const other = acceptable + 0.25 * between * chance.normal(s.level, c.index, n, 2);
    const [first, last] =
      between > 0
        ? [Math.min(one, other), Math.max(one, other)]
        : [Math.max(one, other), Math.min(one, other)];
    const inside = (x: number): number => (ideal < 1 ? Math.min(1, x) : Math.max(step, x));
    out.set(header.ideal(zh), written(inside(first)));
    out.set(header.acceptable(zh), written(inside(last)));
  });
}

/** Answers to "if it is there" and "if it is not", 1 like it … 5 dislike it. */
const pairs = {
  attractive: [1, 3],
  "one-dimensional": [1, 5],
  "must-be": [2, 5],
} as const;

function feelings(chance: Chance, c: Customer, felt: number, out: Answers): void {
  const around = (key: number, wide: number): number => wide * chance.normal(s.feel, c.index, 10 + key);
  out.set(header.recommend, String(whole(0, 1.5 * felt + 0.2 + around(0, 1), 10)));
  out.set(header.satisfaction, String(whole(1, felt - 2.2 + around(1, 0.6), 5)));
  trustItems.forEach((item, n) => {
    out.set(header.trust(item), String(whole(1, felt + 0.4 - 0.5 * n + around(2 + n, 0.7), 7)));
  });
  const loyal = felt + around(8, 0.7);
  loyaltyItems.forEach((item, n) => {
    out.set(header.loyalty(item), String(whole(1, loyal - 0.2 * n + around(9 + n, 0.7), 7)));
  });
  surveyElements.forEach(({ zh, kano }, n) => {
    if (kano === undefined) return;
    const usual = chance.u(s.kano, c.index, n) < 0.68;
    const [there, gone] = usual ? pairs[kano] : [3, chance.u(s.kano, c.index, n, 1) < 0.5 ? 3 : 4];
    out.set(header.wanted(zh), String(there));
    out.set(header.missing(zh), String(gone));
  });
}
