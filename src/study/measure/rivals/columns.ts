import type { TableColumn } from "../../../core/findings.js";
import { numbers, score as scoreBy } from "../../columns.js";

export const score = (id: string, method = "rival-benchmark"): TableColumn => scoreBy(id, method);
export const chances = (...ids: readonly string[]): TableColumn[] =>
  numbers("placement-stability", "share", ...ids);
