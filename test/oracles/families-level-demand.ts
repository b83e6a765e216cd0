import { perUnit, perUnitTime } from "../../src/core/level/stock/penalty.js";
import {
  compoundBaseStock,
  type DemandLaw,
  discreteLawOf,
  eoq,
  eoqAllUnits,
  eoqBackorders,
  eoqCost,
  eoqIncremental,
  epq,
  explicitNewsvendor,
  explicitProfit,
  exponentialLaw,
  gammaLaw,
  geometricLaw,
  leadTimeDemand,
  lognormalLaw,
  negativeBinomialLaw,
  negativeBinomialOf,
  newsvendor,
  newsvendorCost,
  normalLaw,
  normalLoss,
  normalLoss2,
  normalQuantile,
  poissonLaw,
  poissonOverLeadTime,
  sumOfPeriods,
  undershoot,
  uniformLaw,
  wagnerWhitin,
} from "../../src/core/methods.js";
import type { Method } from "./families.js";

const losses = (law: DemandLaw, x: number) => ({
  n: law.n(x),
  n_bar: law.nBelow(x),
  ...(law.lattice && !Number.isInteger(x) ? {} : { n2: law.n2(x), n2_bar: law.nBelow2(x) }),
});

interface Costs {
  holding_cost: number;
  stockout_cost: number;
  base_stock_level?: number;
}

const choice = (law: DemandLaw, i: Costs) => {
  const costs = { holding: i.holding_cost, stockout: perUnit(i.stockout_cost) };
  if (i.base_stock_level !== undefined) return { cost: newsvendorCost(law, i.base_stock_level, costs) };
  const best = newsvendor(law, costs);
  return { S: best.level, cost: best.cost };
};

interface Lot {
  fixed_cost: number;
  holding_cost: number;
  demand_rate: number;
  order_quantity?: number;
}

const lot = (i: Lot) => ({
  fixedCost: i.fixed_cost,
  holdingCost: i.holding_cost,
  demandRate: i.demand_rate,
});

const sizesOf = (pmf: Record<string, number>) =>
  new Map(Object.entries(pmf).map(([size, p]) => [Number(size), p] as const));

interface Named {
  distribution: string;
  log_mu: number;
  log_sigma: number;
  shape: number;
  scale: number;
  rate: number;
  a: number;
  b: number;
}

function named(i: Named): DemandLaw {
  switch (i.distribution) {
    case "lognormal":
      return lognormalLaw(i.log_mu, i.log_sigma);
    case "gamma":
      return gammaLaw(i.shape, i.scale);
    case "exponential":
      return exponentialLaw(i.rate);
    case "uniform":
      return uniformLaw(i.a, i.b);
    default:
      throw new Error(`no such law here: ${i.distribution}`);
  }
}

interface RandomLeadTime {
  demand_mean: number;
  demand_sd: number;
  lead_time_mean: number;
  lead_time_sd: number;
  demand_rate?: number;
  lead_time_shape: number;
  lead_time_scale: number;
}

