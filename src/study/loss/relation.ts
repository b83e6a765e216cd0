import { assumed } from "../../core/assumptions.js";
import type { Reason } from "../../core/figure.js";
import { purchaseSetting, type RelationModel } from "../../core/loss/setting.js";
import { settingRulesFrom } from "../../core/loss/setting-rules.js";
import { ProblemError, problem } from "../../core/problem.js";
import { daysPerYear } from "../days.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { partOf, reckonedOnce } from "../kept.js";
import type { Made } from "../made.js";
import { nobodyBought } from "../reasons.js";
import type { Relation } from "./parts.js";
import { candidate, choose, type FitRules, type HoldoutAnswer, holdOut } from "./relation/choose.js";
import { studyFew } from "./relation/few.js";
import { relationFigures, unjudgedRelation } from "./relation/figures.js";
import type { Swing } from "./relation/found.js";
import { readBought, readSamples } from "./relation/read.js";
import { readSpend } from "./relation/spend.js";
import { holdoutTables, modelsTable, sensitivityTable, settingTable } from "./relation/tables.js";
import type { Candidate, Told } from "./relation/told.js";
import { type ValueRules, valueCustomers } from "./relation/value.js";
import { modelVerdicts, moneyVerdicts, noRelation, settingVerdicts } from "./relation/verdicts.js";

const valueColumns = {
  customer_id: "VARCHAR",
  repeats: "INTEGER",
  last_day: "INTEGER",
  days: "INTEGER",
  log_odds: "DOUBLE",
  alive: "DOUBLE",
  per_purchase: "BIGINT",
  ahead: "DOUBLE",
  value: "BIGINT",
  value_if_there: "BIGINT",
} as const;

/** Distinct purchase histories above which only the model used is fitted on all of the records. */
const manyPatterns = 5000;

const fitsOf = (answer: HoldoutAnswer) => (answer.kind === "held" ? answer.fits : []);

/** What the settings rest on, whether or not a model follows. */
const settingIds = [
  "loss.setting.renewal-share",
  "loss.setting.cancelled-share",
  "loss.setting.least-stopped",
  "loss.setting.stopped-gaps",
  "loss.setting.least-repeat-buyers",
  "loss.setting.weekday-concentration",
  "loss.setting.one-a-week-share",
  "loss.setting.regular-from",
] as const;

/** How customers buy and leave, and what one is worth. Leaves `derived.purchase` and `derived.customer_value`. */
export async function studyRelation(input: StudyInput): Promise<Made<Relation>> {
  const { settings, assumptions, warehouse } = input;
  const number = (id: string) => assumed(assumptions, id).value;
  const given = settings.loss ?? {};
  const values = valueRules(number);
  const listed = (ids: readonly string[]) => ids.map((id) => assumed(assumptions, id));
  const bought = await partOf(input, "bought", [], readBought);
  const nothing = async (reason: Reason, ...rest: Parameters<typeof noRelation>): Promise<Made<Relation>> => {
    await saveDerived(
      warehouse,
      "customer_value",
      valueColumns,
      Object.keys(valueColumns).map(() => []),
    );
    return {
      made: null,
      findings: {
        figures: unjudgedRelation(reason),
        tables: rest[1] === null ? [] : [settingTable(rest[1])],
        verdicts: noRelation(...rest),
        problems: [],
        assumptions: listed(settingIds),
      },
    };
  };
  if (bought === null) return nothing(nobodyBought(input.facts), "no-customers", null, null);

  const rules = settingRulesFrom(number);
  const verdict = purchaseSetting(bought.facts, given, rules);
  if (settings.sampling === "orders")
    return nothing({ code: "not-judged", because: "sampling-orders" }, "sampling-orders", verdict, bought);
  const have = bought.facts.repeatBuyers;
  const need = rules.leastRepeatBuyers;
  const few: Reason =
    have < need ? { code: "too-few", have, need, grain: "customer" } : { code: "not-recorded" };
  const plain = () => studyFew(input, { verdict, bought, need, reason: few, rules: values, settingIds });
  if (verdict.setting === null) return (await plain()) ?? nothing(few, "few-repeat-buyers", verdict, bought);

  const fitRules: FitRules = {
    few: number("loss.few-customers"),
    slotDays: number("loss.opportunity-days"),
    termDays: number("loss.contract-years") * daysPerYear,
    leastRepeatBuyers: Math.min(rules.leastRepeatBuyers, 10),
  };
  const contracts = verdict.setting === "contractual";
  const { all, early } = await partOf(input, "samples", ["bought"], (i) =>
    readSamples(i, bought.split, contracts),
  );
  const models = withGiven(verdict.models, given.model);
  const answer = reckonedOnce(
    input,
    "holdout",
    [models, early, bought.holdoutDays, verdict.shape, fitRules],
    () => holdOut(models, early, bought.holdoutDays, verdict.shape, fitRules),
  );
  const fitted = (model: RelationModel) =>
    reckonedOnce(input, `fit ${model}`, [all, verdict.shape, fitRules], () =>
      candidate(model, all, verdict.shape, fitRules),
    );
  const refit = (some: readonly RelationModel[]) => some.map(fitted);
  const told = (some: readonly Candidate[]) =>
    new Set(some.filter((f) => f.told !== null).map((f) => f.model));
  // Where customers differ in very many ways a fit takes seconds: only what is used is fitted again.
  const large = answer.kind === "held" && all.patterns.repeats.length > manyPatterns;
  const everything = large ? null : refit(models);
  const choice = choose(verdict, answer, told(everything ?? fitsOf(answer)), given.model);
  const fits = everything ?? refit(models.filter((m) => m === choice?.model || m === choice?.alive));
  // A guess that foretells well says nothing of leaving, where no model does either.
  const leavingUnknown = choice?.why === "baseline" && choice.alive === null;
  if (choice === null || leavingUnknown || all.patterns.totalRepeats === 0)
    return (await plain()) ?? nothing(few, "no-fit", verdict, bought);

  const calibrated = (model: RelationModel) => {
    const again = fitted(model);
    return again.told === null ? fitsOf(answer).find((f) => f.model === model) : again;
  };
  const chosen = usable(fits, choice.model, calibrated);
  const alive =
    choice.alive === null || choice.alive === choice.model ? chosen : usable(fits, choice.alive, calibrated);
  const spendRules = {
    few: fitRules.few,
    own: number("loss.few-purchases"),
    correlated: number("loss.spend-correlation"),
  };
  const spend = await readSpend(input, false, spendRules);
  const spendBefore = await readSpend(input, true, spendRules);
  const valued = await valueCustomers(input, chosen, alive, spend, { ...values, contracts });
  const swings = swingsOf(input, values, valued.future?.value ?? null, valued.futureAt);
  const usedIds = [
    ...settingIds,
    "loss.few-customers",
    ...(valued.future === null ? [] : ["loss.discount-rate", "loss.value-horizon-years"]),
    ...(valued.contributed < valued.valued
      ? ["loss.margin-share", "loss.few-purchases", "loss.spend-correlation"]
      : []),
    ...(verdict.setting === "fixed-opportunities" ? ["loss.opportunity-days"] : []),
    ...(contracts ? ["loss.contract-years"] : []),
  ];
  const found = { verdict, bought, choice, answer, fits, spend, valued, rules: values, chosen };
  return {
    made: {
      setting: verdict,
      model: choice.model,
      horizonYears: values.horizonYears,
      discountRate: values.discountRate,
      ahead: valued.ahead,
      draws: valued.draws,
      customers: valued.customers,
      alive: valued.alive.value,
      perPurchase: valued.perPurchase,
    },
    findings: {
      figures: relationFigures(found, usedIds),
      tables: [
        settingTable(verdict),
        modelsTable(answer, fits, spendBefore, spend),
        ...holdoutTables(answer, choice),
        ...(valued.future === null ? [] : [sensitivityTable(swings)]),
      ],
      verdicts: [...settingVerdicts(verdict, bought), ...modelVerdicts(found), ...moneyVerdicts(found)],
      problems: [],
      assumptions: listed(usedIds),
    },
  };
}

