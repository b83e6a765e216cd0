import { breadth } from "../rows.js";
import { shortName } from "../theme.js";

/** A name on one line, or on two; what is longer is cut, and stands whole in the table. */
export function nameLines(name: string, room: number): string[] {
  if (breadth(name) <= room) return [name];
  let first = "";
  for (const char of name) {
    if (breadth(first + char) > room) break;
    first += char;
  }
  const word = first.lastIndexOf(" ");
  const inWord = /[a-z]$/i.test(first) && /^[a-z]/i.test(name.slice(first.length));
  const head = inWord && word > 0 ? first.slice(0, word) : first;
  const rest = name.slice(head.length).trimStart();
  return [head.trimEnd(), breadth(rest) <= room ? rest : shortName(rest, room - 1)];
}

/** Where an axis begins and ends: all that is drawn inside it, and every band wide enough for its name. */
export function extentFor(
  values: readonly number[],
  cuts: readonly number[],
  ends: { readonly low: number; readonly high: number },
): { readonly low: number; readonly high: number } {
  const all = [...values, ...cuts];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = cuts.length > 1 ? cuts.at(-1)! - cuts[0]! : (most - least || 1) / 2;
  const room = (most - least || 1) * 0.16;
  const low = Math.min(least - room, (cuts[0] ?? least) - span * 0.8);
  const high = Math.max(most + room, (cuts.at(-1) ?? most) + span * 0.8);
  return { low: Math.max(ends.low, low), high: Math.min(ends.high, high) };
}

/** A text on as many lines as it needs in a narrow field. */
export function wrapped(text: string, room: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && breadth(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}