/** Demand over a lead time, lot sizes, newsvendors and loss functions. */
export const levelDemandFamilies: Readonly<Record<string, Method>> = {
  compound_poisson_base_stock: (i: {
    order_rate: number;
    lead_time: number;
    size_pmf: Record<string, number>;
    S: number;
  }) => {
    const s = compoundBaseStock(i.order_rate, i.lead_time, sizesOf(i.size_pmf), i.S);
    return {
      ltd_mean: s.law.mean,
      ltd_sd: s.law.sd,
      csl: s.cycleService,
      order_fill_complete: s.orderFill,
      unit_fill_rate: s.unitFill,
      normal_csl: normalLaw(s.law.mean, s.law.sd).cdf(i.S),
    };
  },
  eoq: (i: Lot) => {
    if (i.order_quantity !== undefined)
      return { Q: i.order_quantity, cost: eoqCost(lot(i), i.order_quantity) };
    const best = eoq(lot(i));
    return { Q: best.quantity, cost: best.cost };
  },
  eoq_discount: (i: {
    fixed_cost: number;
    holding_cost_rate: number;
    demand_rate: number;
    breakpoints: number[];
    unit_costs: number[];
    discount: "all_units" | "incremental";
  }) => {
    const best = (i.discount === "all_units" ? eoqAllUnits : eoqIncremental)({
      fixedCost: i.fixed_cost,
      holdingRate: i.holding_cost_rate,
      demandRate: i.demand_rate,
      breakpoints: i.breakpoints,
      unitCosts: i.unit_costs,
    });
    return { Q: best.quantity, region: best.region, cost: best.cost };
  },
  eoqb: (i: Lot & { stockout_cost: number }) => {
    const best = eoqBackorders(lot(i), perUnitTime(i.stockout_cost));
    return { Q: best.quantity, stockout_fraction: best.stockoutFraction, cost: best.cost };
  },
  epq: (i: Lot & { production_rate: number }) => {
    const best = epq(lot(i), i.production_rate);
    return { Q: best.quantity, cost: best.cost };
  },
  loss_exponential: (i: { x: number; rate: number }) => losses(exponentialLaw(i.rate), i.x),
  loss_gamma: (i: { x: number; shape: number; scale: number }) => losses(gammaLaw(i.shape, i.scale), i.x),
  loss_geometric: (i: { x: number; p: number }) => losses(geometricLaw(i.p), i.x),
  loss_lognormal: (i: { x: number; mu: number; sigma: number }) => losses(lognormalLaw(i.mu, i.sigma), i.x),
  loss_negbin: (i: { x: number; r?: number; p: number; mean: number; sd: number }) =>
    losses(i.r === undefined ? negativeBinomialOf(i.mean, i.sd) : negativeBinomialLaw(i.r, i.p), i.x),
  loss_normal: (i: { x: number; mean: number; sd: number }) => losses(normalLaw(i.mean, i.sd), i.x),
  loss_poisson: (i: { x: number; mean: number }) => losses(poissonLaw(i.mean), i.x),
  loss_std_normal: (i: { z: number }) => ({ n: normalLoss(i.z), n_bar: normalLoss(-i.z) }),
  loss2_std_normal: (i: { z: number }) => ({ n2: normalLoss2(i.z), n2_bar: normalLoss2(-i.z) }),
  loss_uniform: (i: { x: number; a: number; b: number }) => losses(uniformLaw(i.a, i.b), i.x),
  ltd_random_lead_time: (i: RandomLeadTime) => {
    const [z95, z99] = [normalQuantile(0.95), normalQuantile(0.99)];
    if (i.demand_rate === undefined) {
      const d = leadTimeDemand(
        { mean: i.demand_mean, sd: i.demand_sd },
        { mean: i.lead_time_mean, sd: i.lead_time_sd },
      );
      return {
        mean: d.mean,
        sd: d.sd,
        safety_stock_csl95: z95 * d.sd,
        safety_stock_ignoring_lt_var: z95 * d.sdOfFixedTime,
      };
    }
    const law = poissonOverLeadTime(i.demand_rate, {
      mean: i.lead_time_shape * i.lead_time_scale,
      sd: Math.sqrt(i.lead_time_shape) * i.lead_time_scale,
    });
    return {
      mean: law.mean,
      sd: law.sd,
      S_csl95: law.quantile(0.95),
      S_csl99: law.quantile(0.99),
      normal_S_csl95: law.mean + z95 * law.sd,
      normal_S_csl99: law.mean + z99 * law.sd,
      loss_at_S95: law.n(law.quantile(0.95)),
    };
  },
  newsvendor_continuous: (i: Costs & Named) => choice(named(i), i),
  newsvendor_discrete: (i: Costs & { pmf: Record<string, number> }) =>
    choice(discreteLawOf(sizesOf(i.pmf)), i),
  newsvendor_explicit: (i: {
    revenue: number;
    purchase_cost: number;
    salvage_value: number;
    holding_cost?: number;
    stockout_cost?: number;
    demand_mean: number;
    demand_sd?: number;
    base_stock_level?: number;
  }) => {
    const law = i.demand_sd === undefined ? poissonLaw(i.demand_mean) : normalLaw(i.demand_mean, i.demand_sd);
    const season = {
      revenue: i.revenue,
      purchaseCost: i.purchase_cost,
      salvage: i.salvage_value,
      holding: i.holding_cost ?? 0,
      stockout: perUnit(i.stockout_cost ?? 0),
    };
    if (i.base_stock_level !== undefined) return { profit: explicitProfit(law, i.base_stock_level, season) };
    const best = explicitNewsvendor(law, season);
    return best.kind === "level" ? { S: best.level, profit: best.profit } : {};
  },
  newsvendor_normal: (i: Costs & { demand_mean: number; demand_sd: number; lead_time?: number }) =>
    choice(sumOfPeriods({ kind: "normal", mean: i.demand_mean, sd: i.demand_sd }, 1 + (i.lead_time ?? 0)), i),
  newsvendor_poisson: (i: Costs & { demand_mean: number; lead_time?: number }) =>
    choice(sumOfPeriods({ kind: "poisson", mean: i.demand_mean }, 1 + (i.lead_time ?? 0)), i),
  undershoot: (i: { size_pmf: Record<string, number> }) => {
    const u = undershoot(sizesOf(i.size_pmf));
    return { mean_continuous: u.meanContinuous, mean_lattice: u.meanLattice };
  },
  wagner_whitin: (i: { holding_cost: number; fixed_cost: number; demand: number[] }) => {
    const plan = wagnerWhitin({
      demand: i.demand,
      fixedCost: i.fixed_cost,
      holdingCost: i.holding_cost,
    });
    return { Q: Array.from(plan.quantities), cost: plan.cost };
  },
};