/** A discount of 10 was meant as 10 %, and without an end nothing can be summed: both stop the study, with the fix. */
function valueRules(number: (id: string) => number): Omit<ValueRules, "contracts"> {
  const discountRate = number("loss.discount-rate");
  const horizonYears = number("loss.value-horizon-years");
  if (!(discountRate >= 0 && discountRate < 1))
    throw new ProblemError([problem("loss-discount-rate", "error", { rate: discountRate })], 2);
  if (!(horizonYears > 0 && horizonYears <= 100))
    throw new ProblemError([problem("loss-value-horizon", "error", { years: horizonYears })], 2);
  return { discountRate, horizonYears, marginShare: number("loss.margin-share") };
}

const withGiven = (models: readonly RelationModel[], given: RelationModel | undefined) =>
  given === undefined || given === "same-rate" || given === "everyone-stays" || models.includes(given)
    ? models
    : [...models, given];

type Usable = Candidate & { readonly told: Told };

/** The fit of a model on all the records; where there is none, what the first half gave. */
function usable(
  fits: readonly Candidate[],
  model: RelationModel,
  otherwise: (model: RelationModel) => Candidate | undefined,
): Usable {
  const found = fits.find((f) => f.model === model && f.told !== null) ?? otherwise(model);
  if (found === undefined || found.told === null)
    throw new Error(`${model} was chosen and could not be fitted`);
  return { ...found, told: found.told };
}

/** What the value of the future becomes at the ends of what was assumed. */
function swingsOf(
  { assumptions }: StudyInput,
  { discountRate, horizonYears }: Pick<ValueRules, "discountRate" | "horizonYears">,
  used: number | null,
  at: (rules: Pick<ValueRules, "discountRate" | "horizonYears">) => number | null,
): Swing[] {
  const discount = assumed(assumptions, "loss.discount-rate");
  const horizon = assumed(assumptions, "loss.value-horizon-years");
  const cases = [
    { case: "used", discountRate, horizonYears },
    { case: "discount-low", discountRate: Math.max(0, discount.low), horizonYears },
    { case: "discount-high", discountRate: discount.high, horizonYears },
    { case: "horizon-low", discountRate, horizonYears: horizon.low },
    { case: "horizon-high", discountRate, horizonYears: horizon.high },
  ] as const;
  return cases.map((c) => ({ ...c, value: c.case === "used" ? used : at(c) }));
}
