import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { type Child, child, commandLine, holder } from "../fixtures/child.js";
import {
  csv,
  folder,
  goodRows,
  hashes,
  inLanguage,
  linesFrom,
  plimsoll,
  workspace,
} from "../fixtures/cli.js";
import { toldTwice } from "../fixtures/told.js";

type Call = "write" | "make" | "move";
type Refusal = (call: Call, path: string) => boolean;

/** What the file system is made to refuse. */
const acted = vi.hoisted(() => ({ code: "", refuses: (_call: string, _path: string): boolean => false }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const or = <T>(call: Call, path: unknown, work: () => T) =>
    acted.refuses(call, String(path))
      ? Promise.reject(Object.assign(new Error(`${acted.code}: refused`), { code: acted.code, path }))
      : work();
  return {
    ...real,
    writeFile: ((path, ...rest) =>
      or("write", path, () => real.writeFile(path, ...rest))) as typeof real.writeFile,
    mkdir: ((path, options) => or("make", path, () => real.mkdir(path, options))) as typeof real.mkdir,
    rename: ((from, to) => or("move", from, () => real.rename(from, to))) as typeof real.rename,
  };
});

async function refusing<T>(code: string, refuses: Refusal, work: () => Promise<T>): Promise<T> {
  Object.assign(acted, { code, refuses });
  try {
    return await work();
  } finally {
    acted.refuses = () => false;
  }
}

const at =
  (part: string): Refusal =>
  (_, path) =>
    path.includes(part);

const good = (rows = 6) => workspace({ "lines.csv": csv(goodRows(rows)) }, linesFrom("*"));
const out = (dir: string) => hashes(join(dir, "out"));
const change = (dir: string) => writeFileSync(join(dir, "data", "lines.csv"), csv(goodRows(9)));

describe("a disk that is full", () => {
  it.each([".out.new", ".plimsoll"])(
    "(at %s) ends in a message and leaves the old findings as they were",
    async (part) => {
      const dir = good();
      expect((await inLanguage("en", ["run", dir])).code).toBe(0);
      const before = out(dir);
      change(dir);
      const told = await refusing("ENOSPC", at(part), () => toldTwice(["run", dir], dir));
      expect([told.code, told.problem("disk-full").severity]).toEqual([1, "error"]);
      expect(told.text.zh).toContain("磁盘已满");
      expect(out(dir)).toEqual(before);
      expect(readdirSync(dir).sort()).toEqual([".plimsoll", "data", "out", "plimsoll.yaml"]);
      expect((await inLanguage("en", ["run", dir])).code).toBe(0);
      expect(out(dir)).not.toEqual(before);
    },
  );
});

describe("a folder that may not be written", () => {
  it("is named, with another way (the file system acts it)", async () => {
    const dir = good();
    const told = await refusing("EACCES", at(".out.new"), () => toldTwice(["run", dir], dir));
    expect([told.code, told.problem("folder-not-writable").place?.file]).toEqual([1, join(dir, "out")]);
    expect(told.text.en).toContain("--out");
    const made = folder();
    writeFileSync(join(made, "lines.csv"), csv(goodRows(3)));
    const init = await refusing("EROFS", at("plimsoll.yaml"), () =>
      inLanguage("en", ["init", made, "--yes"]),
    );
    expect([init.code, init.err]).toEqual([1, expect.stringContaining("Nothing can be written to")]);
  });

  // Rights do not bind root: where the tests run as root, a user without any runs the command.
  const root = process.getuid?.() === 0;
  const nobody = root ? { uid: 65_534 } : {};
  const reads = ["-e", `require("node:fs").accessSync(${JSON.stringify(commandLine)})`];
  const able = process.getuid !== undefined && spawnSync(process.execPath, reads, nobody).status === 0;

  it.skipIf(!able)(
    "is named where the system itself refuses; data that are read-only do no harm",
    async () => {
      const dir = good();
      for (const path of [resolve(dir, ".."), dir]) chmodSync(path, 0o755);
      chmodSync(join(dir, "data"), 0o555);
      chmodSync(dir, 0o555);
      const refused = await child(commandLine, ["run", dir, "--quiet", "--lang", "zh"], nobody).done;
      // Without root the folder is ours and writable.
      if (root) {
        expect([refused.code, refused.out]).toEqual([1, ""]);
        expect(refused.err).toContain(`无法写入 ${join(dir, ".plimsoll")}`);
      }
      for (const name of [".plimsoll", "out"]) {
        mkdirSync(join(dir, name), { recursive: true });
        chmodSync(join(dir, name), 0o777);
      }
      chmodSync(dir, 0o777);
      const done = await child(commandLine, ["run", dir, "--quiet", "--lang", "en"], nobody).done;
      expect([done.code, done.err]).toEqual([0, ""]);
      expect(existsSync(join(dir, "out", "report.en.html"))).toBe(true);
      chmodSync(join(dir, "data"), 0o755);
    },
  );
});

