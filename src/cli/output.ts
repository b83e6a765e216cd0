import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import type { Effects } from "./effects.js";

const asciiOf: Readonly<Record<string, string>> = {
  "…": "...",
  "–": "-",
  "—": "-",
  "−": "-",
  "×": "x",
  "→": "->",
  "≥": ">=",
  "≤": "<=",
  "·": "-",
  "✓": "ok",
  "“": '"',
  "”": '"',
  "’": "'",
};

/** The character set a POSIX locale names, e.g. `zh_CN.GBK` → `GBK`; null when it names none. */
export function localeCharset(env: Effects["env"]): string | null {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  const charset = locale.split(".")[1]?.split("@")[0];
  return charset ? charset : null;
}

/** Whether the console can be trusted to show what we write. Windows consoles take UTF-16 from Node themselves. */
export function consoleIsUnicode(env: Effects["env"]): boolean {
  const charset = localeCharset(env);
  return charset === null || /^utf-?8$/i.test(charset);
}

/** Text a console of another character set can show: typographic signs spelt out, the rest escaped, nothing lost. */
export function toAscii(text: string): string {
  return text.replace(/\P{ASCII}/gu, (c) => asciiOf[c] ?? `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

/** JSON with everything beyond ASCII escaped the way JSON escapes: the same value on any console. */
export function asciiJson(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function hasDesktop(env: Effects["env"]): boolean {
  if (env.CI) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

function openOnDesktop(path: string, env: Effects["env"]): void {
  if (!hasDesktop(env)) return;
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [path]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", path]]
        : ["xdg-open", [path]];
  const child = spawn(command as string, args as string[], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

export function realEffects(): Effects {
  const env = process.env;
  // `plimsoll … | head` closes the pipe early: that is the reader's wish, not an error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const show = consoleIsUnicode(env) ? (text: string) => text : toAscii;
  return {
    stdout: (text) => void process.stdout.write(show(text)),
    stderr: (text) => void process.stderr.write(show(text)),
    terminal: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    env,
    cwd: process.cwd(),
    ask: async (question) => {
      const reader = createInterface({ input: process.stdin, output: process.stderr });
      const answer = await reader.question(show(question));
      reader.close();
      return answer;
    },
    open: (path) => openOnDesktop(path, env),
  };
}

/** Progress on standard error: one line that overwrites itself on a terminal, a line per step elsewhere. */
export class Progress {
  readonly #effects: Effects;
  readonly #quiet: boolean;
  #open = false;

  constructor(effects: Effects, quiet: boolean) {
    this.#effects = effects;
    this.#quiet = quiet;
  }

  step(text: string): void {
    if (this.#quiet) return;
    if (this.#effects.terminal) {
      this.#effects.stderr(`\r\x1b[2K${text}`);
      this.#open = true;
    } else {
      this.#effects.stderr(`${text}\n`);
    }
  }

  done(): void {
    if (this.#open) this.#effects.stderr("\r\x1b[2K");
    this.#open = false;
  }
}
