// A survey of many sheets and elements: the wide file into answers, and the study of them. Called by bench.mjs in a
// process of its own per width.

import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const sheets = 20_000;
export const elements = 60;
/** Seconds of the study where importance alone was asked, without hidden segments. */
const bar = 3;

const blocks = {
  1: ["重要性"],
  3: ["重要性", "本公司", "对手"],
};

/** Scores 1–7 as a function of sheet and column, elements differing in their mean. */
function score(sheet, column) {
  let h = (Math.imul(sheet + 1, 2654435761) ^ Math.imul(column + 7, 1597334677)) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 2246822519) >>> 0;
  const spread = ((h >>> 8) % 1000) / 1000 + ((h >>> 18) % 1000) / 1000;
  return Math.max(1, Math.min(7, Math.round(2 + (column % 5) * 0.5 + spread * 2)));
}

async function workspace(folder, width) {
  const dir = join(folder, `survey-${sheets}x${elements}x${width}`);
  const file = join(dir, "data", "answers.csv");
  mkdirSync(join(dir, "data"), { recursive: true });
  const names = blocks[width].flatMap((block) =>
    Array.from({ length: elements }, (_, e) => `${block}_要素${e + 1}`),
  );
  if (!existsSync(file)) {
    const out = createWriteStream(file);
    out.write(`答卷编号,客户类型,总体满意度,${names.join(",")}\n`);
    for (let s = 0; s < sheets; s++) {
      const scores = names.map((_, c) => score(s, c));
      if (!out.write(`A${s},${"甲乙丙"[s % 3]},${score(s, 999)},${scores.join(",")}\n`))
        await once(out, "drain");
    }
    out.end();
    await once(out, "finish");
  }
  const questions = [
    '      - { header: "重要性_*", kind: importance, scale: [1, 7] }',
    ...(width === 1
      ? []
      : [
          '      - { header: "本公司_*", kind: performance, of: 本公司, scale: [1, 7] }',
          '      - { header: "对手_*", kind: performance, of: 对手, scale: [1, 7] }',
        ]),
    "      - { header: 总体满意度, kind: overall, of: 本公司, scale: [1, 7] }",
  ];
  const lines = [
    "plimsoll: 1",
    "name: survey",
    "asOf: 2026-06-30",
    "measure: { survey: { segments: none } }",
    "sources:",
    "  - files: answers.csv",
    "    survey:",
    "      respondent: 答卷编号",
    "      profile: [客户类型]",
    "      questions:",
    ...questions.map((q) => `  ${q}`),
  ];
  writeFileSync(join(dir, "plimsoll.yaml"), `${lines.join("\n")}\n`);
  return dir;
}

/** Seconds to take the file in and to study it, and the peak of memory. */
export async function surveyBench(folder, width) {
  const dir = await workspace(folder, width);
  const { loadFolder, readConfig } = await import("../dist/cli/pipeline.js");
  const { openStore } = await import("../dist/facts/workspace/store.js");
  const { runStudy } = await import("../dist/study/run.js");
  const config = await readConfig(dir);
  const seconds = async (work) => {
    const start = process.hrtime.bigint();
    const made = await work();
    return { made, seconds: Number(process.hrtime.bigint() - start) / 1e9 };
  };
  const load = await seconds(() => loadFolder({ dir, config, store: openStore(dir) }));
  const { facts, warehouse } = load.made;
  const study = await seconds(() => runStudy({ config, facts, warehouse }));
  await warehouse.close();
  const wrong = study.made.problems.filter((p) => p.severity === "error");
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  return {
    width,
    answers: facts.tables.answer.rows,
    load: load.seconds,
    study: study.seconds,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  };
}

export function surveyLines({ width, answers, load, study, mebibytes }) {
  const told = width === 1 ? `, ${study <= bar ? "within" : "ABOVE"} ${bar} s` : "";
  return [
    `${sheets.toLocaleString("en")} sheets × ${elements} elements${width === 1 ? "" : " × importance, own firm, rival"}: ${answers.toLocaleString("en")} answers`,
    `  taken in                    ${load.toFixed(2)} s`,
    `  studied                     ${study.toFixed(2)} s   ${mebibytes.toFixed(0)} MiB${told}`,
    "",
  ].join("\n");
}
