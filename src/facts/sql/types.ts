import type { ColumnType } from "../../core/schema/types.js";

/** The engine type of each schema type: fixed, so that every query can rely on it. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  id: "VARCHAR",
  text: "VARCHAR",
  enum: "VARCHAR",
  flag: "BOOLEAN",
  date: "TIMESTAMP",
  money: "DECIMAL(18,4)",
  quantity: "DECIMAL(18,4)",
  number: "DOUBLE",
  share: "DOUBLE",
  integer: "BIGINT",
};
