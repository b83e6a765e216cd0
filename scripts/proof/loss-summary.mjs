// What many simulated firms together say: how often the intervals hold the truth, how wide they are, what was found.

/** Bars of the proof; shares. */
export const bars = { covered: [0.9, 0.98], nulls: 0.07, signs: 0.95 };
const nullKinds = new Set(["invoice"]);
/** An effect claimed, in either direction. */
const claimed = (k) => k.verdict === "effect" || k.verdict === "fewer";

const mean = (values) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length);
const share = (values, of) => mean(values.map((v) => (of(v) ? 1 : 0)));
function median(values) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const judged = (x) => x.low !== null && x.high !== null && x.truth !== null;
const holds = (x) => x.low <= x.truth && x.truth <= x.high;

function intervals(found) {
  const told = found.filter(judged);
  return {
    told: told.length,
    of: found.length,
    covered: share(told, holds),
    /** The truth lies above the interval, or below it. */
    above: share(told, (x) => x.truth > x.high),
    below: share(told, (x) => x.truth < x.low),
    truth: mean(told.map((x) => x.truth)),
    bias: mean(told.map((x) => x.value - x.truth)),
    width: median(told.map((x) => x.high - x.low)),
    relative: median(told.filter((x) => x.truth > 0).map((x) => (x.high - x.low) / x.truth)),
  };
}

/** The plain firms: per kind of failure as the records alone tell it, as it is used, all kinds, and the money. */
export function summarise(results) {
  const all = results.flatMap((r) => r.kinds ?? []);
  const own = (x) => ({ ...x, value: x.adjusted });
  const used = (x) => ({ ...x, value: x.used, low: x.usedLow, high: x.usedHigh });
  const names = [...new Set(all.map((k) => k.kind))];
  const kinds = names.map((name) => {
    const of = all.filter((k) => k.kind === name);
    return {
      kind: name,
      exposed: median(of.map((k) => k.exposed)),
      strangers: median(of.map((k) => k.strangers)),
      ...intervals(of.map(own)),
      effect: share(of, claimed),
      used: intervals(of.map(used)),
    };
  });
  const nulls = all.filter((k) => nullKinds.has(k.kind));
  return {
    firms: results.length,
    kinds,
    pooled: intervals(all.map(own)),
    pooledUsed: intervals(all.map(used)),
    nulls: share(nulls, claimed),
    existing: intervals(results.flatMap((r) => (r.existing ? [r.existing] : []))),
  };
}

/** The misleading firms: in how many the plain contrast points the wrong way, and the adjusted one the right way. */
export function signs(results) {
  const late = results.flatMap((r) =>
    (r.kinds ?? []).filter((k) => k.kind === "late" && k.adjusted !== null),
  );
  return {
    firms: late.length,
    misled: share(late, (k) => k.raw < 0),
    right: share(late, (k) => k.adjusted > 0),
    sure: share(late, (k) => k.low > 0),
    ...intervals(late.map((k) => ({ ...k, value: k.adjusted }))),
  };
}

/** Bars missed, in words; none when all is as it must be. */
export function missed(plain, misled) {
  const out = [];
  const [least, most] = bars.covered;
  const within = (x, name) => {
    if (x === null) out.push(`${name}: nothing to judge`);
    else if (x < least || x > most)
      out.push(`${name}: ${percent(x)}, bar ${percent(least)}–${percent(most)}`);
  };
  within(plain.pooled.covered, "coverage of effects");
  within(plain.existing.covered, "coverage of loss.existing");
  if (plain.nulls === null || plain.nulls > bars.nulls)
    out.push(`planted nulls called an effect: ${percent(plain.nulls)}, bar ${percent(bars.nulls)}`);
  if (misled !== null && !(misled.right >= bars.signs))
    out.push(`right sign in misleading firms: ${percent(misled.right)}, bar ${percent(bars.signs)}`);
  return out;
}

export const percent = (x) => (x === null ? "–" : `${(100 * x).toFixed(1)} %`);
const points = (x) => (x === null ? "–" : (100 * x).toFixed(2));
const money = (x) => (x === null ? "–" : Math.round(x).toLocaleString("en"));

/** The table as text; effects in percentage points. */
export function table(plain, misled) {
  const head = [
    "",
    "exposed",
    "apart",
    "truth",
    "bias",
    "covered",
    "above",
    "below",
    "width",
    "÷ truth",
    "effect",
    "used: bias",
    "covered",
  ];
  const lines = plain.kinds.map((k) => [
    k.kind,
    String(k.exposed),
    String(k.strangers),
    points(k.truth),
    points(k.bias),
    percent(k.covered),
    percent(k.above),
    percent(k.below),
    points(k.width),
    k.relative === null ? "–" : k.relative.toFixed(2),
    percent(k.effect),
    points(k.used.bias),
    percent(k.used.covered),
  ]);
  const { pooled, pooledUsed, existing } = plain;
  const last = [
    "all kinds",
    "",
    "",
    "",
    points(pooled.bias),
    percent(pooled.covered),
    percent(pooled.above),
    percent(pooled.below),
    points(pooled.width),
    "",
    "",
    points(pooledUsed.bias),
    percent(pooledUsed.covered),
  ];
  const cells = [head, ...lines, last];
  const wide = head.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const text = cells.map((row) =>
    row.map((c, i) => (i === 0 ? c.padEnd(wide[i]) : c.padStart(wide[i]))).join("  "),
  );
  return [
    `${plain.firms} firms; effects in percentage points, 95 % intervals as the records alone tell them`,
    ...text.map((line) => `  ${line}`),
    `  loss.existing per year: truth ${money(existing.truth)}, bias ${money(existing.bias)}, covered ${percent(existing.covered)} (truth above ${percent(existing.above)}, below ${percent(existing.below)}), median width ${money(existing.width)} = ${existing.relative === null ? "–" : existing.relative.toFixed(2)} × the truth; told in ${existing.told} of ${existing.of}`,
    `  planted nulls called an effect: ${percent(plain.nulls)} (bar ${percent(bars.nulls)})`,
    ...(misled === null
      ? []
      : [
          `${misled.firms} misleading firms (heavy buyers meet most lateness): plain contrast below zero in ${percent(misled.misled)}, adjusted above zero in ${percent(misled.right)}, its interval too in ${percent(misled.sure)}; truth ${points(misled.truth)}, bias ${points(misled.bias)}, covered ${percent(misled.covered)}`,
        ]),
  ].join("\n");
}
