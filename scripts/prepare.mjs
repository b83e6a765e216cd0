import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command with its output shown; returns its exit code. */
export function step(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (done.error) throw done.error;
  return done.status ?? 1;
}

function nodeIsOldEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

/** Installs what the lock file names, when it is not installed yet. Needs nothing but Node. */
export function install() {
  if (!nodeIsOldEnough()) {
    process.stderr.write(
      `Plimsoll needs Node 20.19 or newer; this is ${process.versions.node}. / 需要 Node 20.19 或更新版本。\n`,
    );
    process.exit(1);
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const stamp = join(root, "node_modules", ".plimsoll-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stdout.write("Installing packages … / 正在安装依赖 …\n");
  const code = step("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) process.exit(code);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

/** Compiles every layer; the walls between them are held here. */
export function build() {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const code = step(process.execPath, [tsc, "-b"]);
  // The compiler writes plain files; `npx plimsoll` in a clone runs this one as a program.
  if (code === 0) chmodSync(join(root, "dist", "cli", "bin.js"), 0o755);
  return code;
}
