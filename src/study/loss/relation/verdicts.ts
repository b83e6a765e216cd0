import type { SettingVerdict } from "../../../core/loss/setting.js";
import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { said } from "../said.js";
import type { RelationFound } from "./found.js";
import type { Bought } from "./read.js";

type Missing = "no-customers" | "sampling-orders" | "few-repeat-buyers" | "no-fit";

/** Why nothing can be said of how customers come back. */
export function noRelation(why: Missing, verdict: SettingVerdict | null, bought: Bought | null): Verdict[] {
  return [
    said(`relation-${why}`, "cannot-tell", "loss.customers", {
      customers: bought?.customers ?? 0,
      repeaters: bought?.facts.repeatBuyers ?? 0,
      need: verdict?.evidence.find((e) => e.fact === "repeat-buyers")?.from ?? 0,
    }),
    ...(bought === null ? [] : recordVerdicts(bought)),
  ];
}

/** Which world the customers live in, by what, and what would mislead a model. */
export function settingVerdicts(verdict: SettingVerdict, bought: Bought): Verdict[] {
  const { facts } = bought;
  const decided = verdict.evidence.find((e) => e.decided);
  const counts = { customers: facts.customers, repeaters: facts.repeatBuyers };
  const first =
    verdict.source === "given"
      ? said("setting-given", "finding", "loss.customers", {
          setting: verdict.setting ?? "unknown",
          found: verdict.found ?? "unknown",
        })
      : verdict.setting === "contractual"
        ? said(
            decided?.fact === "cancellations" ? "setting-cancellations" : "setting-contracts",
            "finding",
            "loss.customers",
            { ...counts, share: decided?.value ?? 0 },
          )
        : verdict.setting === "fixed-opportunities"
          ? said("setting-fixed", "finding", "loss.customers", { ...counts, share: decided?.value ?? 0 })
          : said("setting-free", "finding", "loss.customers", counts);
  const k = facts.regularity.kind === "estimated" ? facts.regularity : null;
  const timing =
    verdict.setting !== "free-repurchase"
      ? []
      : [
          verdict.timingSource === "given"
            ? said("timing-given", "finding", "loss.customers", { timing: verdict.timing, k: verdict.shape })
            : k === null
              ? said(`timing-${facts.regularity.kind}`, "finding", "loss.customers", { k: verdict.shape })
              : said(`timing-${verdict.timing}`, "finding", "loss.customers", {
                  k: k.k,
                  low: k.low,
                  high: k.high,
                  gap: facts.usualGapDays ?? 0,
                }),
        ];
  return [
    first,
    ...timing,
    ...verdict.cautions.map(({ code, value }) =>
      said(`caution-${code}`, "warning", "loss.customers", { value }),
    ),
    ...recordVerdicts(bought),
  ];
}

/** What in the records is usable only with care. */
export function recordVerdicts(bought: Bought): Verdict[] {
  const { monthly, laterOrders, refunds, withoutMoney, purchases } = bought;
  return [
    ...(monthly ? [said("records-monthly", "warning", "loss.customers", {})] : []),
    ...(laterOrders > 0 ? [said("records-later", "warning", "loss.customers", { orders: laterOrders })] : []),
    ...(refunds > 0
      ? [said("records-refunds", "warning", "loss.customer-value", { refunds, purchases })]
      : []),
    ...(withoutMoney > 0
      ? [said("records-without-money", "warning", "loss.customer-value", { count: withoutMoney, purchases })]
      : []),
  ];
}

/** Which model is used, why, and how far it can be trusted. */
export function modelVerdicts({ choice, answer, chosen, fits }: RelationFound): Verdict[] {
  const held = answer.kind === "held" ? answer.rows : [];
  const used = held.find((r) => r.fit.model === choice.model)?.holdout;
  const values = {
    model: choice.model,
    error: Math.abs(used?.error ?? 0),
    expected: used?.expected ?? 0,
    actual: used?.actual ?? 0,
    alive: choice.alive ?? choice.model,
  };
  const side = (used?.error ?? 0) < 0 ? "under" : "over";
  const list: Verdict[] = [];
  if (choice.why === "given" && used === undefined)
    list.push(said("model-given", "finding", "loss.holdout-error", values));
  else if (choice.why === "given")
    list.push(said(`model-given-${side}`, "finding", "loss.holdout-error", values));
  else if (choice.why === "holdout")
    list.push(said(`model-chosen-${side}`, "finding", "loss.holdout-error", values));
  else if (choice.why === "baseline")
    list.push(said("model-baseline", "warning", "loss.holdout-error", values));
  else list.push(said("model-unproved", "warning", "loss.holdout-error", values));
  if (answer.kind === "too-few")
    list.push(
      said("holdout-too-few", "cannot-tell", "loss.holdout-error", { have: answer.have, need: answer.need }),
    );
  if (chosen.outcome === "simpler")
    list.push(said("model-simpler", "warning", "loss.customers", { model: choice.model }));
  if (chosen.few)
    list.push(said("model-few-customers", "warning", "loss.customers", { customers: chosen.customers }));
  const failed = fits.filter((f) => f.told === null).map((f) => f.model);
  for (const model of failed)
    list.push(said("model-not-fitted", "warning", "loss.customers", { model }, null, model));
  return list;
}

/** What customers are worth, and what the money rests on. */
export function moneyVerdicts({ valued, spend, rules }: RelationFound): Verdict[] {
  const list: Verdict[] = [];
  const { future } = valued;
  if (future === null) return [said("value-unknown", "cannot-tell", "loss.future-value", {})];
  const told = { years: rules.horizonYears, rate: rules.discountRate, alive: Math.round(valued.alive.value) };
  list.push(
    future.low === null || future.high === null
      ? said(
          "value-point",
          "finding",
          "loss.future-value",
          { ...told, value: major(future.value) },
          major(future.value),
        )
      : said(
          "value-future",
          "finding",
          "loss.future-value",
          { ...told, value: major(future.value), low: major(future.low), high: major(future.high) },
          major(future.value),
        ),
  );
  const assumed = valued.valued - valued.contributed;
  if (assumed > 0)
    list.push(
      said("value-margin-assumed", "warning", "loss.future-value", {
        count: assumed,
        margin: rules.marginShare,
      }),
    );
  if (valued.unprofitable > 0)
    list.push(said("value-unprofitable", "warning", "loss.future-value", { count: valued.unprofitable }));
  if (assumed > 0 && (spend.status === "correlated" || spend.status === "no-mean"))
    list.push(
      said(`spend-${spend.status}`, "warning", "loss.customer-value", {
        correlation: spend.correlation ?? 0,
      }),
    );
  if (assumed > 0 && spend.leftOut > 0)
    list.push(said("spend-left-out", "warning", "loss.customer-value", { count: spend.leftOut }));
  return list;
}
