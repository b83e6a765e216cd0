import { isUtf8 } from "node:buffer";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, problem } from "../../core/problem.js";
import { folderProblem } from "./store.js";

/** A text file of the workspace; null where there is none, a problem where it cannot be read. */
export async function readText(root: string, name: string): Promise<string | Problem | null> {
  const place = { file: name };
  let bytes: Buffer;
  try {
    bytes = await readFile(join(root, name));
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "EACCES" || code === "EPERM" || code === "EISDIR" || code === "EBUSY")
      return problem("file-unreadable", "error", { detail: code }, place);
    throw error;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lines = bytes.toString("latin1").split("\n");
    const row = lines.findIndex((line) => !isUtf8(Buffer.from(line, "latin1"))) + 1;
    return problem("config-not-utf8", "error", {}, { ...place, row });
  }
}

/** Replaces a text file of the workspace: the old text or the new one, never half of it. */
export async function writeText(root: string, name: string, text: string): Promise<void> {
  const path = join(root, name);
  const part = join(root, `.${name}.part`);
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    throw folderProblem(path, error) ?? error;
  } finally {
    await rm(part, { force: true });
  }
}
