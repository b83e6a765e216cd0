import { z } from "zod";
import { benchmarks, cutNames } from "../../core/measure/settings.js";
import { type AnswerKind, answerKinds } from "../../core/schema/index.js";

const name = z.union([z.string().min(1), z.number().transform(String)]);
const names = z.union([name.transform((one) => [one]), z.array(name).min(1)]);

const scale = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, { params: { expected: "[1, 7]" } })
  .transform(([low, high]) => ({ low, high }));

const element = z.strictObject({
  also: names.optional(),
  name: z.strictObject({ zh: z.string().optional(), en: z.string().optional() }).optional(),
  element: z.string().min(1).optional(),
  kpi: z.string().min(1).optional(),
});

/** `measure:` of `plimsoll.yaml`. */
export const measureSchema = z.strictObject({
  survey: z
    .strictObject({
      industry: z.string().min(1).optional(),
      points: z.union([z.literal(5), z.literal(7)]).optional(),
      scales: z
        .strictObject(
          Object.fromEntries(Object.keys(answerKinds).map((kind) => [kind, scale.optional()])) as Record<
            AnswerKind,
            z.ZodOptional<typeof scale>
          >,
        )
        .optional(),
      us: names.optional(),
      elements: z.record(z.string(), element).optional(),
      segments: name.optional(),
      zeroIsNoAnswer: z.boolean().optional(),
      weighting: z.enum(["customers", "sales"]).optional(),
      runBy: z.string().min(1).optional(),
      sponsorHidden: z.boolean().optional(),
      invited: z.number().int().min(1).optional(),
    })
    .optional(),
  rivals: z
    .strictObject({
      names: names.optional(),
      benchmark: z.enum(benchmarks).optional(),
      mainRivals: z.record(z.string(), name).optional(),
      parity: z
        .number()
        .refine((points) => points > 0, { params: { expected: "> 0" } })
        .optional(),
      cuts: z.enum(cutNames).optional(),
      reading: z.enum(["bands", "sign", "interval"]).optional(),
    })
    .optional(),
});

const question = z.strictObject({
  /** A header, or a pattern in which `*` is the element: `e*`. */
  header: name,
  kind: z.enum(Object.keys(answerKinds) as [AnswerKind, ...AnswerKind[]]),
  element: name.optional(),
  of: name.optional(),
  construct: name.optional(),
  scale: scale.optional(),
  /** Added to every answer: -1 where 0–10 was stored as 1–11. */
  shift: z.number().optional(),
  /** A high score is a bad one. */
  reversed: z.boolean().optional(),
});

/** `survey:` of a source: a file with one row per respondent and one column per question. */
const surveySource = z.strictObject({
  respondent: name.optional(),
  customer: name.optional(),
  language: name.optional(),
  /** A header, or with the patterns its dates follow where they read two ways. */
  answered: z
    .union([name, z.strictObject({ column: name, formats: z.array(z.string().min(1)).min(1) })])
    .optional(),
  minutes: name.optional(),
  mode: name.optional(),
  weight: name.optional(),
  /** Profile fields: headers, or field: header. */
  profile: z.union([z.array(name), z.record(z.string(), name)]).optional(),
  questions: z.array(question).min(1),
  /** Texts that mean "not answered", beside the empty cell. */
  notAnswered: names.optional(),
  /** Score → labels of this file, added to the known ones. */
  labels: z
    .record(z.string(), names)
    .refine((labels) => Object.keys(labels).every((score) => /^-?\d+(\.\d+)?$/.test(score)), {
      params: { expected: "{ 5: [very good] }" },
    })
    .optional(),
});

export const surveySourceSchema = surveySource.transform(({ answered, ...rest }) => ({
  ...rest,
  ...(answered === undefined
    ? {}
    : typeof answered === "string"
      ? { answered }
      : { answered: answered.column, answeredFormats: answered.formats }),
}));

export const questionKeys = Object.keys(question.shape);
export const surveyKeys = Object.keys(surveySource.shape);

export const forms = ["questionnaire", "audit", "printed"] as const;
export const formSchema = z.enum(forms);
