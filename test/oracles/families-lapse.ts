import { fitBgnbd } from "../../src/core/loss/btyd/bgnbd.js";
import { shareOf } from "../../src/core/loss/btyd/customer.js";
import { expectedSpend, gammaGamma, spendSample } from "../../src/core/loss/btyd/gamma-gamma.js";
import { fitGammaGamma } from "../../src/core/loss/btyd/gamma-gamma-fit.js";
import { sumOver } from "../../src/core/loss/btyd/holdout.js";
import { fitMbgnbd } from "../../src/core/loss/btyd/mbgnbd.js";
import { groupPatterns } from "../../src/core/loss/btyd/patterns.js";
import { type ParetoNbdParameters, paretoNbd } from "../../src/core/loss/btyd/pnbd.js";
import { fitParetoNbd } from "../../src/core/loss/btyd/pnbd-fit.js";
import { lapseForecast, lapseLogOddsAlive } from "../../src/core/loss/btyd/pnbd-forecast.js";
import { lapseCustomerLogLikelihood } from "../../src/core/loss/btyd/pnbd-likelihood.js";
import { readLog } from "./customer-log.js";
import type { Method } from "./families.js";
import { holdoutTotal } from "./families-bgnbd.js";

interface Customer {
  readonly params: ParetoNbdParameters;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
}

interface Log {
  readonly log: string;
  readonly calibration_end: string;
  readonly holdout_end: string;
}

const history = (i: Customer) => ({ repeats: i.x, last: i.t_x, watched: i.T });
const weekly = (i: Log) => groupPatterns(readLog(i.log, i.calibration_end), 7);

const ahead = (i: Customer & { readonly t: number }) => ({
  p_alive: shareOf(lapseLogOddsAlive(paretoNbd(i.params), history(i))),
  expected: lapseForecast(paretoNbd(i.params)).purchases(history(i), i.t),
});

export const lapseFamilies: Readonly<Record<string, Method>> = {
  pnbd_customer: (i: Customer & { t: number }) => ahead(i),
  pnbd_stress: (i: Customer & { t: number }) => ({
    log_likelihood: lapseCustomerLogLikelihood(paretoNbd(i.params), history(i)),
    ...ahead(i),
  }),
  dert_pnbd: (i: Customer & { annual_rate: number; periods_per_year: number }) => ({
    dert: lapseForecast(paretoNbd(i.params)).discounted(
      history(i),
      Math.log1p(i.annual_rate) / i.periods_per_year,
    ),
  }),
  fit_pnbd: (i: Log) => {
    const fit = fitParetoNbd(weekly(i));
    if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
    return { params: { ...fit.model.rate, ...fit.model.lapse }, log_likelihood: fit.logLikelihood };
  },
  gamma_gamma_spend: (i: { params: { p: number; q: number; v: number }; x: number; mean_spend: number }) => ({
    expected_spend: expectedSpend(gammaGamma(i.params), { repeats: i.x, mean: i.mean_spend }),
  }),
  fit_gamma_gamma: (i: Log) => {
    const { repeats, meanSpend } = readLog(i.log, i.calibration_end);
    const fit = fitGammaGamma(spendSample(repeats.map((x, k) => ({ repeats: x, mean: meanSpend[k]! }))));
    if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
    return { params: fit.model, log_likelihood: fit.logLikelihood };
  },
  holdout: (i: Log) => {
    const patterns = weekly(i);
    const fit = fitParetoNbd(patterns);
    if (fit.kind === "cannot-tell") throw new Error(`not fitted: ${fit.reason}`);
    const weeks = (Date.parse(i.holdout_end) - Date.parse(i.calibration_end)) / (7 * 86_400_000);
    const { purchases } = lapseForecast(fit.model);
    return {
      actual: readLog(i.log, i.calibration_end, i.holdout_end).later.reduce((sum, n) => sum + n, 0),
      bgnbd_total: holdoutTotal(fitBgnbd(patterns), i),
      mbgnbd_total: holdoutTotal(fitMbgnbd(patterns), i),
      pnbd_total: sumOver(patterns, (customer) => purchases(customer, weeks)),
    };
  },
};
