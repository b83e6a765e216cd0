import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plannedWrong } from "../budget.js";
import { isoDay } from "../calendar.js";
import { type SimulateOptions, simulate } from "../simulate.js";
import type { Truth } from "../truth.js";
import { plimsollYaml } from "./config.js";
import type { Dirt } from "./dirt.js";
import { textFiles } from "./exports.js";
import { workbooks } from "./workbooks.js";

export interface DemoOptions extends Partial<SimulateOptions> {
  readonly language?: "zh" | "en";
}

export interface WrittenDemo {
  /** Paths relative to the folder. */
  readonly files: readonly string[];
  readonly lines: number;
  readonly truth: DemoTruth;
}

/** The truth of the firm, the rows spoilt on purpose in its exports, and where its budget is wrong. */
export type DemoTruth = Omit<Truth, "decisions"> & {
  readonly dirt: readonly Dirt[];
  readonly plannedWrong: typeof plannedWrong;
};

/**
 * Writes a demo workspace: `plimsoll.yaml`, the exports under `data/`, and the truth under `.truth/`, where no
 * study looks. The same options write the same bytes.
 */
export async function writeDemo(dir: string, options: DemoOptions = {}): Promise<WrittenDemo> {
  const { language = "zh", ...rest } = options;
  const s = simulate({ seed: 1, ...rest });
  const { files, dirt } = textFiles(s);
  const all = [...files, ...(await workbooks(s))];
  await mkdir(join(dir, "data"), { recursive: true });
  await mkdir(join(dir, ".truth"), { recursive: true });
  const { decisions: _, ...known } = s.truth;
  const truth: DemoTruth = { ...known, dirt, plannedWrong };
  const config = plimsollYaml({
    language,
    asOf: isoDay(s.days - 1),
    invited: s.survey.invited,
    withBudget: s.budget.length > 0,
  });
  await Promise.all([
    ...all.map((f) => writeFile(join(dir, "data", f.name), f.bytes)),
    writeFile(join(dir, "plimsoll.yaml"), config),
    writeFile(join(dir, ".truth", "truth.json"), `${JSON.stringify(truth, null, 2)}\n`),
  ]);
  return {
    files: ["plimsoll.yaml", ...all.map((f) => `data/${f.name}`), ".truth/truth.json"],
    lines: s.lines.length,
    truth,
  };
}
