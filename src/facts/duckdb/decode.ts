import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import type { Kind, RowOf, Shape } from "../../core/shape.js";

/** Why a value could not be read as its shape says: always a mistake in the query, never in the user's data. */
export class DecodeError extends Error {
  override readonly name = "DecodeError";
}

/**
 * Rows of a result as their shape says, column by column in order: the engine's names are never looked at, so
 * that a column called `__proto__` is a column like any other.
 */
export function decodeRows<S extends Shape>(rows: readonly (readonly DuckDBValue[])[], shape: S): RowOf<S>[] {
  const columns = Object.entries(shape).map(([name, spec]) => {
    const nullable = spec.endsWith("?");
    return { name, nullable, kind: (nullable ? spec.slice(0, -1) : spec) as Kind };
  });
  return rows.map((row) => {
    if (row.length !== columns.length) {
      throw new DecodeError(`the query gives ${row.length} columns, its shape has ${columns.length}`);
    }
    const out: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) {
      const { name, nullable, kind } = columns[i]!;
      const value = row[i]!;
      if (value === null || value === undefined) {
        if (!nullable) throw new DecodeError(`${name} is null, its shape says ${kind}`);
        out[name] = null;
      } else {
        out[name] = decode(value, kind, name);
      }
    }
    return out as RowOf<S>;
  });
}

function decode(value: DuckDBValue, kind: Kind, name: string): string | number | boolean {
  switch (kind) {
    case "count":
      return count(value, name);
    case "number":
      return number(value, name);
    case "money":
      return money(value, name);
    case "text":
      if (typeof value === "string") return value;
      break;
    case "flag":
      if (typeof value === "boolean") return value;
      break;
    case "day":
      return isoInstant(value, name).slice(0, -9);
    case "instant":
      return isoInstant(value, name);
  }
  throw mismatch(value, kind, name);
}

function count(value: DuckDBValue, name: string): number {
  if (value instanceof DuckDBDecimalValue) {
    const unit = 10n ** BigInt(value.scale);
    if (value.value % unit === 0n) return safe(value.value / unit, name);
  } else if (typeof value === "bigint") {
    return safe(value, name);
  } else if (typeof value === "number" && Number.isInteger(value)) {
    return safe(BigInt(value), name);
  }
  throw mismatch(value, "count", name);
}

function number(value: DuckDBValue, name: string): number {
  const n =
    typeof value === "number"
      ? value
      : typeof value === "bigint"
        ? Number(value)
        : value instanceof DuckDBDecimalValue
          ? Number(decimalText(value))
          : Number.NaN;
  if (!Number.isFinite(n)) throw mismatch(value, "finite number", name);
  return n;
}

/** Only exact types: a DOUBLE here would be money summed in an order that changes from run to run. */
function money(value: DuckDBValue, name: string): number {
  if (value instanceof DuckDBDecimalValue) {
    const { scale } = value;
    if (scale <= 2) return safe(value.value * 10n ** BigInt(2 - scale), name);
    const unit = 10n ** BigInt(scale - 2);
    const half = unit / 2n;
    return safe((value.value + (value.value < 0n ? -half : half)) / unit, name);
  }
  if (typeof value === "bigint") return safe(value * 100n, name);
  if (typeof value === "number" && Number.isInteger(value)) return safe(BigInt(value) * 100n, name);
  throw mismatch(value, "money (DECIMAL)", name);
}

function safe(value: bigint, name: string): number {
  const n = Number(value);
  if (!Number.isSafeInteger(n)) throw new DecodeError(`${name} is ${value}, beyond 2^53`);
  return n;
}

const microsPerDay = 86_400_000_000n;

function isoInstant(value: DuckDBValue, name: string): string {
  const micros =
    value instanceof DuckDBDateValue
      ? BigInt(value.days) * microsPerDay
      : value instanceof DuckDBTimestampValue
        ? value.micros
        : value instanceof DuckDBTimestampSecondsValue
          ? value.seconds * 1_000_000n
          : value instanceof DuckDBTimestampMillisecondsValue
            ? value.millis * 1000n
            : null;
  if (micros === null) throw mismatch(value, "day or instant", name);
  const seconds = (micros - (((micros % 1_000_000n) + 1_000_000n) % 1_000_000n)) / 1_000_000n;
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) throw mismatch(value, "day or instant", name);
  return date.toISOString().slice(0, -5);
}

/** A DECIMAL as text, every digit kept: `12.5000` → `12.5`. */
export function decimalText(value: DuckDBDecimalValue): string {
  const negative = value.value < 0n;
  const digits = (negative ? -value.value : value.value).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

function mismatch(value: DuckDBValue, wanted: string, name: string): DecodeError {
  const type =
    value !== null && typeof value === "object" ? (value.constructor?.name ?? "object") : typeof value;
  return new DecodeError(`${name}: ${type} ${String(value)} is not a ${wanted}`);
}
