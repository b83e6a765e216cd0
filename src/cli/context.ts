import { parseArgs } from "node:util";
import type { ElementNames } from "../core/findings.js";
import { nearest } from "../core/nearest.js";
import { type Problem, ProblemError, problem } from "../core/problem.js";
import { type Words, words } from "../i18n/index.js";
import type { Effects } from "./effects.js";
import { chooseLanguage, type Language } from "./language.js";
import { asciiJson, consoleIsUnicode, Progress } from "./output.js";

const spec = {
  lang: { type: "string" },
  json: { type: "boolean", default: false },
  quiet: { type: "boolean", default: false },
  out: { type: "string" },
  yes: { type: "boolean", default: false },
  open: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  textbook: { type: "boolean", default: false },
  seed: { type: "string" },
  data: { type: "string" },
  customer: { type: "string" },
  product: { type: "string" },
  order: { type: "string" },
  industry: { type: "string" },
  by: { type: "string" },
  add: { type: "string" },
  drop: { type: "string" },
  reword: { type: "string" },
  accept: { type: "string" },
  figure: { type: "string" },
  budget: { type: "string" },
  since: { type: "string" },
  help: { type: "boolean", default: false, short: "h" },
  version: { type: "boolean", default: false, short: "v" },
} as const;

export interface Options {
  readonly lang: Language | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly out: string | undefined;
  readonly yes: boolean;
  readonly open: boolean;
  readonly force: boolean;
  readonly textbook: boolean;
  readonly seed: number;
  readonly data: string | undefined;
  readonly customer: string | undefined;
  readonly product: string | undefined;
  readonly order: string | undefined;
  readonly industry: string | undefined;
  readonly by: string | undefined;
  readonly add: string | undefined;
  readonly drop: string | undefined;
  readonly reword: string | undefined;
  readonly accept: string | undefined;
  readonly figure: string | undefined;
  /** Money a year. */
  readonly budget: number | undefined;
  /** YYYY-MM-DD */
  readonly since: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

/** Command words and options; what cannot be read is a usage problem, with the nearest thing that can. */
export function readArguments(argv: readonly string[]): { options: Options; words: readonly string[] } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw unreadable(error);
  }
  const { lang, seed, budget, since, ...rest } = parsed.values;
  if (lang !== undefined && lang !== "zh" && lang !== "en")
    throw usage("option-value", { option: "--lang", expected: "zh | en" });
  const number = seed === undefined ? 1 : Number(seed);
  if (!Number.isSafeInteger(number) || number < 0)
    throw usage("option-value", { option: "--seed", expected: "0 | 1 | 2 | …" });
  const money = budget === undefined ? undefined : Number(budget);
  if (money !== undefined && (budget!.trim() === "" || !Number.isFinite(money) || money < 0))
    throw usage("option-value", { option: "--budget", expected: "0 | 250000 | …" });
  if (since !== undefined && !isDay(since))
    throw usage("option-value", { option: "--since", expected: "YYYY-MM-DD" });
  return {
    options: {
      lang,
      budget: money,
      since,
      seed: number,
      out: undefined,
      data: undefined,
      customer: undefined,
      product: undefined,
      order: undefined,
      industry: undefined,
      by: undefined,
      add: undefined,
      drop: undefined,
      reword: undefined,
      accept: undefined,
      figure: undefined,
      ...rest,
    },
    words: parsed.positionals,
  };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: spec, allowPositionals: true });

/** `parseArgs` names the option in quotes, with its short form and its value: `'-h, --help'`, `'--out <value>'`. */
function unreadable(error: unknown): ProblemError {
  const message = error instanceof Error ? error.message : "";
  const option = /'([^']*)'/.exec(message)?.[1] ?? "";
  const name = /--[\w-]+/.exec(option)?.[0] ?? option;
  const known = Object.keys(spec).map((key) => `--${key}`);
  if (known.includes(name)) {
    const takes = spec[name.slice(2) as keyof typeof spec].type === "string";
    return usage("option-value", { option: name, expected: takes ? `${name} …` : name });
  }
  const near = nearest(name, known);
  return usage("unknown-option", { option: name, near: near.length > 0 ? near : known });
}

function usage(code: "unknown-option" | "option-value", values: Problem["values"]): ProblemError {
  return new ProblemError([problem(code, "error", values)], 2);
}

/** What every command gets: its options, the outside, and the words of the user's language. */
export interface Context {
  readonly options: Options;
  readonly effects: Effects;
  readonly progress: Progress;
  /** From here on words are the workspace's, unless a language was asked for. */
  speak(language: Language, currency: string, names?: ElementNames): void;
  words(): Words;
  /** The language of what goes into files, whatever the console can show. */
  paper(): Language;
  print(text: string): void;
  json(value: unknown): void;
}

export function contextOf(options: Options, effects: Effects): Context {
  let spoken: Words | null = null;
  let own: Language | null = null;
  const unicode = consoleIsUnicode(effects.env);
  const paper = () => chooseLanguage(options.lang, own, effects.env);
  // English is readable on every console; Chinese is only forced on one that lacks it when it is asked for.
  const say = (currency: string, names: ElementNames = {}) =>
    words(unicode ? paper() : (options.lang ?? "en"), currency, names);
  return {
    options,
    effects,
    progress: new Progress(effects, options.quiet || options.json),
    speak: (language, currency, names) => {
      own = language;
      spoken = say(currency, names);
    },
    words: () => {
      spoken ??= say("");
      return spoken;
    },
    paper,
    print: (text) => effects.stdout(`${text}\n`),
    json: (value) => {
      const text = JSON.stringify(value, null, 2);
      effects.stdout(`${unicode ? text : asciiJson(text)}\n`);
    },
  };
}
