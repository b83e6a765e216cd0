import {
  baseStock,
  baseStockForFill,
  baseStockLostSales,
  criticalService,
  discreteLaw,
  gammaOf,
  lostSalesFill,
  normalLaw,
  onTimeInFull,
  orderFill,
  periodicReview,
  perUnit,
  perUnitTime,
  poissonLaw,
  pooledStock,
  reorderPointForFill,
  reorderPointForLot,
  rqBackorderedLot,
  rqBackorders,
  rqByLoss,
  rqCost,
  rqEconomicSafety,
  rqExpectedLevel,
  rqFill,
  rqNormal,
  rqOnHand,
  rqPoisson,
  rqService,
  ssBest,
  ssCost,
} from "../../src/core/methods.js";

interface Costs {
  holding_cost: number;
  stockout_cost: number;
  fixed_cost: number;
  demand_mean: number;
}

interface Item extends Costs {
  demand_sd: number;
  lead_time: number;
}

interface Policy {
  reorder_point: number;
  order_quantity: number;
}

const costs = (i: Costs) => ({
  fixedCost: i.fixed_cost,
  holdingCost: i.holding_cost,
  demandRate: i.demand_mean,
});

const leadTime = (i: { demand_mean: number; demand_sd: number; lead_time: number }) => ({
  mean: i.demand_mean * i.lead_time,
  sd: i.demand_sd * Math.sqrt(i.lead_time),
});

const normal = (i: Item) => normalLaw(leadTime(i).mean, leadTime(i).sd);
const named = (p: { reorderPoint: number; quantity: number }) => ({ r: p.reorderPoint, Q: p.quantity });
const policy = (i: Policy) => ({ reorderPoint: i.reorder_point, quantity: i.order_quantity });

