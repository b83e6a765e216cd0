/** How a number cell is shown, as far as it changes what it means. */
export type NumberKind = "number" | "date" | "time" | "elapsed";

const builtinDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const builtinTimes = new Set([18, 19, 20, 21, 32, 33, 34, 35, 55, 56]);
const builtinElapsed = new Set([45, 46, 47]);

/** Dates are numbers with a date's number format: built-in ids (the Chinese ones too) or a custom code. */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (builtinDates.has(id)) return "date";
    if (builtinTimes.has(id)) return "time";
    return builtinElapsed.has(id) ? "elapsed" : "number";
  }
  const section = code.split(";")[0]!;
  if (/\[(h+|m+|s+)\]/i.test(section)) return "elapsed";
  const bare = section
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/[_*]./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general/gi, "")
    .replace(/am\/pm|a\/p|上午\/下午/gi, "h");
  if (/[#0?]/.test(bare) && !/[yd]/i.test(bare) && !/h.*m|m.*s/i.test(bare)) return "number";
  if (/[yd]|e+(?![+-])/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return "time";
  return /m/i.test(bare) ? "date" : "number";
}

const pad = (value: number, width = 2) => String(value).padStart(width, "0");

/**
 * Serial day number → `YYYY-MM-DD`, with ` HH:MM:SS` when it has a time of day; 0 (`1900-01-00`) → empty.
 * `null`: outside the calendar of spreadsheets, the number stays as it is.
 */
export function serialDate(serial: number, kind: NumberKind, epoch1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day++;
    seconds = 0;
  }
  const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  if (kind === "elapsed") {
    return `${day * 24 + Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  }
  if (day === 0 && !epoch1904) return kind === "time" || seconds > 0 ? clock : "";
  if (day === 0 && kind === "time") return clock;
  // Spreadsheets believe in 29 February 1900, so their days before it are one too low.
  if (!epoch1904 && day === 60) return "1900-02-29";
  const sinceUnix = epoch1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0);
  const date = new Date(sinceUnix * 86_400_000);
  const iso = `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  return seconds === 0 ? iso : `${iso} ${clock}`;
}

/**
 * A stored number as a person sees it: whole numbers stay as written, binary noise beyond the 15 digits a workbook
 * keeps is rounded away (0.30000000000000004 → 0.3), small ones are written out.
 */
export function plainNumber(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return raw;
  const short = String(Number(value.toPrecision(15)));
  const parts = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(short);
  if (parts === null) return short;
  const [, sign, lead, rest = "", places] = parts;
  return `${sign}0.${"0".repeat(Number(places) - 1)}${lead}${rest}`;
}

/** More digits than a workbook's numbers hold: whatever stood there, its end is lost. */
export function hasLostDigits(raw: string): boolean {
  const value = Math.abs(Number(raw));
  return value >= 1e15 && Number.isInteger(value) && !/^-?\d{1,15}$/.test(raw);
}
