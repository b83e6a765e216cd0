import type { ProfileField } from "../../../core/measure/survey/field-classes.js";
import type { Survey } from "../../../core/measure/survey/survey.js";
import { type SurveyQuestion, surveyFromQuestions } from "../../../core/measure/survey/survey-from.js";
import type { AnswerKind } from "../../../core/schema/index.js";
import { surveyProfiles, surveyQuestions, surveyRespondents } from "../../../facts/sql/measure/answers.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";

/** The survey in the workspace; null where nobody answered one (reviews of orders are none). */
export async function readSurvey({ warehouse, settings }: StudyInput): Promise<Survey | null> {
  const people = await warehouse.rows(surveyRespondents());
  if (people.length === 0) return null;
  const questions = await warehouse.rows(surveyQuestions());
  const told = await warehouse.rows(surveyProfiles());
  const perFirm = new Map<string, number>();
  for (const { customer } of people) {
    if (customer !== null) perFirm.set(customer, (perFirm.get(customer) ?? 0) + 1);
  }
  const place = new Map(people.map(({ respondent }, i) => [respondent, i]));
  const fields = new Map<string, (string | null)[]>();
  const put = (field: string, at: number, value: string) => {
    const values = fields.get(field) ?? new Array<null>(people.length).fill(null);
    fields.set(field, values);
    values[at] ??= value;
  };
  for (const { respondent, field, value } of told) {
    const at = place.get(respondent);
    if (at !== undefined) put(field, at, value);
  }
  for (const [at, person] of people.entries()) {
    for (const field of ["type", "class", "region", "channel"] as const) {
      if (person[field] !== null) put(field, at, person[field]);
    }
  }
  return surveyFromQuestions(
    {
      respondents: people.map((p) => p.respondent),
      customers: people.map((p) => p.customer),
      languages: people.map((p) => p.language),
      days: people.map((p) => p.day),
      minutes: people.map((p) => p.minutes),
      modes: people.map((p) => p.mode),
      weights: people.map((p) => (p.weight !== null && p.weight > 0 ? p.weight : 1)),
      sales: people.map((p) =>
        p.sales === null || p.customer === null ? null : major(p.sales) / perFirm.get(p.customer)!,
      ),
      fields: [
        ...[...fields].map(([id, values]) => fieldOf(id, values)),
        ...(fields.has("sales") ? [] : salesField(people)),
      ],
    },
    questions.map(({ kind, of_whom, element, construct, scale_low: low, scale_high: high, answers }) => ({
      kind: kind as AnswerKind,
      of: of_whom,
      element,
      construct,
      scale: low === null || high === null ? null : { low, high },
      ...parsed(answers),
    })),
    settings.measure?.survey,
  );
}

/** `1:5,3:4` → places 0 and 2, values 5 and 4. */
function parsed(answers: string): Pick<SurveyQuestion, "places" | "values"> {
  const each = answers.split(",");
  const places = new Int32Array(each.length);
  const values = new Float64Array(each.length);
  for (const [i, one] of each.entries()) {
    const colon = one.indexOf(":");
    places[i] = Number(one.slice(0, colon)) - 1;
    values[i] = Number(one.slice(colon + 1));
  }
  return { places, values };
}

/** What customers bought by the records, a field like any other: large ones may want something else. */
function salesField(people: readonly { readonly sales: number | null }[]): ProfileField[] {
  const known = new Set(people.map((p) => p.sales).filter((s) => s !== null));
  if (known.size < 2) return [];
  return [
    { id: "sales", kind: "numbers", values: people.map((p) => (p.sales === null ? null : major(p.sales))) },
  ];
}

/** A field all of whose values are numbers, more than a handful of them, is cut into classes later; the others are words. */
function fieldOf(id: string, values: readonly (string | null)[]): ProfileField {
  const told = values.filter((v) => v !== null);
  const numbers = told.every((v) => /^-?\d+(\.\d+)?$/.test(v));
  if (!numbers || new Set(told).size <= 7) return { id, kind: "words", values };
  return { id, kind: "numbers", values: values.map((v) => (v === null ? null : Number(v))) };
}
