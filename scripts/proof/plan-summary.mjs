// What many firms whose plans were carried out say together: whether what came lies where it was promised to lie.

/** Bars of the proof; shares. */
export const planBars = { inside: 0.85, median: 0.2 };

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

export function summarisePlans(results) {
  const told = results.filter((r) => r.promised.value !== null);
  const inside = told.filter((r) => r.promised.low <= r.came.total && r.came.total <= r.promised.high);
  const promised = median(told.map((r) => r.promised.value));
  const came = median(told.map((r) => r.came.total));
  return {
    firms: results.length,
    told: told.length,
    inside: told.length === 0 ? null : inside.length / told.length,
    above: told.filter((r) => r.came.total > r.promised.high).length,
    below: told.filter((r) => r.came.total < r.promised.low).length,
    promised,
    came,
    asItHappened: median(told.map((r) => r.came.asItHappened)),
    ratio: came === null || came === 0 ? null : promised / came,
  };
}

export function missedPlans(s) {
  const out = [];
  const percent = (x) => (x === null ? "nothing" : `${(100 * x).toFixed(1)} %`);
  if (s.told < s.firms) out.push(`${s.firms - s.told} firms were promised nothing`);
  if (!(s.inside >= planBars.inside))
    out.push(`the gain that came lies in the interval promised in ${percent(s.inside)} of the firms`);
  if (!(Math.abs((s.ratio ?? 0) - 1) <= planBars.median))
    out.push(`the median gain promised is ${percent(s.ratio)} of the median gain that came`);
  return out;
}

const thousands = (x) => (x === null ? "–" : Math.round(x / 1000).toLocaleString("en"));

export function planTable(s) {
  return [
    `firms                         ${s.firms}`,
    `gain inside the interval      ${s.inside === null ? "–" : `${(100 * s.inside).toFixed(1)} %`}  (${s.above} above, ${s.below} below; bar ${100 * planBars.inside} %)`,
    `median gain promised          ${thousands(s.promised)} thousand a year`,
    `median gain that came         ${thousands(s.came)} thousand a year, by the planted chances`,
    `                              ${thousands(s.asItHappened)} thousand a year, by who happened to leave`,
    `promised ÷ came               ${s.ratio === null ? "–" : s.ratio.toFixed(3)}  (bar 1 ± ${planBars.median})`,
  ].join("\n");
}

export function planLine({ promised, came, cost, changes, fill }) {
  return `promised ${thousands(promised.value)} [${thousands(promised.low)}, ${thousands(promised.high)}], came ${thousands(came.total)} thousand (leaving ${thousands(came.leaving)}, margin ${thousands(came.margin)}, saved ${thousands(came.saved)}, prospects ${thousands(came.prospects)}); cost ${thousands(cost)}; ${changes.length} changes; fill ${fill?.came == null ? "–" : (100 * fill.came).toFixed(2)}`;
}
