import { mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  SQLNULL,
  VARCHAR,
} from "@duckdb/node-api";
import type { Query, SqlValue, Warehouse } from "../../core/ports.js";
import { ProblemError, problem } from "../../core/problem.js";
import type { RowOf, Shape } from "../../core/shape.js";
import { lit } from "../sql/text.js";
import { folderProblem } from "../workspace/store.js";
import { decodeRows } from "./decode.js";

export interface WarehouseOptions {
  /** Database file; null = in memory. */
  readonly path: string | null;
  /** What the whole process may use, e.g. `2GB`. See `engineShare`. */
  readonly memoryLimit: string;
  readonly threads?: number;
  /** Where the engine spills; left-overs of a killed run are cleared once the database is ours. */
  readonly spillDir: string;
}

export interface DuckWarehouse extends Warehouse {
  /**
   * Shuts the engine off from files and network, for good. `writable` is a folder it may still write to
   * (large tables of the findings). Nothing can be loaded afterwards.
   */
  lockDown(writable?: string): Promise<void>;
}

/** The engine failed on a statement: carries the statement, and what the engine said as `cause`. */
export class WarehouseError extends Error {
  override readonly name = "WarehouseError";
  readonly sql: string;

  constructor(sql: string, cause: unknown) {
    super(`${messageOf(cause)}\n${sql}`, { cause });
    this.sql = sql;
  }
}

/** Two instances on one file in one process do not see each other and the engine does not object: we do. */
const openPaths = new Set<string>();

export async function openWarehouse(options: WarehouseOptions): Promise<DuckWarehouse> {
  const path = options.path === null ? null : resolve(options.path);
  if (path !== null && openPaths.has(path)) throw new Error(`${path} is open in this process already`);
  const instance = await openInstance(path, options);
  const connection = await instance.connect();
  if (path !== null) {
    openPaths.add(path);
    await clearSpill(options.spillDir);
  }
  const run = (sql: string, params: readonly SqlValue[] = []) => execute(connection, sql, params);
  await run("SET TimeZone = 'UTC'");
  await run(`SET temp_directory = ${lit(resolve(options.spillDir))}`);
  return {
    async rows<S extends Shape>(query: Query<S>): Promise<RowOf<S>[]> {
      const result = await run(query.sql, query.params);
      try {
        return decodeRows(await result.getRows(), query.shape);
      } catch (error) {
        throw new WarehouseError(query.sql, error);
      }
    },
    async run(sql, params) {
      await run(sql, params);
    },
    async aside(work) {
      await run("BEGIN TRANSACTION");
      try {
        return await work();
      } finally {
        await run("ROLLBACK");
      }
    },
    async lockDown(writable) {
      if (writable !== undefined) await run(`SET allowed_directories = [${lit(resolve(writable))}]`);
      await run("SET enable_external_access = false");
      await run("SET lock_configuration = true");
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      if (path !== null) openPaths.delete(path);
    },
  };
}

async function openInstance(path: string | null, options: WarehouseOptions): Promise<DuckDBInstance> {
  const config: Record<string, string> = {
    memory_limit: engineLimit(options.memoryLimit),
    preserve_insertion_order: "true",
    // What a large sort sets free goes back to the system: the study beside it needs the room.
    allocator_background_threads: "true",
    allocator_flush_threshold: "16MB",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  };
  if (path === null) return await DuckDBInstance.create(":memory:", config);
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw folderProblem(dirname(path), error) ?? error;
  });
  try {
    return await DuckDBInstance.create(path, config);
  } catch (error) {
    const held = /Conflicting lock is held in (.*?)\(PID (\d+)\)/.exec(messageOf(error));
    if (held !== null || messageOf(error).includes("Could not set lock")) {
      const values = { pid: held?.[2] ?? "?", program: held?.[1]?.trim() ?? "?" };
      throw new ProblemError([problem("database-busy", "error", values, { file: path })], 5, {
        cause: error,
      });
    }
    if (isDiskFull(error)) throw diskFull(path, error);
    if (/Permission denied|Read-only file system/i.test(messageOf(error))) {
      throw new ProblemError([problem("folder-not-writable", "error", {}, { file: dirname(path) })], 1, {
        cause: error,
      });
    }
    if (
      !/not a valid DuckDB database|older version|newer version|serializ|corrupt|checksum/i.test(
        messageOf(error),
      )
    ) {
      throw new WarehouseError(`open ${path}`, error);
    }
    // The file holds nothing that cannot be derived again: one of another version or a torn one is made anew.
    await rm(path, { force: true });
    await rm(`${path}.wal`, { force: true });
    return await DuckDBInstance.create(path, config);
  }
}

async function execute(connection: DuckDBConnection, sql: string, params: readonly SqlValue[]) {
  try {
    return await connection.run(sql, params.map(bindValue), params.map(bindType));
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(null, error);
    throw new WarehouseError(sql, error);
  }
}

function bindType(value: SqlValue): DuckDBType {
  if (value === null) return SQLNULL;
  if (typeof value === "string") return VARCHAR;
  if (typeof value === "boolean") return BOOLEAN;
  if (!Number.isSafeInteger(value)) return DOUBLE;
  return Math.abs(value) < 2 ** 31 ? INTEGER : BIGINT;
}

function bindValue(value: SqlValue): DuckDBValue {
  return typeof value === "number" && bindType(value) === BIGINT ? BigInt(value) : value;
}

async function clearSpill(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const name of await readdir(dir)) {
    if (name.startsWith("duckdb_temp_")) await rm(join(dir, name), { recursive: true, force: true });
  }
}

const units: Readonly<Record<string, number>> = {
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

/** The engine overshoots its own limit, and tables of a hundred thousand customers are rows of ours for a while. */
const engineShare = 0.3;

/** The engine's part of the budget, in its words. */
export function engineLimit(budget: string): string {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([KMGT]i?B)\s*$/i.exec(budget);
  const unit = match === null ? undefined : units[match[2]!.toUpperCase()];
  if (match === null || unit === undefined) throw new Error(`memory limit ${budget}: expected e.g. 2GB`);
  return `${Math.max(64, Math.floor((Number(match[1]) * unit * engineShare) / 2 ** 20))}MiB`;
}

function isDiskFull(error: unknown): boolean {
  return /No space left on device|ENOSPC|failed to offload data block|max_temp_directory_size/i.test(
    messageOf(error),
  );
}

function diskFull(path: string | null, cause: unknown): ProblemError {
  const place = path === null ? undefined : { file: path };
  return new ProblemError([problem("disk-full", "error", {}, place)], 1, { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
