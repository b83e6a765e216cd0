import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, parseDocument } from "yaml";
import { z } from "zod";
import { accessCriteria, accessModes, grades } from "../../core/measure/plan-survey/access-modes.js";
import type {
  Amendment,
  CatalogueEvent,
  CatalogueItem,
} from "../../core/measure/plan-survey/element-catalogue.js";
import { ProblemError, problem } from "../../core/problem.js";
import { folderProblem } from "./store.js";

export const surveyFileName = "survey.yaml";

const positive = z.number().refine((n) => n > 0, { params: { expected: "> 0" } });
const share = z.number().refine((n) => n > 0 && n <= 1, { params: { expected: "0–1" } });
const item = z.strictObject({ id: z.string().min(1), zh: z.string().min(1), en: z.string().min(1) });
const signed = { by: z.string().min(1), on: z.iso.date() };
const why = { reason: z.string().min(1).optional() };

/** One entry of the list's history; amendments are numbered from 1 in the round they belong to. */
const entry = z.union([
  z.strictObject({ ...signed, propose: z.array(item).min(1) }),
  z.strictObject({ ...signed, ...why, add: item }),
  z.strictObject({ ...signed, ...why, drop: z.string().min(1) }),
  z.strictObject({ ...signed, ...why, reword: item }),
  z.strictObject({ ...signed, accept: z.array(z.number().int().min(1)) }),
]);
export type ListEntry = z.infer<typeof entry>;

const criteria = accessCriteria.map((criterion) => criterion.id);
const schema = z.strictObject({
  list: z.array(entry).optional(),
  questionnaire: z
    .strictObject({ expectation: z.boolean().optional(), kano: z.boolean().optional() })
    .optional(),
  sample: z
    .strictObject({
      of: z.enum(["mean", "share"]).optional(),
      error: positive.optional(),
      sd: positive.optional(),
      level: z.number().gt(0.5).lt(1).optional(),
      responseRate: share.optional(),
      by: z.enum(["class", "type", "region", "channel", "none"]).optional(),
      complete: z.array(z.union([z.string(), z.number().transform(String)])).optional(),
      per: z.enum(["stratum", "whole"]).optional(),
      allocation: z.enum(["proportional", "equal"]).optional(),
      /** Money for each one invited and for each answer, by way of asking. */
      costs: z
        .partialRecord(
          z.enum(accessModes),
          z.strictObject({ invitation: z.number().min(0).optional(), answer: z.number().min(0).optional() }),
        )
        .optional(),
    })
    .optional(),
  modes: z
    .strictObject({
      weights: z.partialRecord(z.enum(criteria), z.number().min(0)).optional(),
      grades: z
        .partialRecord(z.enum(criteria), z.partialRecord(z.enum(accessModes), z.enum(grades)))
        .optional(),
      reading: z.enum(["proposed", "printed"]).optional(),
    })
    .optional(),
});
export type SurveyFile = z.infer<typeof schema>;

/** `survey.yaml` beside `plimsoll.yaml`: the list of elements with its history, and how the survey is to be run. */
export async function readSurveyFile(dir: string): Promise<SurveyFile> {
  const text = await textOf(dir);
  if (text === null) return {};
  const document = parseDocument(text, { prettyErrors: false });
  const [slip] = document.errors;
  if (slip !== undefined) throw refused("", slip.message);
  const read = schema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (read.success) return read.data;
  const [issue] = read.error.issues as readonly { path: PropertyKey[]; message: string; keys?: string[] }[];
  throw refused(issue!.path.map(String).join("."), issue!.keys?.join(", ") ?? issue!.message);
}

/** Adds entries to the list's history; everything else in the file, comments too, stays as it was. */
export async function appendToList(dir: string, entries: readonly ListEntry[]): Promise<void> {
  const path = join(dir, surveyFileName);
  const document = parseDocument((await textOf(dir)) ?? "");
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  for (const one of entries) {
    if (document.has("list")) document.addIn(["list"], document.createNode(one));
    else document.set("list", document.createNode([one]));
  }
  try {
    await writeFile(path, document.toString({ lineWidth: 0 }));
  } catch (error) {
    throw folderProblem(path, error) ?? error;
  }
}

/** The history as the catalogue replays it. */
export function eventsOf(list: readonly ListEntry[]): CatalogueEvent[] {
  return list.map((one): CatalogueEvent => {
    const { by, on } = one;
    if ("propose" in one) return { kind: "propose", by, on, items: one.propose.map(itemOf) };
    if ("accept" in one) return { kind: "decide", by, on, accept: one.accept.map((n) => n - 1) };
    const reason = one.reason === undefined ? {} : { reason: one.reason };
    return { kind: "amend", by, on, change: changeOf(one), ...reason };
  });
}

function changeOf(
  one: Extract<ListEntry, { add: unknown } | { drop: unknown } | { reword: unknown }>,
): Amendment {
  if ("add" in one) return { kind: "add", item: itemOf(one.add) };
  if ("drop" in one) return { kind: "drop", id: one.drop };
  return { kind: "reword", id: one.reword.id, name: { zh: one.reword.zh, en: one.reword.en } };
}

const itemOf = ({ id, zh, en }: z.infer<typeof item>): CatalogueItem => ({ id, name: { zh, en } });

async function textOf(dir: string): Promise<string | null> {
  try {
    return await readFile(join(dir, surveyFileName), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const refused = (key: string, expected: string): ProblemError =>
  new ProblemError([problem("survey-file-invalid", "error", { key, expected }, { file: surveyFileName })], 2);
