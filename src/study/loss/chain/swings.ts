import type { FailureLogs } from "../../../core/loss/chain/counterfactual.js";
import { type Swing, tornado } from "../../../core/loss/chain/tornado.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { z95 } from "../../../core/stats/tails.js";
import { confidence as level } from "../../confidence.js";
import type { JointChain } from "./joint.js";
import { drawnLinks } from "./links.js";

/**
 * Every link at its ends, the others as they are. Totals in cents per year; money links in major units. Grouped
 * purchases give the swings and single ones the total: the little between them is taken off, so that they meet.
 */
export function swingsOf(chain: JointChain, total: number): Swing[] {
  const off = total - chain.at(chain.central).total;
  const swings = [...effectSwings(chain), ...valueSwing(chain), ...linkSwings(chain)];
  return tornado(
    swings.map((s) => ({ ...s, atLow: s.atLow + off, atHigh: s.atHigh + off })),
    total,
  );
}

function linkSwings(chain: JointChain): Swing[] {
  const { central, ranges } = chain;
  return drawnLinks
    .filter((link) => link !== "margin-share" || chain.assumedShare > 0)
    .map((link) => {
      const { low, value, high } = ranges[link];
      const at = (to: number) => chain.at({ ...central, values: { ...central.values, [link]: to } }).total;
      return { link, low, used: value, high, atLow: at(low), atHigh: at(high) };
    });
}

/** Effects were estimated together: with one at its end the others go where the records then put them. */
function effectSwings(chain: JointChain): Swing[] {
  const { central, facts, effects } = chain;
  const { joint } = effects;
  const nameAt = (name: string) => joint?.names.indexOf(name as never) ?? -1;
  return facts.kinds.flatMap((kind, k) => {
    const link = effects.links.find((l) => l.kind === kind);
    if (link === undefined) return [];
    const place = nameAt(kind);
    const moved = (name: string, sign: number) => {
      const other = nameAt(name);
      if (joint === null || place < 0 || other < 0) return 0;
      const { size, values } = joint.covariance;
      const variance = values[place * (size + 1)]!;
      return variance > 0 ? (sign * z95 * values[place * size + other]!) / Math.sqrt(variance) : 0;
    };
    const at = (sign: number, chance: number) => {
      const logs: FailureLogs = {
        kinds: facts.kinds.map((name, i) => facts.logs.kinds[i]! + moved(name, sign)),
        recovered: facts.logs.recovered + moved("recovered", sign),
        chances: facts.kinds.map((_, i) => (i === k ? chance : facts.logs.chances[i]!)),
      };
      return chain.at({ ...central, lost: chain.lost(logs) }).total;
    };
    return [
      {
        link: `effect-${kind}`,
        low: link.low,
        used: link.value,
        high: link.high,
        atLow: at(-1, link.low),
        atHigh: at(1, link.high),
      },
    ];
  });
}

/** The value model at the redraws that bound the middle of the totals; said as purchases of a new customer. */
function valueSwing(chain: JointChain): Swing[] {
  if (chain.redrawn < 2) return [];
  const { central } = chain;
  const redrawn = Array.from({ length: chain.redrawn }, (_, ahead) => ({
    total: chain.at({ ...central, ahead }).total,
    purchases: chain.purchasesOfNew({ ...central, ahead }),
  }));
  const totals = middle(
    redrawn.map((r) => r.total),
    level,
  );
  const purchases = middle(
    redrawn.map((r) => r.purchases),
    level,
  );
  if (totals === null || purchases === null) return [];
  return [
    {
      link: "value-model",
      low: purchases.low,
      used: chain.purchasesOfNew(central),
      high: purchases.high,
      atLow: totals.low,
      atHigh: totals.high,
    },
  ];
}