describe("a report that is open in Excel", () => {
  it("is left alone, and the new one gets a new name", async () => {
    const dir = good();
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    const old = out(dir);
    change(dir);
    // A folder with an open file cannot be moved, nor the file: as Windows has it.
    const held = [join(dir, "out"), join(dir, "out", "report.xlsx")];
    const isHeld: Refusal = (call, path) => call === "move" && held.includes(path);
    const told = await refusing("EBUSY", isHeld, () => inLanguage("zh", ["run", dir]));
    expect([told.code, told.err]).toEqual([
      0,
      expect.stringContaining("report.xlsx 正被其他程序打开；新文件已另存为 report (2).xlsx"),
    ]);
    const now = out(dir);
    expect(now["report.xlsx"]).toBe(old["report.xlsx"]);
    expect(now["report (2).xlsx"]).toBeDefined();
    expect(now["results.json"]).not.toBe(old["results.json"]);
    expect(told.out).toContain("report (2).xlsx");
  });
});

describe("another process", () => {
  it("that holds the workspace is named, and its draft is left to it", async () => {
    const dir = good();
    mkdirSync(join(dir, ".plimsoll"));
    mkdirSync(join(dir, ".out.new"));
    writeFileSync(join(dir, ".out.new", "large.parquet"), "rows of the other run");
    const other = child(holder, [join(dir, ".plimsoll", "facts.duckdb")]);
    try {
      await said(other, "held");
      const told = await toldTwice(["run", dir], dir, [process.execPath, String(other.process.pid)]);
      expect([told.code, told.problem("database-busy").values.pid]).toEqual([5, String(other.process.pid)]);
      expect(told.text.en).toMatch(/Another process \(.*node.*, number \d+\)/);
      expect((await inLanguage("en", ["check", dir])).code).toBe(5);
      expect(readdirSync(dir)).not.toContain("out");
      expect(readFileSync(join(dir, ".out.new", "large.parquet"), "utf8")).toBe("rows of the other run");
    } finally {
      other.process.kill("SIGKILL");
      await other.done;
    }
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    expect(readdirSync(dir)).not.toContain(".out.new");
  });

  it("that is killed while it runs leaves the old findings, and the next run goes through", async () => {
    const dir = good();
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    const before = out(dir);
    change(dir);
    const run = child(commandLine, ["run", dir, "--lang", "en"]);
    await said(run, "Loading lines.csv");
    run.process.kill("SIGKILL");
    expect((await run.done).code).toBeNull();
    expect(out(dir)).toEqual(before);
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    expect(out(dir)["results.json"]).not.toBe(before["results.json"]);
    expect(readdirSync(dir).sort()).toEqual([".plimsoll", "data", "out", "plimsoll.yaml"]);
  });

  it("that is killed between its moves leaves findings that can still be read, and are put back", async () => {
    const dir = good();
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
    const before = out(dir);
    renameSync(join(dir, "out"), join(dir, ".out.old"));
    mkdirSync(join(dir, ".out.new"));
    writeFileSync(join(dir, ".out.new", "results.json"), "{");
    expect((await inLanguage("en", ["explain", "measure.orders", dir])).code).toBe(0);
    expect((await refusing("ENOSPC", at("results.json"), () => inLanguage("en", ["run", dir]))).code).toBe(1);
    expect(out(dir)).toEqual(before);
    expect(readdirSync(dir).sort()).toEqual([".plimsoll", "data", "out", "plimsoll.yaml"]);
  });
});

/** Waits until a child has said something. */
async function said({ process: started, done }: Child, text: string): Promise<void> {
  await new Promise<void>((settle, fail) => {
    const look = (chunk: string) => {
      if (chunk.includes(text)) settle();
    };
    started.stdout?.on("data", look);
    started.stderr?.on("data", look);
    void done.then(({ err }) => fail(new Error(`ended without “${text}”: ${err}`)));
  });
}

describe("a console that is not UTF-8", () => {
  it("gets ASCII that can be read, with a note, and nothing is lost in the files", async () => {
    const dir = workspace(
      { "明细.csv": csv([...goodRows(6), "SO-9,上海,2024-03-01,多,1"]) },
      linesFrom("*"),
      "language: zh\n",
    );
    const {
      code,
      out: text,
      err,
    } = await child(commandLine, ["check", dir], { env: { LC_ALL: "zh_CN.GBK" } }).done;
    expect(code).toBe(0);
    expect(`${text}${err}`).toMatch(/^\p{ASCII}*$/u);
    expect(text).toContain("\\u{660e}\\u{7ec6}.csv: 7 rows read = 7 loaded");
    expect(err).toContain("This console is not UTF-8");
  });
  it("gets JSON that reads back as it was, and Chinese when it is asked for", async () => {
    const dir = workspace({ "明细.csv": "" }, linesFrom("*"));
    const env = { LC_ALL: "zh_CN.GBK" };
    const json = await plimsoll(["check", dir, "--json", "--lang", "zh"], { env });
    expect(json.out).toMatch(/^\p{ASCII}*$/u);
    expect(JSON.parse(json.out)).toMatchObject({ problems: [{ text: "明细.csv 里没有任何数据。" }] });
    expect((await plimsoll(["check", dir, "--lang", "zh"], { env })).out).toContain("没有任何数据");
    expect((await plimsoll(["check", dir], { env })).out).toContain("holds no rows");
  });
});
