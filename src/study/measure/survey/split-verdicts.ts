import type { Segmentation } from "../../../core/measure/survey/survey.js";
import { aroundMiddle } from "../../../core/measure/survey/survey-element.js";
import type { SegmentField } from "../../../core/measure/survey/survey-hidden.js";
import type { ElementSplitting, Splitting } from "../../../core/measure/survey/survey-split.js";
import type { Verdict } from "../../../core/verdict.js";
import type { Heard } from "./heard.js";
import { said } from "./said.js";

/** Elements named one by one; the others are in the table. */
const named = 3;

export function splitVerdicts(heard: Heard, splitting: Splitting, segments: Segmentation | null): Verdict[] {
  const wide = splitting.elements.filter((s) => s.wide);
  const judged = heard.importance.filter((h) => h.verdict !== "too-few" && h.verdict !== "no-scale");
  if (wide.length === 0 && judged.length > 0) {
    return [
      said("of-one-mind", "finding", "measure.importance", { count: judged.length }),
      ...otherwiseDivided(splitting, segments),
    ];
  }
  return [
    ...wide.slice(0, named).map((s) => wideVerdict(heard, s)),
    ...(wide.length > named
      ? [said("more-wide", "warning", "measure.split", { count: wide.length - named }, 0.6)]
      : []),
    ...otherwiseDivided(splitting, segments),
  ];
}

function wideVerdict({ importance, stated, survey }: Heard, split: ElementSplitting): Verdict {
  const heard = importance.find((h) => h.element === split.element)!;
  const around = aroundMiddle(heard.answers, stated.scale!);
  const mean = heard.moments.kind === "told" ? heard.moments.mean : 0;
  const ordered = [...split.classes].sort((a, b) => b.mean - a.mean);
  const [top, bottom] = [ordered[0], ordered.at(-1)];
  const width = heard.spread.kind === "told" ? heard.spread.shareOfMax : 0;
  const how = heard.verdict === "split" ? "survey.how-camps" : "survey.how-wide";
  const values = { element: split.element, mean, ...around, how };
  const subject = `measure.importance[${split.element}].sd`;
  const weight = 0.85 + width / 10;
  const say = (code: string, kind: Verdict["kind"], more: Verdict["values"] = {}) =>
    said(code, kind, subject, { ...values, ...more }, weight, split.element);
  const ends =
    top === undefined || bottom === undefined
      ? {}
      : { most: top.name, mostMean: top.mean, least: bottom.name, leastMean: bottom.mean };
  if (split.verdict === "explained")
    return say("wide-field", "warning", { field: split.test!.field, ...ends });
  if (split.verdict === "latent") return say("wide-hidden", "warning", ends);
  if (split.verdict === "not-explained") return say("wide-open", "warning");
  return say(survey.fields.length === 0 ? "wide-no-profile" : "wide-too-few", "warning");
}

/** A field that divides elements on which customers are not too far apart, unless everything is seen by it already. */
function otherwiseDivided({ elements }: Splitting, segments: Segmentation | null): Verdict[] {
  const mild = elements
    .filter((s) => !s.wide && s.test !== null && s.test.field !== segments?.by)
    .sort((a, b) => (b.etaSquared ?? 0) - (a.etaSquared ?? 0));
  const [first] = mild;
  if (first === undefined) return [];
  const ordered = [...first.classes].sort((a, b) => b.mean - a.mean);
  const [top, bottom] = [ordered[0]!, ordered.at(-1)!];
  return [
    said(
      "field-differs",
      "finding",
      `measure.split[${first.element}].eta-squared`,
      {
        count: mild.length,
        element: first.element,
        field: first.test!.field,
        most: top.name,
        mostMean: top.mean,
        least: bottom.name,
        leastMean: bottom.mean,
      },
      0.5,
    ),
  ];
}

/** What came of looking for hidden segments, and which field of the profile goes with them. */
export function hiddenVerdicts(
  { hidden }: Splitting,
  segments: Segmentation | null,
  goWith: readonly SegmentField[],
): Verdict[] {
  if (hidden === null) return [];
  const subject = "measure.segments";
  switch (hidden.kind) {
    case "none":
      return [said("hidden-none", "no-clear-effect", subject)];
    case "style":
      return [said("hidden-style", "no-clear-effect", subject, { count: hidden.classes })];
    case "cannot-tell":
      return [said(`hidden-${hidden.reason}`, "cannot-tell", subject, { n: hidden.n })];
    case "found": {
      if (segments?.by !== "latent") return [];
      const told = segments.of.filter((s) => s >= 0).length;
      const sizes = hidden.names.map((_, c) => segments.of.filter((s) => s === c).length);
      const values = {
        count: hidden.names.length,
        largest: Math.max(...sizes) / told,
        smallest: Math.min(...sizes) / told,
        clarity: hidden.clarity,
        sure: hidden.unsettled ? "survey.sure-unsettled" : hidden.atLimit ? "survey.sure-more" : "",
      };
      const [field] = goWith;
      return [
        field === undefined
          ? said("hidden-alone", "finding", subject, values, 0.85)
          : said("hidden-with-field", "finding", subject, { ...values, field: field.field }, 0.85),
      ];
    }
  }
}
