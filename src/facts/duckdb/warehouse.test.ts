import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError } from "../../core/problem.js";
import { engineLimit, openWarehouse, WarehouseError } from "./warehouse.js";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "plimsoll-warehouse-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const options = () => ({
  path: join(dir, "facts.duckdb"),
  memoryLimit: "512MB",
  threads: 1,
  spillDir: join(dir, "spill"),
});

describe("the warehouse", () => {
  it("says who holds the database when another process does", async () => {
    const path = options().path;
    const api = createRequire(import.meta.url).resolve("@duckdb/node-api");
    const holder = spawn(process.execPath, [
      "-e",
      `require(${JSON.stringify(api)}).DuckDBInstance.create(${JSON.stringify(path)}).then(async (i) => {
         globalThis.held = await i.connect(); console.log("held"); setInterval(() => {}, 1000); });`,
    ]);
    try {
      await new Promise<void>((done, fail) => {
        holder.stdout.once("data", () => done());
        holder.once("exit", () => fail(new Error("the other process did not open the file")));
      });
      const error = await openWarehouse(options()).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(ProblemError);
      const { exitCode, problems } = error as ProblemError;
      expect(exitCode).toBe(5);
      expect(problems[0]).toMatchObject({ code: "database-busy", values: { pid: String(holder.pid) } });
    } finally {
      holder.kill();
    }
  });

  it("does not open one file twice in one process", async () => {
    const warehouse = await openWarehouse(options());
    await expect(openWarehouse(options())).rejects.toThrow(/open in this process/);
    await warehouse.close();
    await (await openWarehouse(options())).close();
  });

  it("clears what a killed run spilled, and makes a torn database anew", async () => {
    const { path, spillDir } = options();
    await (await openWarehouse(options())).close();
    await writeFile(join(spillDir, "duckdb_temp_storage_DEFAULT-0.tmp"), "left over");
    await writeFile(path, "this is no database");
    const warehouse = await openWarehouse(options());
    expect(await readdir(spillDir)).toEqual([]);
    expect(await warehouse.rows({ sql: "SELECT 1", shape: { n: "count" } })).toEqual([{ n: 1 }]);
    await warehouse.close();
  });

  it("is shut off from files once locked, but for the folder it may write to", async () => {
    const csv = join(dir, "a.csv");
    await writeFile(csv, "1\n");
    const warehouse = await openWarehouse({ ...options(), path: null });
    const read = `SELECT count(*) FROM read_csv('${csv}', header = false)`;
    await warehouse.rows({ sql: read, shape: { n: "count" } });
    await warehouse.lockDown(join(dir, "out"));
    await expect(warehouse.rows({ sql: read, shape: { n: "count" } })).rejects.toThrow(
      /disabled by configuration/,
    );
    await expect(warehouse.run(`COPY (SELECT 1) TO '${dir}/b.csv'`)).rejects.toThrow(/disabled/);
    await expect(warehouse.run("SET enable_external_access = true")).rejects.toThrow();
    await expect(warehouse.run("SET threads = 4")).rejects.toThrow(/locked/);
    await warehouse.run("CREATE TABLE t AS SELECT range AS i FROM range(10)");
    await warehouse.close();
  });

  it("carries the statement and the cause of a failure", async () => {
    const warehouse = await openWarehouse({ ...options(), path: null });
    const error = await warehouse.run("SELECT nothing_like_this").catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WarehouseError);
    expect((error as WarehouseError).sql).toBe("SELECT nothing_like_this");
    expect((error as WarehouseError).cause).toBeInstanceOf(Error);
    await warehouse.close();
  });

  it("gives the engine three tenths of the budget", () => {
    expect(engineLimit("2GiB")).toBe("614MiB");
    expect(engineLimit("2 GB")).toBe("572MiB");
    expect(() => engineLimit("plenty")).toThrow(/expected/);
  });
});
