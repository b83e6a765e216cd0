import type { FittedRegular } from "./cnbd-fit.js";
import { regularSlopes } from "./cnbd-likelihood.js";
import { type FittedModel, likelihoodOf, type ParameterName, type SlopesOf } from "./fit.js";
import { parameterNames, probabilityOf, valuesOf } from "./model-form.js";
import type { Patterns } from "./patterns.js";
import { type FittedLapse, type LapseParameter, lapseLikelihoodOf } from "./pnbd-fit.js";
import { type ProfileInterval, profileInterval } from "./profile.js";

export interface ProfiledParameter<Name extends string> extends ProfileInterval {
  readonly name: Name;
}

/**
 * Intervals by profile likelihood of all parameters of a BG/NBD or MBG/NBD fit, for where a and b are hardly told apart.
 *
 * @source  as `profileInterval`
 * @units   as the fit
 * @range   the patterns the fit was made of; a fit without a covariance → null
 * @example profilePurchases(patterns, fit)
 */
export const profilePurchases = (
  patterns: Patterns,
  fit: FittedModel,
  level?: number,
  only?: readonly ParameterName[],
): readonly ProfiledParameter<ParameterName>[] | null => profiled(patterns, fit, { level, only });

/**
 * The same for a fit of regular gaps, its shape taken as given.
 *
 * @source  as `profileInterval`
 * @units   as the fit
 * @range   as `profilePurchases`
 * @example profileRegular(patterns, fitMbgcnbd(patterns, 3))
 */
export const profileRegular = (
  patterns: Patterns,
  fit: FittedRegular,
  level?: number,
  only?: readonly ParameterName[],
): readonly ProfiledParameter<ParameterName>[] | null =>
  profiled(patterns, { ...fit, model: fit.model.buying }, { level, only }, (model, p, slopes) =>
    regularSlopes(fit.model.shape, model, p, slopes),
  );

interface Asked {
  readonly level?: number | undefined;
  /** Parameters asked for; all when left out. */
  readonly only?: readonly string[] | undefined;
}

function profiled(
  patterns: Patterns,
  { model, form, covariance, customers }: FittedModel,
  { level, only }: Asked,
  slopesOf?: SlopesOf,
): readonly ProfiledParameter<ParameterName>[] | null {
  if (covariance === null) return null;
  const likelihood = likelihoodOf(patterns, model.atFirst, form, slopesOf);
  const values = valuesOf(model);
  return parameterNames(form).flatMap((name, i): ProfiledParameter<ParameterName>[] => {
    if (only !== undefined && !only.includes(name === "odds" ? "probability" : name)) return [];
    const found = profileInterval(likelihood, { values, covariance, customers }, i, level);
    if (name !== "odds") return [{ name, ...found }];
    const chance = (odds: number | null) => (odds === null ? null : probabilityOf(odds));
    const { value, low, high } = found;
    return [{ name: "probability", value: probabilityOf(value), low: chance(low), high: chance(high) }];
  });
}

/**
 * The same for a Pareto/NBD fit, where beta and s are hardly told apart: on the CDNOW sample beta may be anything from 5 to 40.
 *
 * @source  as `profileInterval`
 * @units   as the fit
 * @range   as `profilePurchases`; some seconds from a hundred thousand patterns on
 * @example profileLapse(patterns, fit)
 */
export function profileLapse(
  patterns: Patterns,
  { form, estimates, covariance, customers }: FittedLapse,
  level?: number,
  only?: readonly LapseParameter[],
): readonly ProfiledParameter<LapseParameter>[] | null {
  if (covariance === null || estimates === null) return null;
  const likelihood = lapseLikelihoodOf(patterns, form);
  const values = estimates.map((e) => e.value);
  return estimates.flatMap(({ name }, i) =>
    only === undefined || only.includes(name)
      ? [{ name, ...profileInterval(likelihood, { values, covariance, customers }, i, level) }]
      : [],
  );
}