/** Families of stock policies and what they give. */
export const levelStockFamilies = {
  base_stock_lost_sales_poisson: (i: { demand_mean: number; lead_time: number; S: number }) => {
    const b = baseStockLostSales(i.S, i.demand_mean, i.lead_time);
    return {
      fill_rate: b.fillRate,
      lost_per_time: b.lostPerTime,
      on_hand: b.onHand,
      fill_rate_if_backordered: baseStock(poissonLaw(i.demand_mean * i.lead_time), i.S, i.demand_mean)
        .fillRate,
    };
  },
  base_stock_periodic_normal: (i: {
    demand_mean: number;
    demand_sd: number;
    lead_time: number;
    S: number;
  }) => {
    const over = (periods: number) => normalLaw(i.demand_mean * periods, i.demand_sd * Math.sqrt(periods));
    const p = periodicReview({ overLeadTime: over(i.lead_time), overBoth: over(i.lead_time + 1) }, i.S);
    return {
      csl: p.cycleService,
      expected_backorders_end: p.backordersEnd,
      expected_on_hand_end: p.onHandEnd,
      fill_rate: p.fillRate,
      fill_rate_naive: p.fillRateOneTerm,
    };
  },
  base_stock_poisson: (i: { demand_mean: number; lead_time: number; fill_rate: number }) => {
    const law = poissonLaw(i.demand_mean * i.lead_time);
    const S = baseStockForFill(law, i.fill_rate);
    const b = baseStock(law, S, i.demand_mean);
    return { S, fill_rate: b.fillRate, backorders: b.backorders, on_hand: b.onHand };
  },
  fill_rate_rq_normal: (i: { ltd_mean: number; ltd_sd: number; r: number; Q: number }) => {
    const law = normalLaw(i.ltd_mean, i.ltd_sd);
    const p = { reorderPoint: i.r, quantity: i.Q };
    return {
      csl_type1: law.cdf(i.r),
      fill_rate_exact: rqFill(law, p),
      fill_rate_one_term: 1 - law.n(i.r) / i.Q,
      fill_rate_lost_sales_approx: lostSalesFill(law, i.r, i.Q),
      backorders: rqBackorders(law, p),
      on_hand: rqOnHand(law, p),
    };
  },
  fill_rate_rq_poisson: (i: { demand_mean: number; lead_time: number; r: number; Q: number }) => {
    const s = rqService(
      { law: poissonLaw(i.demand_mean * i.lead_time), demandRate: i.demand_mean },
      { reorderPoint: i.r, quantity: i.Q },
    );
    return {
      fill_rate: s.unitFill,
      backorders: s.backorders,
      on_hand: s.onHand,
      mean_customer_wait: s.meanWait,
    };
  },
  order_fill_rate: (i: { line_fill: number[]; on_time: number }) => {
    const complete = orderFill(i.line_fill);
    return { order_fill: complete, otif_independent: onTimeInFull(complete, i.on_time) };
  },
  reorder_point_for_fill_rate: (i: { ltd_mean: number; ltd_sd: number; Q: number; fill_rate: number }) => {
    const laws = [normalLaw(i.ltd_mean, i.ltd_sd), gammaOf(i.ltd_mean, i.ltd_sd)] as const;
    const [n, g] = laws.map((law) => reorderPointForFill(law, i.Q, i.fill_rate, null).reorderPoint);
    return { r_normal: n!, r_gamma: g!, csl_normal: laws[0].cdf(n!), csl_gamma: laws[1].cdf(g!) };
  },
  rq_cost_normal: (i: Item & Policy) => ({
    cost: rqCost(costs(i), perUnitTime(i.stockout_cost), normal(i), policy(i)),
  }),
  rq_eil: (i: Item) => {
    const e = rqExpectedLevel(costs(i), perUnit(i.stockout_cost), leadTime(i));
    return e.kind === "policy" ? { ...named(e), cost: e.cost } : { none: e.reason };
  },
  rq_eoqb: (i: Item) => named(rqBackorderedLot(costs(i), perUnitTime(i.stockout_cost), leadTime(i))),
  rq_eoqss: (i: Item) => named(rqEconomicSafety(costs(i), perUnitTime(i.stockout_cost), leadTime(i))),
  rq_exact_normal: (i: Item) => {
    const best = rqNormal(costs(i), perUnitTime(i.stockout_cost), leadTime(i));
    return {
      ...named(best),
      cost: best.cost,
      backorders: rqBackorders(normal(i), best),
      on_hand: rqOnHand(normal(i), best),
      fill_rate: rqFill(normal(i), best),
    };
  },
  rq_loss: (i: Item) => named(rqByLoss(costs(i), perUnitTime(i.stockout_cost), leadTime(i))),
  rq_poisson_cost: (i: Item & Policy) => ({
    cost: rqCost(costs(i), perUnitTime(i.stockout_cost), poissonLaw(i.demand_mean * i.lead_time), policy(i)),
  }),
  rq_poisson_exact: (i: Item) => {
    const best = rqPoisson(costs(i), perUnitTime(i.stockout_cost), i.lead_time);
    return { ...named(best), cost: best.cost };
  },
  rq_r_for_q: (i: Item & Policy) => ({
    r: reorderPointForLot(i.order_quantity, i.holding_cost, perUnitTime(i.stockout_cost), leadTime(i)),
  }),
  service_optimum_csl: (i: {
    holding_cost: number;
    Q: number;
    unit_penalty: number;
    annual_demand: number;
  }) => {
    const best = criticalService(
      { holdingCost: i.holding_cost, quantity: i.Q, demandRate: i.annual_demand },
      perUnit(i.unit_penalty),
    );
    return { csl_backorder: best.backorders, csl_lost_sales: best.lostSales };
  },
  square_root_law: (i: { n: number; sd: number; rho: number; z: number }) => {
    const variance = i.sd * i.sd;
    const row = (a: number) => Array.from({ length: i.n }, (_, b) => (a === b ? 1 : i.rho) * variance);
    const p = pooledStock(
      Array.from({ length: i.n }, (_, a) => row(a)),
      i.z,
    );
    return { decentral: p.separate, central: p.pooled, ratio: p.ratio };
  },
  ss_cost: (i: Costs & { reorder_point: number; order_up_to_level: number }) => ({
    cost: ssCost(
      costs(i),
      perUnitTime(i.stockout_cost),
      { perPeriod: poissonLaw(i.demand_mean) },
      { reorderPoint: i.reorder_point, orderUpTo: i.order_up_to_level },
    ),
  }),
  ss_cost_custom_pmf: (
    i: Costs & { reorder_point: number; order_up_to_level: number; demand_pmf: number[] },
  ) => ({
    cost: ssCost(
      costs(i),
      perUnitTime(i.stockout_cost),
      { perPeriod: discreteLaw(i.demand_pmf) },
      { reorderPoint: i.reorder_point, orderUpTo: i.order_up_to_level },
    ),
  }),
  ss_exact_poisson: (i: Costs) => {
    const best = ssBest(costs(i), perUnitTime(i.stockout_cost), { perPeriod: poissonLaw(i.demand_mean) });
    return { s: best.reorderPoint, S: best.orderUpTo, cost: best.cost };
  },
};
