import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import type { LevelPart, StockPart, Supply } from "./parts.js";

export interface MenuInput {
  readonly penalties: Penalties | null;
  readonly supply: Supply | null;
  readonly stock: StockPart | null;
  readonly elements: LevelPart | null;
}

export async function studyMenu(_input: StudyInput, _found: MenuInput): Promise<Made<null>> {
  return { made: null, findings: nothingFound };
}
