import {
  type ClassModel,
  type CodedAnswers,
  type EmResult,
  expectMaximise,
  posteriors,
} from "./latent-em.js";
import { bandsOf, codeAnswers, type ItemBands, someRows } from "./latent-items.js";
import { freeShape, orderedShape, type Shape } from "./latent-shapes.js";
import { startFrom } from "./latent-starts.js";
import { seededUniform } from "./seeded-uniform.js";

/**
 * What sets classes apart: where they lie on the scale, also how far they spread, or every score by itself.
 */
export type ClassShape = "level" | "level-and-spread" | "free";

export interface ClassesTried {
  readonly shape: ClassShape;
  readonly classes: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly bic: number;
  readonly settled: boolean;
}

export interface ClassItem extends ItemBands {
  /** `chances[class][band]`. */
  readonly chances: readonly (readonly number[])[];
  /** Mean score of each class. */
  readonly means: readonly number[];
}

export type LatentClasses =
  | {
      readonly kind: "told";
      /** 1 = no hidden segments: one distribution does as well. */
      readonly classes: number;
      readonly shape: ClassShape;
      /** As many classes as were tried: there may be more. */
      readonly atLimit: boolean;
      /** People with at least one answer. */
      readonly n: number;
      /** Largest first. */
      readonly shares: readonly number[];
      readonly items: readonly ClassItem[];
      /** `posteriors[row·classes + class]`: how surely a person belongs; without answers the shares. */
      readonly posteriors: Float64Array;
      /** The most probable class of each row; −1 without answers. */
      readonly assigned: Int32Array;
      /** 1 = every person clearly in one class, 0 = nobody. */
      readonly entropy: number;
      readonly tried: readonly ClassesTried[];
    }
  | {
      readonly kind: "cannot-tell";
      /** Fewer than two items whose answers vary, or fewer people than `fewest`. */
      readonly reason: "too-few-items" | "too-few-people";
      readonly n: number;
    };

export interface LatentOptions {
  readonly seed: number;
  readonly most?: number;
  readonly starts?: number;
}

/** Below this a class of a third holds too few people to be described. */
const fewest = 30;
/** Answers a start looks at, and answers × classes gone through by the search that follows it, about. */
const startCells = 30_000;
const finalCells = 60_000_000;

/**
 * Hidden segments of people from their ratings: within a class everyone answers alike but for chance, independently from
 * item to item. Classes are added until the Bayesian information criterion has risen twice in a row.
 *
 * @source  Lazarsfeld & Henry (1968), Latent Structure Analysis; EM: Goodman (1974), Biometrika 61:215–231; number of
 *          classes: Schwarz (1978), Ann. Statist. 6:461–464; prior: `latent-shapes.ts`; `docs/methods/latent-classes.md`
 * @units   `rows[person][item]` in points, null = not answered
 * @assumes answers missing at random; the items' answers have nothing in common but the class
 * @range   scores of more than seven kinds are put into five bands; the same seed gives the same classes
 * @example latentClasses(rows, { seed: 1 }) // → told, 3 classes
 */
export function latentClasses(
  rows: readonly (readonly (number | null)[])[],
  { seed, most = 6, starts = 12 }: LatentOptions,
): LatentClasses {
  const bands = bandsOf(rows);
  const varying = bands.filter((b) => b.bands.length > 1).length;
  const coded = codeAnswers(rows, bands);
  const n = coded.rows.length;
  if (varying < 2) return { kind: "cannot-tell", reason: "too-few-items", n };
  if (n < fewest) return { kind: "cannot-tell", reason: "too-few-people", n };

  const uniform = seededUniform(seed);
  const tried: Found[] = [];
  const add = (shape: ClassShape, classes: number) => {
    const { logLikelihood, settled, model } = best(coded.answers, shapes[shape], classes, starts, uniform);
    const parameters = parametersOf(coded.answers, shape, classes);
    const bic = parameters * Math.log(n) - 2 * logLikelihood;
    tried.push({ shape, classes, logLikelihood, parameters, bic, settled, model });
  };
  const lowest = (of: readonly Found[]) => of.reduce((a, b) => (b.bic < a.bic ? b : a));
  add("level", 1);
  for (const shape of ["level", "level-and-spread", "free"] as const) {
    for (let classes = 2; classes <= most; classes++) {
      add(shape, classes);
      const own = lowest(tried.filter((t) => t.shape === shape || t.classes === 1));
      if (classes - own.classes >= 2) break;
    }
  }
  const chosen = lowest(tried);
  return describe(
    coded,
    rows.length,
    bands,
    { ...chosen, model: bySize(chosen.model) },
    tried,
    chosen.classes === most,
  );
}

