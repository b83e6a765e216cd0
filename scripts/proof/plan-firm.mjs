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

/** What its means do in the simulator: they always work, and mend all they act on. No record tells that beforehand. */
const means = { "level.change-risk": 0, "level.check-catches": 1, "level.packing-saves": 1 };

export async function proveFirm({ seed, customers }) {
  const [{ simulate, gainOf, writeDemo }, { readConfig, loadFolder }, { openStore }, { runStudy }] =
    await Promise.all([at("demo/index"), at("cli/pipeline"), at("facts/workspace/store"), at("study/run")]);
  const dir = await mkdtemp(join(tmpdir(), "plimsoll-proof-"));
  try {
    await writeDemo(dir, { seed, customers });
    const file = join(dir, "plimsoll.yaml");
    const yaml = parseDocument(await readFile(file, "utf8"));
    yaml.setIn(["plan", "without"], without);
    for (const [id, value] of Object.entries(means)) yaml.setIn(["assumptions", id], { value });
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
      valueYears: assumed(results, "loss.value-horizon-years"),
      discountRate: assumed(results, "loss.discount-rate"),
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
  const chosen = rows(results, "plan.changes").filter((r) => r.chosen === "chosen");
  const policies = group(rows(results, "plan.policies"), (p) => p.change);
  const places = group(rows(results, "plan.places"), (p) => p.change);
  const change = { safetyPieces: [], moveCarrier: [], endSpecialHandling: [], endQuota: [] };
  for (const { change: id } of chosen) {
    const where = Object.fromEntries((places.get(id) ?? []).map((p) => [p.dimension, p.value]));
    const actions = policies.get(id) ?? [];
    for (const p of actions) carryOut(change, p, where, actions);
  }
  const known = new Set(products.map((p) => p.id));
  if (change.safetyPieces.some((s) => !known.has(s.product))) throw new Error("a product nobody knows");
  return Object.fromEntries(Object.entries(change).filter(([, v]) => !Array.isArray(v) || v.length > 0));
}

function carryOut(change, policy, where, all) {
  switch (policy.what) {
    case "safety-stock":
      change.safetyPieces.push({ product: policy.subject, warehouse: policy.site, pieces: policy.to });
      return;
    case "carrier":
      // The row of the carrier that takes over says nothing more.
      if (policy.subject !== where.carrier) return;
      change.moveCarrier.push({
        carrier: where.carrier,
        region: where.region,
        class: where["product-class"],
        // Shares are of all orders there, the simulator asks for a part of the carrier's own.
        share: 1 - policy.to / policy.from,
        to: all.find((p) => p.what === "carrier" && p.subject !== where.carrier)?.subject,
      });
      return;
    case "special-handling":
      change.endSpecialHandling.push(policy.subject);
      return;
    case "quota":
      change.endQuota.push(policy.subject);
      return;
    case "pick-check":
      change.pickingFix = true;
      return;
    case "packing":
      change.packingFix = true;
      return;
    case "agents":
    case "answer-hours":
      change.deskStaffed = true;
      return;
    case "invoice-check":
      change.removeFailure = "invoice";
      return;
    default:
      throw new Error(`the simulator cannot do ${policy.what}`);
  }
}

function group(items, keyOf) {
  const found = new Map();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
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

/** The question the truth answers is the one the study answered: without its numbers there is none. */
function assumed(results, id) {
  const found = results.assumptions.find((a) => a.id === id);
  if (found === undefined) throw new Error(`the study did not use ${id}`);
  return found.value;
}

function rows(results, id) {
  const table = results.tables[id];
  if (table === undefined) return [];
  return table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i] ?? null])));
}
