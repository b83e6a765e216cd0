import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, parse, resolve } from "node:path";
import type { WorkspaceStore, WrittenOut } from "../../core/ports.js";
import { type Problem, ProblemError, problem } from "../../core/problem.js";

export interface StoreOptions {
  /** Folder of the findings; `out` of the workspace without it. */
  readonly out?: string;
  /** Moving a file or folder: a file open in Excel refuses it on Windows, which a test can only act. */
  readonly move?: (from: string, to: string) => Promise<void>;
}

/** Names this product writes: left-overs of an earlier run go, whatever else lies in the folder stays. */
const ours =
  /^(report\b.*\.(html|xlsx)|results\.json|rejected\b.*\.xlsx|[a-z]+\.[a-z0-9.-]+\.parquet|scenarios)$/;

const inUse = new Set(["EBUSY", "EPERM", "EACCES", "ENOTEMPTY"]);

/**
 * The folder of a workspace. Findings are written beside `out` and moved in as one; where a file in it is held open,
 * file by file, the held one under another name. What a killed run left half moved is put back first.
 */
export function openStore(dir: string, options: StoreOptions = {}): WorkspaceStore {
  const root = resolve(dir);
  const outDir = resolve(root, options.out ?? "out");
  const move = options.move ?? rename;
  const beside = (kind: string) => join(dirname(outDir), `.${basename(outDir)}.${kind}`);
  const fresh = beside("new");
  const old = beside("old");
  const undo = beside("undo");

  async function draft(): Promise<string> {
    await guarded(outDir, async () => {
      await recover();
      await rm(fresh, { recursive: true, force: true });
      await mkdir(fresh, { recursive: true });
    });
    return fresh;
  }

  /** A run was killed between two moves: `old` without `out`, or single files set aside in `undo`. */
  async function recover(): Promise<void> {
    if (await exists(old)) {
      if (await exists(outDir)) await rm(old, { recursive: true, force: true });
      else await move(old, outDir);
    }
    if (await exists(undo)) await putBack();
  }

  async function putBack(): Promise<void> {
    await mkdir(outDir, { recursive: true });
    for (const name of await readdir(undo)) await move(join(undo, name), join(outDir, name));
    await rm(undo, { recursive: true, force: true });
  }

  async function writeOut(files: ReadonlyMap<string, Uint8Array | string>): Promise<WrittenOut> {
    if (!(await exists(fresh))) await draft();
    try {
      return await guarded(outDir, async () => {
        for (const [name, content] of files) {
          await mkdir(dirname(join(fresh, name)), { recursive: true });
          await writeFile(join(fresh, name), content);
        }
        await keepForeign();
        return (await swap()) ?? (await moveEach());
      });
    } finally {
      await discard();
    }
  }

  /** What cannot be cleared away now is cleared by the next draft. */
  async function discard(): Promise<void> {
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
  }

  async function keepForeign(): Promise<void> {
    if (!(await exists(outDir))) return;
    const written = new Set(await readdir(fresh));
    for (const entry of await readdir(outDir, { withFileTypes: true })) {
      if (written.has(entry.name) || ours.test(entry.name) || !entry.isFile()) continue;
      await copyFile(join(outDir, entry.name), join(fresh, entry.name));
    }
  }

  /** The whole folder at once; null when something in it is held. */
  async function swap(): Promise<WrittenOut | null> {
    const names = await readdir(fresh);
    if (await exists(outDir)) {
      const folders = (await readdir(outDir, { withFileTypes: true })).some(
        (entry) => !entry.isFile() && !ours.test(entry.name),
      );
      if (folders) return null;
      try {
        await move(outDir, old);
      } catch (error) {
        if (inUse.has(codeOf(error))) return null;
        throw error;
      }
    } else {
      await mkdir(dirname(outDir), { recursive: true });
    }
    try {
      await move(fresh, outDir);
    } catch (error) {
      if (await exists(old)) await move(old, outDir);
      if (inUse.has(codeOf(error))) return null;
      throw error;
    }
    await rm(old, { recursive: true, force: true }).catch(() => {});
    return { paths: new Map(names.map((name) => [name, join(outDir, name)])), problems: [] };
  }

  async function moveEach(): Promise<WrittenOut> {
    const held = new Set<string>();
    const paths = new Map<string, string>();
    const problems: Problem[] = [];
    await mkdir(outDir, { recursive: true });
    await mkdir(undo, { recursive: true });
    const names = await readdir(fresh);
    try {
      for (const name of await readdir(outDir)) {
        if (!names.includes(name) && !ours.test(name)) continue;
        await move(join(outDir, name), join(undo, name)).catch((error: unknown) => {
          if (!inUse.has(codeOf(error))) throw error;
          held.add(name);
        });
      }
      for (const name of names) {
        const target = held.has(name) ? await freeName(outDir, name) : name;
        await move(join(fresh, name), join(outDir, target));
        paths.set(name, join(outDir, target));
        if (target !== name) {
          problems.push(problem("report-file-in-use", "warning", { file: name, instead: target }));
        }
      }
    } catch (error) {
      for (const path of paths.values()) await rm(path, { force: true });
      await putBack();
      throw error;
    }
    await rm(undo, { recursive: true, force: true });
    return { paths, problems };
  }

  async function addOut(name: string, content: Uint8Array | string): Promise<string> {
    const target = join(outDir, name);
    const folder = dirname(target);
    const part = join(folder, `.${basename(name)}.part`);
    return await guarded(outDir, async () => {
      await recover();
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(part, content);
        try {
          await move(part, target);
          return target;
        } catch (error) {
          if (!inUse.has(codeOf(error))) throw error;
          const other = join(folder, await freeName(folder, basename(name)));
          await move(part, other);
          return other;
        }
      } finally {
        await rm(part, { force: true });
      }
    });
  }

  return {
    outDir,
    derivedDir: join(root, ".plimsoll"),
    draft,
    discard,
    writeOut,
    addOut,
    async read(name) {
      // A run killed between its two moves leaves the findings under their other name.
      const dir = (await exists(outDir)) ? outDir : old;
      try {
        return await readFile(join(dir, name), "utf8");
      } catch (error) {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      }
    },
  };
}

/** `report.xlsx` → `report (2).xlsx`, or the next number that is free. */
async function freeName(dir: string, name: string): Promise<string> {
  const { name: stem, ext } = parse(name);
  for (let n = 2; ; n++) {
    const candidate = `${stem} (${n})${ext}`;
    if (!(await exists(join(dir, candidate)))) return candidate;
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw folderProblem(path, error) ?? error;
  }
}

/** What a person can mend when a folder refuses: no room, no right. Null for anything else. */
export function folderProblem(path: string, error: unknown): ProblemError | null {
  const code = codeOf(error);
  const place = { file: path };
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new ProblemError([problem("disk-full", "error", {}, place)], 1, { cause: error });
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new ProblemError([problem("folder-not-writable", "error", {}, place)], 1, { cause: error });
  }
  return null;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") return false;
      throw error;
    },
  );
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "";
}
