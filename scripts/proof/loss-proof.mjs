// The proof of loss: how often the intervals of effects and of money hold what was planted.
import { proveFirm } from "./loss-firm.mjs";
import { missed, signs, summarise, table } from "./loss-summary.mjs";

const seedOf = (n) => n * 7919 + 13;

export const lossProof = {
  defaults: { firms: 100, customers: 3000, misleading: 20 },
  /** Parts of the built code whose change makes results stale. */
  code: ["core/loss", "core/stats", "demo", "facts/sql", "study"],
  scripts: ["loss-firm.mjs", "records.mjs"],

  jobs({ firms, customers, misleading }) {
    const of = (count, confounded) =>
      Array.from({ length: count }, (_, n) => ({
        name: `${confounded ? "misleading" : "plain"}-${customers}-${seedOf(n)}`,
        seed: seedOf(n),
        customers,
        confounded,
      }));
    return [...of(firms, false), ...of(misleading, true)];
  },
  prove: proveFirm,
  line,
  conclude(done) {
    const of = (confounded) => done.filter((d) => d.job.confounded === confounded).map((d) => d.result);
    const plain = summarise(of(false));
    const misled = of(true).length === 0 ? null : signs(of(true));
    return { text: table(plain, misled), missed: missed(plain, misled) };
  },
};

function line({ kinds = [], existing, model, horizonDays }) {
  const points = (x) => (x === null ? "–" : (100 * x).toFixed(2));
  const effects = kinds.map(
    (k) => `${k.kind} ${points(k.adjusted)} [${points(k.low)}, ${points(k.high)}] (${points(k.truth)})`,
  );
  const thousands = (x) => (x === null ? "–" : Math.round(x / 1000));
  const money =
    existing === undefined
      ? "nothing told"
      : `existing ${thousands(existing.value)} [${thousands(existing.low)}, ${thousands(existing.high)}] (${thousands(existing.truth)}) thousand`;
  return `${model} ${horizonDays} d; ${money}; ${effects.join("; ")}`;
}
