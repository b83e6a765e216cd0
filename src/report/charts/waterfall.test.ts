import { describe, expect, it } from "vitest";
import { type Step, waterfalls } from "./waterfall.js";

const step = (from: number, to: number, tone: Step["tone"] = "part"): Step => ({
  name: "n",
  from,
  to,
  text: "",
  tone,
});

/** What is drawn of each step: [transparent start, right of zero, left of zero]. */
function drawn(...steps: Step[]): number[][] {
  const { series } = waterfalls("wide", [{ title: "", steps }]).option as {
    series: { type: string; data: (number | { value: number })[] }[];
  };
  const bars = series.filter((s) => s.type === "bar").map((s) => s.data);
  return steps.map((_, i) =>
    bars.map((data) => {
      const cell = data[i]!;
      return typeof cell === "number" ? cell : cell.value;
    }),
  );
}

describe("a step of a waterfall", () => {
  it("floats between its ends", () => {
    expect(drawn(step(100, 70))).toEqual([[70, 30, 0]]);
    expect(drawn(step(-20, -50))).toEqual([[-20, 0, -30]]);
  });
  it("that crosses zero has a part on each side of it", () => {
    expect(drawn(step(30, -10))).toEqual([[0, 30, -10]]);
  });
  it("as a total stands on zero", () => {
    expect(drawn(step(0, 80, "total"), step(0, -40, "total"))).toEqual([
      [0, 80, 0],
      [0, 0, -40],
    ]);
  });
});