interface Found extends ClassesTried {
  readonly model: ClassModel;
}

const shapes: Readonly<Record<ClassShape, Shape>> = {
  level: orderedShape(1),
  "level-and-spread": orderedShape(2),
  free: freeShape,
};

/** What the shape lets a class have of its own, beside what the item has for all; shares beside. */
function parametersOf({ items, from }: CodedAnswers, shape: ClassShape, classes: number): number {
  const own = { level: 1, "level-and-spread": 2, free: Number.POSITIVE_INFINITY }[shape];
  let sum = classes - 1;
  for (let j = 0; j < items; j++) {
    const open = Math.max(0, from[j + 1]! - from[j]! - 1);
    sum += open + (classes - 1) * Math.min(own, open);
  }
  return sum;
}

function best(
  answers: CodedAnswers,
  shape: Shape,
  classes: number,
  starts: number,
  uniform: () => number,
): EmResult {
  const few = someRows(answers, Math.max(400, Math.floor(startCells / answers.items)), uniform);
  const better = (a: EmResult, b: EmResult) => b.logLikelihood - a.logLikelihood;
  const first = Array.from({ length: classes === 1 ? 1 : starts }, () =>
    expectMaximise(few, shape, startFrom(few, classes, uniform), 12, 1e-6),
  ).sort(better);
  const [near] = first
    .slice(0, 3)
    .map(({ model }) => expectMaximise(few, shape, model, 100, 1e-6))
    .sort(better);
  return expectMaximise(answers, shape, near!.model, roundsFor(answers, classes), 1e-7);
}

/** Rounds that a search on all answers may take, so that its time has an end however many there are. */
function roundsFor({ rows, items }: CodedAnswers, classes: number): number {
  return Math.max(20, Math.min(1000, Math.floor(finalCells / (rows * items * classes))));
}

/** The largest class first, so that two runs name alike. */
function bySize({ classes, shares, chance }: ClassModel): ClassModel {
  const order = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]! || a - b);
  return {
    classes,
    shares: Float64Array.from(order, (c) => shares[c]!),
    chance: chance.map((_, i) => chance[i - (i % classes) + order[i % classes]!]!),
  };
}

function describe(
  coded: ReturnType<typeof codeAnswers>,
  people: number,
  bands: readonly ItemBands[],
  { model, shape }: Found,
  tried: readonly ClassesTried[],
  atLimit: boolean,
): LatentClasses {
  const { classes, shares, chance } = model;
  const of = posteriors(coded.answers, model);
  const all = new Float64Array(people * classes);
  const assigned = new Int32Array(people).fill(-1);
  for (let row = 0; row < people; row++) all.set(shares, row * classes);
  let doubt = 0;
  coded.rows.forEach((row, i) => {
    const own = of.subarray(i * classes, (i + 1) * classes);
    all.set(own, row * classes);
    assigned[row] = own.indexOf(Math.max(...own));
    for (const p of own) if (p > 0) doubt -= p * Math.log(p);
  });
  return {
    kind: "told",
    classes,
    shape,
    atLimit,
    n: coded.rows.length,
    shares: [...shares],
    items: bands.map((item, j) => {
      const first = coded.answers.from[j]!;
      const chances = Array.from(shares, (_, c) =>
        item.bands.map((_, b) => chance[(first + b) * classes + c]!),
      );
      return {
        ...item,
        chances,
        means: chances.map((p) => p.reduce((s, q, b) => s + q * item.bands[b]!.mean, 0)),
      };
    }),
    posteriors: all,
    assigned,
    entropy: classes === 1 ? 1 : 1 - doubt / (coded.rows.length * Math.log(classes)),
    tried: tried.map(({ shape, classes, logLikelihood, parameters, bic, settled }) => ({
      shape,
      classes,
      logLikelihood,
      parameters,
      bic,
      settled,
    })),
  };
}
