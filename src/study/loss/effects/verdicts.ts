import { assumed } from "../../../core/assumptions.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { casesToSee } from "../../../core/stats/smallest-effect.js";
import type { Verdict } from "../../../core/verdict.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { said } from "../said.js";
import { type Cases, fitLimit } from "./cases.js";
import { type Estimates, type KindEffect, notCertain } from "./estimate.js";
import { columnsFor } from "./figures.js";
import type { Placebo } from "./later.js";
import { effectId, type UsedLinks } from "./links.js";
import type { Scores } from "./scores.js";

/** What each kind was found to do, in the order of kinds, and what the chain goes on with. */
export function effectVerdicts(
  input: StudyInput,
  cases: Cases,
  found: Estimates,
  used: UsedLinks,
): Verdict[] {
  const verdicts: Verdict[] = [
    said(`effects-horizon-${cases.horizon.because}`, "finding", "loss.effect.any", {
      days: cases.horizon.days,
      judged: cases.judged,
      open: cases.purchases - cases.judged,
      share: cases.judged > 0 ? cases.lost / cases.judged : 0,
    }),
  ];
  if (cases.judged > fitLimit)
    verdicts.push(
      said("effects-sampled", "finding", "loss.effect.any", { fitted: fitLimit, judged: cases.judged }),
    );
  const tests = found.kinds.filter((k) => k.p !== null).length;
  for (const k of found.kinds) verdicts.push(...ofKind(input, cases, k, used, tests));
  if (found.recovered !== null) {
    const { value, low, high } = found.recovered.difference;
    const values = {
      failure: "recovered",
      value: -value,
      low: -high,
      high: -low,
      exposed: found.recovered.exposed,
    };
    const subject = "loss.effect.recovered";
    verdicts.push(
      high < 0
        ? said("recovery-helps", "finding", subject, values)
        : low > 0
          ? said("recovery-harms", "warning", subject, { ...values, value, low, high })
          : said("recovery-unclear", "no-clear-effect", subject, values),
    );
  }
  return verdicts;
}

function ofKind(input: StudyInput, cases: Cases, k: KindEffect, used: UsedLinks, tests: number): Verdict[] {
  const days = cases.horizon.days;
  const subject = effectId(k.kind);
  const failure = `failure-kind.${k.kind}`;
  const link = used.links.find((l) => l.kind === k.kind);
  const weight = used.weight.get(k.kind) ?? 0;
  const goes = link === undefined ? {} : { used: link.value, usedLow: link.low, usedHigh: link.high };
  const given =
    link?.source === "given"
      ? [said("effect-given", "finding", subject, { failure, ...goes }, null, k.kind)]
      : [];
  const put = (code: string, kind: Verdict["kind"], values: Verdict["values"], size: number | null = null) =>
    said(code, kind, subject, { failure, days, ...values }, size, k.kind);
  if (k.adjusted === null || k.telling === "cannot-tell")
    return [...cannotTell(input, cases, k, put, goes), ...given];
  const { value, low, high } = k.adjusted.difference;
  const values = {
    exposed: k.exposed,
    value,
    low,
    high,
    observed: k.adjusted.observed,
    expected: k.adjusted.expected,
  };
  const out: Verdict[] = [];
  if (k.telling === "effect")
    out.push(put("effect-found", "finding", { ...values, unseen: k.eValueLimit ?? 1 }, value));
  else if (k.telling === "fewer") out.push(put("effect-fewer", "warning", { ...values, ...goes }));
  else if (notCertain(k)) {
    const code =
      high < 0 ? "effect-fewer-borderline" : tests > 1 ? "effect-borderline" : "effect-borderline-alone";
    out.push(put(code, "no-clear-effect", { ...values, tests, ...goes }));
  } else
    out.push(
      link?.source === "blend"
        ? put("effect-unclear", "no-clear-effect", {
            ...values,
            smallest: k.smallest ?? high,
            weight,
            ...goes,
          })
        : put("effect-unclear-given", "no-clear-effect", { ...values, smallest: k.smallest ?? high }),
    );
  if (k.telling === "effect" && k.raw !== null && k.raw.value <= 0)
    out.push(put("effect-naive-misleads", "warning", { raw: k.raw.value, value }));
  return [...out, ...given];
}

function cannotTell(
  input: StudyInput,
  cases: Cases,
  k: KindEffect,
  put: (code: string, kind: Verdict["kind"], values: Verdict["values"]) => Verdict,
  goes: Verdict["values"],
): Verdict[] {
  if (k.why === "not-recorded") {
    const need = columnsFor[k.kind].at(-1)!;
    return [put("effect-not-recorded", "cannot-tell", { column: `${need.table}.${need.column}` })];
  }
  if (k.why === "never-met") return [put("effect-never-met", "cannot-tell", {})];
  const base = (cases.lost + 0.5) / (cases.judged + 1);
  const sought = Math.max(0.005, Math.abs(assumed(input.assumptions, effectId(k.kind)).value));
  const pilot = casesToSee(Math.min(base, 1 - sought), sought, { level });
  const values = {
    exposed: k.exposed,
    unexposed: k.unexposed,
    sought,
    pilot: pilot?.exposed ?? 0,
    ...goes,
  };
  return [put(`effect-${k.why ?? "too-few"}`, "cannot-tell", values)];
}

/** The check on what no failure can have caused. */
export function placeboVerdicts(
  placebos: readonly Placebo[],
  failed: (kind: FailureKind) => boolean,
): Verdict[] {
  if (placebos.length === 0) return [];
  const bad = placebos.filter((p) => failed(p.kind));
  if (bad.length === 0)
    return [said("effect-placebo-passed", "finding", "loss.effect.any", { kinds: placebos.length })];
  return bad.map(({ kind, effect: { difference } }) =>
    said(
      "effect-placebo-failed",
      "warning",
      effectId(kind),
      {
        failure: `failure-kind.${kind}`,
        value: difference.value,
        low: difference.low,
        high: difference.high,
      },
      null,
      kind,
    ),
  );
}

export function scoreVerdicts(scores: Scores | null): Verdict[] {
  return (scores?.effects ?? []).map(({ kind, exposed, effect, oddsRatio }) => {
    const { value, low, high } = effect.difference;
    const values = {
      failure: `failure-kind.${kind}`,
      exposed,
      value,
      low,
      high,
      observed: effect.observed,
      expected: effect.expected,
      odds: oddsRatio.value,
      oddsLow: oddsRatio.low,
      oddsHigh: oddsRatio.high,
      upTo: scores!.upTo,
    };
    const subject = `loss.score-effect.${kind}`;
    if (low > 0) return said("score-effect-found", "finding", subject, values, null, kind);
    if (high < 0) return said("score-effect-fewer", "warning", subject, values, null, kind);
    return said("score-effect-unclear", "no-clear-effect", subject, values, null, kind);
  });
}
