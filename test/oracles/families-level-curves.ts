import type { LostPerUnit, StockItem } from "../../src/core/level/curves/item.js";
import { fillCost, optimalFill } from "../../src/core/level/curves/item-curve.js";
import { responseOptimum, squareRootOptimum } from "../../src/core/level/curves/response-optimum.js";
import { salesAt } from "../../src/core/level/curves/sales-curve.js";
import { powerThrough, saturatingThrough } from "../../src/core/level/curves/two-points.js";
import { chooseMode, type Mode } from "../../src/core/level/means/mode-choice.js";
import { modesAtService } from "../../src/core/level/means/service-mix.js";
import { perUnit } from "../../src/core/level/stock/penalty.js";
import type { Method } from "./families.js";

interface FlowCase {
  readonly annual_demand: number;
  readonly unit_value: number;
  readonly carrying_rate: number;
  readonly daily_demand_sd: number;
  readonly order_cost?: number;
  readonly days_per_year: number;
  readonly modes: Readonly<Record<string, { T: number; sT: number; rate: number; K?: number }>>;
}

const flow = (i: FlowCase) => ({
  annualDemand: i.annual_demand,
  unitValue: i.unit_value,
  carryingRate: i.carrying_rate,
  orderCost: i.order_cost ?? 0,
  dailyDemandSd: i.daily_demand_sd,
  daysPerYear: i.days_per_year,
});

const modes = (i: FlowCase): Mode[] =>
  Object.entries(i.modes).map(([name, m]) => ({
    name,
    leadTimeDays: m.T,
    leadTimeSdDays: m.sT,
    rate: m.rate,
    ...(m.K === undefined ? {} : { orderCost: m.K }),
  }));

interface CurveCase {
  readonly annual_demand: number;
  readonly unit_value: number;
  readonly carrying_rate: number;
  readonly order_cost: number;
  readonly lead_time_days: number;
  readonly daily_demand_sd: number;
  readonly unit_margin: number;
  readonly share_of_short_units_lost: number;
  readonly days_per_year: number;
  readonly fill_rates: readonly number[];
}

export const levelCurveFamilies: Readonly<Record<string, Method>> = {
  mode_choice_baumol_vinod: (i: FlowCase & { z: number }) => {
    const chosen = chooseMode(flow(i), modes(i), i.z);
    return {
      by_mode: Object.fromEntries(
        chosen.modes.map((m) => [
          m.name,
          {
            order_qty: m.lot,
            transport: m.transport,
            in_transit: m.inTransit,
            cycle: m.cycle,
            ordering: m.ordering,
            safety: m.safety,
            total: m.total,
          },
        ]),
      ),
      best: chosen.best.name,
    };
  },
  iso_service_mode_mix: (i: FlowCase & { fill_rate: number }) => {
    const mix = modesAtService(flow(i), modes(i), i.fill_rate);
    return {
      by_mode: Object.fromEntries(
        mix.modes.map((m) => [
          m.name,
          {
            r: m.reorderPoint,
            Q: m.lot,
            on_hand: m.onHand,
            transport: m.transport,
            in_transit: m.inTransit,
            holding: m.holding,
            ordering: m.ordering,
            total: m.total,
          },
        ]),
      ),
      best: mix.best.name,
    };
  },
  service_cost_curve: (i: CurveCase) => {
    const item: StockItem = {
      annualDemand: i.annual_demand,
      unitValue: i.unit_value,
      carryingRate: i.carrying_rate,
      orderCost: i.order_cost,
      leadTimeMean: (i.annual_demand / i.days_per_year) * i.lead_time_days,
      leadTimeSd: i.daily_demand_sd * Math.sqrt(i.lead_time_days),
    };
    const lost: LostPerUnit = {
      sale: perUnit(i.unit_margin * i.share_of_short_units_lost),
      leaving: perUnit(0),
      again: perUnit(0),
    };
    const best = optimalFill(item, lost);
    return {
      points: i.fill_rates.map((fillRate) => {
        const p = fillCost(item, lost, fillRate);
        return {
          fill_rate: p.fillRate,
          r: p.reorderPoint,
          service_cost: p.serviceCost,
          lost_sales_cost: p.lostCost,
          total: p.total,
        };
      }),
      optimal_r: best?.reorderPoint,
      optimal_fill_rate: best?.fillRate,
      optimal_total: best?.total,
    };
  },
  service_optimum_sales_response: (i: {
    margin: number;
    sales_response_per_point: number;
    annual_units: number;
    carrying_rate: number;
    unit_cost: number;
    ltd_sd: number;
  }) => {
    const o = responseOptimum({
      margin: i.margin,
      salesPerPoint: i.sales_response_per_point,
      annualUnits: i.annual_units,
      carryingRate: i.carrying_rate,
      unitCost: i.unit_cost,
      leadTimeSd: i.ltd_sd,
    });
    const rates = { dP_per_point: o.gainPerPoint, dC_per_unit_z: o.costPerZ };
    return o.kind === "optimum"
      ? { ...rates, z: o.z, csl: o.cycleService }
      : { ...rates, z: null, csl: null };
  },
  sales_service_optimum: (i: { a: number; b: number }) => {
    const { service, profit } = squareRootOptimum(i.a, i.b);
    return { SL: service, profit };
  },
  sales_service_calibration: (i: {
    service: [number, number];
    sales: [number, number];
    saturation_sales: number;
  }) => {
    const a = { service: i.service[0], sales: i.sales[0] };
    const b = { service: i.service[1], sales: i.sales[1] };
    const power = powerThrough(a, b);
    const rising = saturatingThrough(a, b, i.saturation_sales);
    return {
      elasticity: power.kind === "curve" ? power.curve.elasticity : null,
      exp_rate: rising.kind === "curve" ? rising.curve.rate : null,
      sales_at_099_power: power.kind === "curve" ? salesAt(power.curve, 0.99) : null,
      sales_at_099_exp: rising.kind === "curve" ? salesAt(rising.curve, 0.99) : null,
    };
  },
};
