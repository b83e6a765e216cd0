import { logisticRegression, mantelHaenszel, robustErrors } from "../../src/core/methods.js";

/** Families of contrasts between cases that met a failure and cases that did not. */
export const effectFamilies = {
  logistic_regression: (i: { x: number[][]; y: number[] }) => {
    const rows = { x: i.x, events: i.y };
    const fit = logisticRegression(rows);
    if (fit.kind !== "fitted") return fit;
    return {
      coefficients: fit.coefficients,
      se: fit.se,
      se_robust: robustErrors(rows, fit),
      log_likelihood: fit.logLikelihood,
    };
  },
  mantel_haenszel: (i: { strata: [number, number, number, number][] }) => {
    const mh = mantelHaenszel(
      i.strata.map(([exposedEvents, exposedRest, unexposedEvents, unexposedRest]) => ({
        exposedEvents,
        exposedRest,
        unexposedEvents,
        unexposedRest,
      })),
      0.95,
    );
    return {
      odds_ratio: mh?.oddsRatio?.value,
      risk_ratio: mh?.riskRatio?.value,
      risk_difference: mh?.riskDifference.value,
    };
  },
};
