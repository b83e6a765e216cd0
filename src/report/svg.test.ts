import { describe, expect, it } from "vitest";
import { bars } from "./charts/bars.js";
import { curvePanels } from "./charts/curve-panels.js";
import { chartSvg } from "./svg.js";

const panel = (points: readonly (readonly [number, number])[]) => ({ title: "", points, dots: [] });

describe("a drawing", () => {
  const svg = chartSvg(
    curvePanels(
      "narrow",
      [
        panel([
          [85.1, 400],
          [99.9900002704, 10],
        ]),
      ],
      {
        x: { name: "", axis: "{value}%", low: 85.1, high: 99.9900002704 },
        axis: "{value}k",
      },
    ),
    "c",
    "what it says",
  );
  it("says nothing as nothing, in no unit", () => {
    expect(svg).toContain(">0</text>");
    expect(svg).toMatch(/>\d{3}k<\/text>/);
    expect(svg).not.toContain(">0k<");
  });
  it("names round levels only, not the ends of what is drawn", () => {
    const said = [...svg.matchAll(/>([\d.]+)%<\/text>/g)].map((match) => match[1]);
    expect(said).toEqual(["90", "95"]);
  });
  it("holds nothing that is not seen", () => {
    const drawn = chartSvg(bars("wide", [{ name: "a", value: 3, text: "3" }]), "c", "");
    for (const [path] of drawn.matchAll(/<path [^>]*>/g))
      expect(/ stroke="/.test(path) || !/ fill="none"/.test(path)).toBe(true);
    expect(drawn).toContain("<path ");
  });
});
