import type { Cell, Table, TableColumn } from "../../../core/findings.js";
import type { SettingVerdict } from "../../../core/loss/setting.js";
import { code, key, label, money, number } from "../../columns.js";
import { majorOrNull } from "../../money.js";
import type { Choice, HoldoutAnswer } from "./choose.js";
import type { Swing } from "./found.js";
import { type Spend, spendParameters } from "./spend.js";
import type { Candidate, ModelParameter } from "./told.js";

function table(id: string, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): Table {
  return { id, columns, rows, total: rows.length };
}

/** Guesses of one number, with nothing fitted to show. */
const plain: ReadonlySet<string> = new Set(["same-rate", "everyone-stays"]);

const yes = (is: boolean) => (is ? "yes" : "no");

/** What was looked at to tell how relations end, in the order it was looked at. */
export function settingTable(verdict: SettingVerdict): Table {
  return table(
    "loss.setting",
    [
      key("fact"),
      number("value", "ratio", "purchase-setting"),
      number("from", "ratio", "purchase-setting"),
      code("speaks-for"),
      code("decided"),
    ],
    verdict.evidence.map((e) => [e.fact, e.value, e.from, e.speaksFor ?? "none", yes(e.decided)]),
  );
}

/** Each fit with its parameters: on the first half of the span and on all of it. */
export function modelsTable(
  answer: HoldoutAnswer,
  fits: readonly Candidate[],
  early: Spend,
  spend: Spend,
): Table {
  const rows = (sample: string, all: readonly Candidate[]) =>
    all.flatMap((f) =>
      f.parameters.length === 0 ? [row(sample, f, null)] : f.parameters.map((p) => row(sample, f, p)),
    );
  const row = (
    sample: string,
    fit: Pick<Candidate, "outcome" | "logLikelihood" | "customers"> & { readonly model: string },
    p: ModelParameter | null,
  ): Cell[] => [
    [sample, fit.model, ...(p === null ? [] : [p.name])].join("."),
    fit.model,
    sample,
    p?.name ?? null,
    p?.value ?? null,
    p?.low ?? null,
    p?.high ?? null,
    fit.outcome,
    fit.logLikelihood,
    fit.customers,
  ];
  const money = (sample: string, { fit }: Spend) =>
    spendParameters(fit).map((p) =>
      row(
        sample,
        {
          model: "gamma-gamma",
          outcome: fit.kind,
          logLikelihood: fit.kind === "cannot-tell" ? null : fit.logLikelihood,
          customers: fit.customers,
        },
        p,
      ),
    );
  const calibrated = answer.kind === "held" ? answer.fits.filter((f) => !plain.has(f.model)) : [];
  return table(
    "loss.models",
    [
      key("key"),
      code("model"),
      code("sample"),
      label("parameter"),
      number("value", "ratio", "holdout"),
      number("low", "ratio", "holdout"),
      number("high", "ratio", "holdout"),
      code("outcome"),
      number("log-likelihood", "ratio", "holdout"),
      number("customers", "count", "holdout"),
    ],
    [
      ...rows("calibration", calibrated),
      ...money("calibration", early),
      ...rows("all", fits),
      ...money("all", spend),
    ],
  );
}

/** How well each model, and two plain guesses, foretold the second half from the first. */
export function holdoutTables(answer: HoldoutAnswer, choice: Choice): Table[] {
  if (answer.kind === "too-few") return [];
  const used = answer.rows.find((r) => r.fit.model === choice.model);
  const last = (used?.holdout.bins.length ?? 1) - 1;
  return [
    table(
      "loss.holdout",
      [
        key("method"),
        number("expected", "count", "holdout"),
        number("actual", "count", "holdout"),
        number("error", "share", "holdout"),
        number("mean-absolute-error", "ratio", "holdout"),
        number("correlation", "ratio", "holdout"),
        code("chosen"),
      ],
      answer.rows.map(({ fit, holdout: h }) => [
        fit.model,
        h.expected,
        h.actual,
        h.error,
        h.meanAbsoluteError,
        h.correlation,
        yes(fit.model === choice.model),
      ]),
    ),
    ...(used === undefined
      ? []
      : [
          table(
            "loss.holdout-bins",
            [
              key("repeats"),
              number("customers", "count", "holdout"),
              number("actual", "count", "holdout"),
              number("expected", "count", "holdout"),
            ],
            used.holdout.bins.map((b) => [
              b.repeats === last ? `${b.repeats}+` : `${b.repeats}`,
              b.customers,
              b.actual,
              b.expected,
            ]),
          ),
        ]),
  ];
}

export function sensitivityTable(swings: readonly Swing[]): Table {
  return table(
    "loss.value-sensitivity",
    [
      key("case"),
      number("discount-rate", "share", "customer-value"),
      number("horizon-years", "ratio", "customer-value"),
      money("value", "customer-value", "margin"),
    ],
    swings.map((s) => [s.case, s.discountRate, s.horizonYears, majorOrNull(s.value)]),
  );
}
