import type { Warehouse } from "../../core/ports.js";
import { tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { rewrite } from "../ingest/read.js";
import type { RawTable } from "../ingest/types.js";
import { decideColumns } from "../ingest/typing.js";
import type { SourceConfig } from "../workspace/types.js";
import { doubtsOf, guessColumns, holds } from "./guess.js";
import { loadStage, type PlanInput, planStage, type Staged, type StagePlan, staged } from "./stage.js";
import type { Given } from "./types.js";

export interface TypeInput {
  readonly warehouse: Warehouse;
  readonly src: number;
  readonly raw: RawTable;
  readonly source: SourceConfig;
  readonly given: readonly Given[];
  readonly cacheDir: string;
  /** Files of so many bytes and more are read on a guess first. */
  readonly guessFrom: number;
}

/**
 * Decides and loads one table. Where the engine's own reader refuses the file, or reads another number of rows than
 * ours counted, our reader writes it anew, record by record, and the load is tried on that.
 */
export async function readAndType(input: TypeInput): Promise<Staged> {
  try {
    const loaded = await attempt(input);
    if (input.raw.rows === undefined || loaded.stage.rows === input.raw.rows) return loaded;
  } catch (error) {
    if (!isScanError(error)) throw error;
  }
  const raw = await rewrite(input.raw, input.source.read, input.cacheDir);
  const loaded = await attempt({ ...input, raw });
  if (raw.rows !== undefined && loaded.stage.rows !== raw.rows) {
    throw new Error(`${raw.file}: ${raw.rows} rows were written and ${loaded.stage.rows} read`);
  }
  return { ...loaded, problems: [...raw.problems, ...loaded.problems] };
}

async function attempt(input: TypeInput): Promise<Staged> {
  const wanted = input.given
    .filter((g) => g.at.length > 0)
    .map((g) => ({
      index: g.at.map((k) => k + 1),
      type: g.type,
      def: (tables[g.table] as TableDef).columns[g.column]!,
      map: g.map,
      name: g.column,
    }));
  const { warehouse, src, raw, cacheDir } = input;
  const planned = (decisions: PlanInput["decisions"]): StagePlan => planStage({ ...input, decisions });
  const guess = await guessColumns(warehouse, src, raw, wanted, cacheDir, input.guessFrom);
  if (guess === null) {
    const decisions = await decideColumns(warehouse, raw, wanted);
    return await loadStage(warehouse, src, { ...input, decisions }, planned(decisions));
  }
  const plan = planned(guess);
  const doubts = doubtsOf(raw, plan);
  const first = await loadStage(warehouse, src, { ...input, decisions: guess }, plan, doubts);
  if (await holds(warehouse, src, plan, doubts)) return first;
  const decisions = await decideColumns(warehouse, raw, wanted);
  const decided = planned(decisions);
  if (reading(decided) !== reading(plan)) {
    return await loadStage(warehouse, src, { ...input, decisions }, decided);
  }
  const { numbered, rows } = first.stage;
  return staged(src, { ...input, decisions }, decided, numbered, rows);
}

/** What a plan makes of the cells: two plans that read alike give the same stage. */
function reading({ columns }: StagePlan): string {
  return JSON.stringify(columns.map(({ name, given, decision }) => [name, given.at, decision.format]));
}

function isScanError(error: unknown): boolean {
  const text = error instanceof Error ? error.message : "";
  return /CSV Error|CSV Parser|Invalid unicode|Maximum line size|unterminated quote|read_csv/i.test(text);
}
