import type { Assumption, AssumptionSet } from "../core/assumption.js";
import type { StudyInput, StudySettings } from "./input.js";

/** The settings a scenario may lay over. */
type Overlaid = "level" | "plan";

/** Hands back what a part of the study made before, as long as nothing it looked at has changed. */
export interface Keeper {
  /** `after`: parts whose findings or tables this one reads. */
  part<T>(
    name: string,
    after: readonly string[],
    input: StudyInput,
    make: (input: StudyInput) => Promise<T>,
  ): Promise<T>;
  /** A slow reckoning that rests on nothing but `of` (plain data). */
  reckoned<T>(name: string, of: unknown, make: () => T): T;
}

interface Part {
  readonly made: unknown;
  /** Assumptions as they were when it looked at them, and settings a scenario may change. */
  readonly assumptions: ReadonlyMap<string, Assumption | undefined>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** A part of the study, kept where the study is one of several on the same facts. */
export const partOf = <T>(
  input: StudyInput,
  name: string,
  after: readonly string[],
  make: (input: StudyInput) => Promise<T>,
): Promise<T> => (input.keeper === undefined ? make(input) : input.keeper.part(name, after, input, make));

export const reckonedOnce = <T>(input: StudyInput, name: string, of: unknown, make: () => T): T =>
  input.keeper === undefined ? make() : input.keeper.reckoned(name, of, make);

/** What a study made, part by part, for scenarios on the same facts. */
export class Kept {
  readonly #parts = new Map<string, Part>();
  readonly #reckoned = new Map<string, { readonly of: string; readonly made: unknown }[]>();

  /** For the study as the workspace stands: everything is made, and noted with what was looked at. */
  base(): Keeper {
    return {
      part: async (name, _after, input, make) => {
        if (this.#parts.has(name)) throw new Error(`two parts of the study are called ${name}`);
        const seen = watched(input);
        const made = await make(seen.input);
        this.#parts.set(name, { made, assumptions: seen.assumptions, settings: seen.settings });
        return made;
      },
      reckoned: (name, of, make) => this.#reckon(name, of, make),
    };
  }

  /** For one scenario: only what it changes, and what rests on that, is made again. */
  scenario(): Keeper {
    const anew = new Set<string>();
    return {
      part: async <T>(
        name: string,
        after: readonly string[],
        input: StudyInput,
        make: (input: StudyInput) => Promise<T>,
      ) => {
        const part = this.#parts.get(name);
        if (part !== undefined && !after.some((a) => anew.has(a)) && !changed(part, input))
          return part.made as T;
        anew.add(name);
        return make(input);
      },
      reckoned: (name, of, make) => this.#reckon(name, of, make),
    };
  }

  #reckon<T>(name: string, of: unknown, make: () => T): T {
    const key = JSON.stringify(of, plain);
    const known = this.#reckoned.get(name) ?? [];
    const found = known.find((one) => one.of === key);
    if (found !== undefined) return found.made as T;
    const made = make();
    this.#reckoned.set(name, [...known, { of: key, made }].slice(-keptOfEach));
    return made;
  }
}

/** Reckonings kept under one name: the base and the last scenarios. */
const keptOfEach = 4;

const plain = (_key: string, value: unknown) =>
  ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? Array.from(value as Float64Array)
    : typeof value === "number" && !Number.isFinite(value)
      ? String(value)
      : value;

function changed(part: Part, { assumptions, settings }: StudyInput): boolean {
  for (const [id, before] of part.assumptions)
    if (JSON.stringify(before) !== JSON.stringify(assumptions[id])) return true;
  for (const [path, before] of part.settings)
    if (JSON.stringify(before) !== JSON.stringify(settingAt(settings, path))) return true;
  return false;
}

/** `plan.budget` and the like; nothing where the group of settings is left out. */
function settingAt(settings: StudySettings, path: string): unknown {
  const [group, key] = path.split(".", 2) as [Overlaid, string];
  return (settings[group] as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** The input, with a note of every assumption and every setting that is looked at. */
function watched(input: StudyInput) {
  const assumptions = new Map<string, Assumption | undefined>();
  const settings = new Map<string, unknown>();
  const note = (id: string | symbol) => {
    if (typeof id === "string") assumptions.set(id, input.assumptions[id]);
  };
  const group = <T extends object>(name: Overlaid, of: T): T =>
    watch<T>(of, (key) => {
      if (typeof key === "string")
        settings.set(`${name}.${key}`, settingAt(input.settings, `${name}.${key}`));
    });
  // A group left out is one in which nothing is said: then each of its settings can still be looked at.
  const { level = {}, plan = {} } = input.settings;
  return {
    assumptions,
    settings,
    input: {
      ...input,
      assumptions: watch<AssumptionSet>(input.assumptions, note),
      settings: { ...input.settings, level: group("level", level), plan: group("plan", plan) },
    },
  };
}

function watch<T extends object>(target: T, note: (key: string | symbol) => void): T {
  return new Proxy(target, {
    get: (of, key) => {
      note(key);
      return Reflect.get(of, key);
    },
    has: (of, key) => {
      note(key);
      return Reflect.has(of, key);
    },
    getOwnPropertyDescriptor: (of, key) => {
      note(key);
      return Reflect.getOwnPropertyDescriptor(of, key);
    },
    ownKeys: (of) => {
      const keys = Reflect.ownKeys(of);
      for (const key of keys) note(key);
      return keys;
    },
  });
}
