import { describe, expect, it } from "vitest";
import { exampleInput } from "../../../../test/fixtures/example-input.js";
import { hasData } from "../../../../test/fixtures/study.js";
import { figureValue } from "../../../../test/study/mart.js";
import { studyEffects } from "../effects.js";

describe.skipIf(!hasData("olist"))("Olist, a sample of orders", () => {
  it("says that repeat buying cannot be judged, and what lateness does to scores", async () => {
    const input = await exampleInput("olist");
    const { made, findings } = await studyEffects(input);
    await input.warehouse.close();
    expect(made).toBeNull();
    const odds = findings.figures.find((f) => f.id === "loss.score-odds.late")!;
    expect(odds.interval!.low).toBeLessThan(12.09);
    expect(odds.interval!.high).toBeGreaterThan(12.09);
    expect(figureValue(findings, "loss.score-effect.late")).toBeGreaterThan(0.3);
    expect(findings.verdicts.map((v) => v.code)).toEqual([
      "loss.effects-sampling-orders",
      "loss.score-effect-found",
    ]);
  });
});
