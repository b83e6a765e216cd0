import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { ink } from "./charts/theme.js";
import type { ChartOption } from "./document.js";
import { escapeHtml } from "./html/escape.js";

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Areas that only wait for a pointer, and marks that only carry a label, have neither filling nor stroke. */
function seen(path: string): boolean {
  const filled = !/ fill="none"| fill-opacity="0"/.test(path);
  return filled || (/ stroke="/.test(path) && !/ stroke-width="0"/.test(path));
}

/**
 * A chart as inline SVG without a browser. Ids carry the chart's name instead of the renderer's counter, so that
 * several charts share a page and the same document gives the same bytes.
 */
export function chartSvg(chart: ChartOption, name: string, label: string): string {
  const instance = echarts.init(null, null, {
    renderer: "svg",
    ssr: true,
    width: chart.width,
    height: chart.height,
  });
  instance.setOption(chart.option);
  const svg = instance.renderToSVGString({ useViewBox: true });
  instance.dispose();
  return (
    svg
      .replace(/^<\?xml[^>]*>\s*/, "")
      .replace(/zr\d+-/g, `${name}-`)
      // Hover styles and counters serve a live page; here they would only differ from run to run.
      .replace(/<style\s*>[\s\S]*?<\/style>/g, "")
      .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, "")
      // The page's own font applies: the renderer would repeat the whole list on every label.
      .replace(/font-family:[^;"]*;?/g, "")
      .replace(/<[^>]*>/g, (tag) => tag.replace(/(-?\d+\.\d{2})\d+/g, "$1"))
      // Nothing is nothing in any unit.
      .replace(/>0(?:k|m|bn|万|亿)<\/text>/g, ">0</text>")
      // What nearly every label says is said once, for the whole picture.
      .replace(/ (?:dominant-baseline="central"|xml:space="preserve"|text-anchor="start")/g, "")
      .replace(/ style="font-size:12px;"/g, "")
      .replaceAll(new RegExp(`(<text[^>]*) fill="${ink.text}"`, "g"), "$1")
      .replace(/<rect [^>]* fill="none"><\/rect>\n?/, "")
      .replace(/ (?:xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
      .replace(/><\/(?:path|rect|circle)>/g, "/>")
      .replace(/<path [^>]*\/>\n?/g, (path) => (seen(path) ? path : ""))
      .replace(
        /<svg /,
        `<svg role="img" aria-label="${escapeHtml(label)}" focusable="false" font-size="12" dominant-baseline="central" fill="${ink.text}" `,
      )
  );
}
