import type { Bounds } from "../../stats/share-interval.js";
import type { KanoCategory } from "./kano.js";

export interface ElementImportance {
  /** Mean of what customers say, in points of the scale. */
  readonly stated: number;
  /** Share of the explained outcome; null where all rate it alike. */
  readonly derived: number | null;
  readonly derivedInterval?: Bounds | null;
  readonly kano?: KanoCategory;
}

export type ImportanceRole =
  /** Said to matter, and does. */
  | "key-driver"
  /** Said to matter, yet more of it satisfies nobody more: missed only when it fails. */
  | "must-have"
  /** Not named, yet it moves the outcome. */
  | "hidden-driver"
  | "minor"
  /** Not said to matter, and rated alike by all: nothing shows its worth. */
  | "unknown";

export interface ElementRole {
  readonly role: ImportanceRole;
  /** The interval of the derived share lies on one side of its cut; null where there is none. */
  readonly firm: boolean | null;
  /** Not to be cut on the ground of a low derived share. */
  readonly guarded: boolean;
}

export interface ImportanceCuts {
  readonly stated: number;
  readonly derived: number;
}

export type StatedDerived =
  | {
      readonly kind: "told";
      readonly cuts: ImportanceCuts;
      readonly elements: readonly ElementRole[];
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-elements" | "none-derived" };

/**
 * What customers say matters against what moves their satisfaction. An element that never fails shows no derived worth:
 * said to matter, it is a must-have and is not cut for that; the same goes for one that Kano answers call a must-be.
 *
 * @source  reading of the four fields: `docs/methods/driver-importance.md`
 * @units   stated: points of one scale; derived: shares of R²
 * @range   cuts not given = mean of the stated, and an equal share of the derived; a value on a cut counts as above it
 * @example statedDerived([{ stated: 6, derived: 0.1 }, { stated: 4, derived: 0.9 }]) // → must-have, hidden-driver
 */
export function statedDerived(
  elements: readonly ElementImportance[],
  given: Partial<ImportanceCuts> = {},
): StatedDerived {
  if (elements.length === 0) return { kind: "cannot-tell", reason: "no-elements" };
  const derived = elements.filter((e) => e.derived !== null).length;
  if (derived === 0) return { kind: "cannot-tell", reason: "none-derived" };
  const cuts = {
    stated: given.stated ?? elements.reduce((sum, e) => sum + e.stated, 0) / elements.length,
    derived: given.derived ?? 1 / derived,
  };
  return { kind: "told", cuts, elements: elements.map((e) => roleOf(e, cuts)) };
}

function roleOf(e: ElementImportance, cuts: ImportanceCuts): ElementRole {
  const said = reaches(e.stated, cuts.stated);
  const role: ImportanceRole =
    e.derived === null
      ? said
        ? "must-have"
        : "unknown"
      : reaches(e.derived, cuts.derived)
        ? said
          ? "key-driver"
          : "hidden-driver"
        : said
          ? "must-have"
          : "minor";
  const interval = e.derived === null ? null : (e.derivedInterval ?? null);
  return {
    role,
    firm: interval === null ? null : interval.low >= cuts.derived || interval.high < cuts.derived,
    guarded: role === "must-have" || role === "unknown" || e.kano === "M",
  };
}

/** A mean of equal values may miss them by its last digit. */
const reaches = (value: number, cut: number) => value >= cut - 1e-9 * Math.max(1, Math.abs(cut));
