import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Results } from "../../src/core/findings.js";
import { nothingLaid } from "../../src/core/scenario.js";
import { type OpenStudy, openStudy } from "../../src/study/run.js";
import { smallFirm } from "./small-firm.js";

type Given = Readonly<Record<string, { readonly value: number }>>;

const found = ({ figures, tables, verdicts, assumptions }: Results) => ({
  figures,
  tables,
  verdicts,
  assumptions,
});

describe("a scenario finds what a study made afresh finds", () => {
  let study: OpenStudy;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const firm = await smallFirm();
    close = () => firm.warehouse.close();
    study = await openStudy(firm);
  }, 60_000);
  afterAll(async () => close());

  it.each<[string, Given]>([
    ["where purchases are judged by", { "loss.horizon-days": { value: 40 } }],
    ["what a year's wait is worth", { "loss.discount-rate": { value: 0.15 } }],
    ["what stock costs to hold", { "level.carrying-rate": { value: 0.2 } }],
    ["what lost customers count for in levels", { "level.leaving-weight": { value: 0.5 } }],
  ])(
    "when the number changed is %s",
    async (_, assumptions) => {
      const under = study.results(await study.under({ ...nothingLaid, assumptions }));
      const firm = await smallFirm();
      const config = { ...firm.config, assumptions: { ...firm.config.assumptions, ...assumptions } };
      const afresh = await openStudy({ ...firm, config }, false);
      await firm.warehouse.close();
      expect(found(under)).toEqual(found(afresh.results(afresh.base)));
    },
    60_000,
  );
});
