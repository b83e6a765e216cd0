import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CatalogueEvent,
  type CatalogueItem,
  catalogueChanges,
  recordEvent,
  replayCatalogue,
} from "./element-catalogue.js";
import { templateItems } from "./element-templates.js";

const item = (id: string, en = id): CatalogueItem => ({ id, name: { en, zh: id } });
const firm = { by: "service department", on: "2026-01-05" };
const customer = { by: "customer 17", on: "2026-01-12" };
const propose = (...ids: string[]): CatalogueEvent => ({
  kind: "propose",
  ...firm,
  items: ids.map((id) => item(id)),
});
const add = (id: string): CatalogueEvent => ({
  kind: "amend",
  ...customer,
  change: { kind: "add", item: item(id) },
});
const drop = (id: string): CatalogueEvent => ({ kind: "amend", ...customer, change: { kind: "drop", id } });
const reword = (id: string, en: string): CatalogueEvent => ({
  kind: "amend",
  ...customer,
  change: { kind: "reword", id, name: { en, zh: id } },
});
const decide = (...accept: number[]): CatalogueEvent => ({
  kind: "decide",
  by: "service department",
  on: "2026-01-20",
  accept,
});
const catalogue = (...log: CatalogueEvent[]) => {
  const r = replayCatalogue(log);
  if (r.kind !== "catalogue") throw new Error(`${r.reason} at ${r.at}`);
  return r.catalogue;
};
const refused = (...log: CatalogueEvent[]) => {
  const r = replayCatalogue(log);
  return r.kind === "refused" ? `${r.reason} ${r.at}` : "fine";
};

describe("the list of elements: firm proposes, customers amend, firm decides", () => {
  it("holds what was decided on, who asked for it, and what was declined", () => {
    const c = catalogue(
      propose("cycle", "accuracy"),
      add("recall"),
      drop("accuracy"),
      reword("cycle", "Speed"),
      decide(0, 2),
    );
    expect(c.state).toBe("decided");
    expect(c.items.map((i) => i.id)).toEqual(["cycle", "accuracy", "recall"]);
    expect(c.items[0]!.name.en).toBe("Speed");
    const [version] = c.versions;
    expect(version).toMatchObject({ version: 1, by: "service department", on: "2026-01-20" });
    expect(version!.accepted.map((a) => [a.number, a.by])).toEqual([
      [0, "customer 17"],
      [2, "customer 17"],
    ]);
    expect(version!.declined.map((a) => a.change.kind)).toEqual(["drop"]);
  });

  it("leaves amendments open until the firm decides", () => {
    const c = catalogue(propose("cycle"), add("recall"));
    expect(c).toMatchObject({ state: "proposed", versions: [] });
    expect(c.items.map((i) => i.id)).toEqual(["cycle"]);
    expect(c.open.length).toBe(1);
  });

  it("keeps every version, and any earlier state is the start of the log", () => {
    const again: CatalogueEvent = {
      kind: "propose",
      by: "firm",
      on: "2027-01-05",
      items: [item("cycle", "Speed"), item("parts")],
    };
    const last: CatalogueEvent = { kind: "decide", by: "firm", on: "2027-02-01", accept: [] };
    const log = [propose("cycle", "accuracy"), decide(), again, last];
    const c = catalogue(...log);
    expect(c.versions.map((v) => v.version)).toEqual([1, 2]);
    expect(catalogueChanges(c.versions[0]!.items, c.versions[1]!.items)).toEqual([
      { id: "cycle", kind: "reworded" },
      { id: "parts", kind: "added" },
      { id: "accuracy", kind: "dropped" },
    ]);
    expect(catalogue(...log.slice(0, 2)).versions).toEqual(c.versions.slice(0, 1));
  });

  it("refuses what cannot follow, with its place", () => {
    expect(refused(add("a"))).toBe("no-proposal 0");
    expect(refused(propose())).toBe("no-items 0");
    expect(refused(propose("a", "a"))).toBe("id-twice 0");
    expect(refused(propose("a"), propose("b"))).toBe("proposal-open 1");
    expect(refused(propose("a"), add("a"))).toBe("id-taken 1");
    expect(refused(propose("a"), drop("b"))).toBe("no-such-id 1");
    expect(refused(propose("a"), decide(0))).toBe("no-such-amendment 1");
    expect(refused(propose("a"), drop("a"), reword("a", "b"), decide(0, 1))).toBe("amendments-clash 3");
    expect(refused(propose("a"), drop("a"), decide(0))).toBe("no-items 2");
    expect(refused(propose("a"), decide(), decide())).toBe("no-proposal 2");
    expect(refused(decide(), propose("a"))).toBe("no-proposal 0");
    expect(refused(propose("a"), { ...add("b"), on: "2025-12-31" })).toBe("out-of-order 1");
  });

  it("never changes the log it is given", () => {
    const log = Object.freeze([Object.freeze(propose("a"))]) as readonly CatalogueEvent[];
    const r = recordEvent(log, add("b"));
    expect(log.length).toBe(1);
    expect(r.kind === "recorded" && r.log.length).toBe(2);
    expect(recordEvent(log, propose("c"))).toEqual({ kind: "refused", reason: "proposal-open", at: 1 });
  });

  it("is the proposal with what was accepted, whatever was asked for", () => {
    const change = fc.oneof(
      fc.integer({ min: 0, max: 5 }).map((i) => drop(`e${i}`)),
      fc.integer({ min: 0, max: 9 }).map((i) => add(`n${i}`)),
      fc.integer({ min: 0, max: 5 }).map((i) => reword(`e${i}`, "other")),
    );
    fc.assert(
      fc.property(fc.uniqueArray(change, { selector: (c) => JSON.stringify(c), maxLength: 8 }), (changes) => {
        const ids = Array.from({ length: 6 }, (_, i) => `e${i}`);
        const none = catalogue(propose(...ids), ...changes, decide());
        expect(none.items.map((i) => i.id)).toEqual(ids);
        expect(none.versions[0]!.declined.length).toBe(changes.length);
        const all = replayCatalogue([propose(...ids), ...changes, decide(...changes.keys())]);
        if (all.kind === "refused") {
          expect(["amendments-clash", "no-items"]).toContain(all.reason);
          return;
        }
        const made = catalogueChanges(none.items, all.catalogue.items);
        expect(made.length).toBe(changes.length);
      }),
    );
  });

  it("starts from a template as it is", () => {
    const items = templateItems("fresh-goods");
    const c = catalogue({ kind: "propose", ...firm, items }, decide());
    expect(c.items.length).toBe(items.length);
  });
});
