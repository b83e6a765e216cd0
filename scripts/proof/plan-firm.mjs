// One simulated firm: its exports through the whole study as a user's would go, the plan that comes out carried out in
// the simulator under the same seed, and what that brought beside what was promised.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";

const at = (file) => import(`../../dist/${file}.js`);

/** Means that the simulator cannot carry out are not offered to the firm. */
const without = [
  "settle-complaints",
  "promise-date",
  "change-mode",
  "lever",
  "own",
  "offer-special-handling",
];

export async function proveFirm({ seed, customers }) {
  const [{ simulate, gainOf, writeDemo }, { readConfig, loadFolder }, { openStore }, { runStudy }] =
    await Promise.all([at("demo/index"), at("cli/pipeline"), at("facts/workspace/store"), at("study/run")]);
  const dir = await mkdtemp(join(tmpdir(), "plimsoll-proof-"));
  try {
    await writeDemo(dir, { seed, customers });
    const file = join(dir, "plimsoll.yaml");
    const yaml = parseDocument(await readFile(file, "utf8"));
    yaml.setIn(["plan", "without"], without);
    await writeFile(file, String(yaml));
    const config = await readConfig(dir);
    const { facts, warehouse } = await loadFolder({ dir, config, store: openStore(dir) });
    const results = await runStudy({ config, facts, warehouse });
    await warehouse.close();

    const before = simulate({ seed, customers });
    const change = changeOf(results, before);
    const after = simulate({ seed, customers, change }, before);
    const came = gainOf(before, after, {
      horizonDays: 60,
      valueYears: assumed(results, "loss.value-horizon-years") ?? 3,
      discountRate: assumed(results, "loss.discount-rate") ?? 0.1,
    });
    const promised = results.figures.find((f) => f.id === "plan.gain.total");
    return {
      seed,
      customers: before.customers.length,
      promised: {
        value: promised?.value ?? null,
        low: promised?.interval?.low ?? null,
        high: promised?.interval?.high ?? null,
      },
      parts: rows(results, "plan.total").map((r) => ({ part: r.part, value: r.value })),
      cost: results.figures.find((f) => f.id === "plan.cost.total")?.value ?? null,
      came,
      changes: rows(results, "plan.changes")
        .filter((r) => r.chosen === "chosen")
        .map((r) => ({ change: r.change, gain: r.gain })),
      fill: fillOf(change, after),
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The chosen changes as the simulator is told them. */
export function changeOf(results, { products }) {
  const chosen = new Set(
    rows(results, "plan.changes")
      .filter((r) => r.chosen === "chosen")
      .map((r) => r.change),
  );
  const change = { safetyPieces: [], moveCarrier: [], endSpecialHandling: [], endQuota: [] };
  for (const p of rows(results, "plan.policies")) {
    if (!chosen.has(p.change)) continue;
    const told = results.tables["plan.changes"] && p;
    switch (p.what) {
      case "safety-stock":
        change.safetyPieces.push({ product: p.subject, warehouse: p.site, pieces: p.to });
        break;
      case "carrier":
        change.moveCarrier.push({ carrier: p.subject, region: p.site, share: told.share ?? 1 });
        break;
      case "special-handling":
        change.endSpecialHandling.push(p.subject);
        break;
      case "quota":
        change.endQuota.push(p.subject);
        break;
      case "pick-check":
        change.pickingFix = true;
        break;
      case "packing":
        change.packingFix = true;
        break;
      case "agents":
      case "answer-hours":
        change.deskStaffed = true;
        break;
      case "invoice-check":
        change.removeFailure = "invoice";
        break;
      default:
        throw new Error(`the simulator cannot do ${p.what}`);
    }
  }
  const known = new Set(products.map((p) => p.id));
  if (change.safetyPieces.some((s) => !known.has(s.product))) throw new Error("a product nobody knows");
  return Object.fromEntries(Object.entries(change).filter(([, v]) => !Array.isArray(v) || v.length > 0));
}

/** Share of the pieces asked for that were there, where the plan set the stock: as reckoned and as it came. */
function fillOf(change, after) {
  if (change.safetyPieces === undefined) return null;
  const set = new Set(change.safetyPieces.map((s) => s.product));
  let asked = 0;
  let there = 0;
  for (const l of after.lines) {
    if (l.order.cancelled || !set.has(after.products[l.product].id)) continue;
    asked += l.quantity;
    there += l.stockedOut ? l.delivered : l.quantity;
  }
  return { products: set.size, came: asked === 0 ? null : there / asked };
}

const assumed = (results, id) => results.assumptions.find((a) => a.id === id)?.value;

function rows(results, id) {
  const table = results.tables[id];
  if (table === undefined) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i] ?? null])));
}
