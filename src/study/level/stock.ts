import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import type { StockPart, Supply } from "./parts.js";

export async function studyStock(
  _input: StudyInput,
  _supply: Supply | null,
  _penalties: Penalties | null,
): Promise<Made<StockPart>> {
  return { made: null, findings: nothingFound };
}
