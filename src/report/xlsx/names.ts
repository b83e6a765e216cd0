/** A sheet name Excel takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends, not yet used. */
export function sheetName(wanted: string, used: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/\p{Cc}/gu, " ")
      .replace(/\s+/g, " ")
      .replace(/^[' ]+|[' ]+$/g, "") || "Sheet";
  const safe = clean.toLowerCase() === "history" ? `${clean} 1` : clean;
  for (let n = 1; ; n++) {
    const tail = n === 1 ? "" : ` ${n}`;
    const name = cut(safe, 31 - tail.length) + tail;
    if (used.has(name.toLowerCase())) continue;
    used.add(name.toLowerCase());
    return name;
  }
}

/** What a name cut short should not end with. */
const loose =
  /([' ,;:–-]|\b( (a|and|between|by|can|for|from|here|how|in|is|of|on|or|per|than|that|the|to|under|was|what|with))+)+$/;

/** Excel counts UTF-16 units; a character is never cut in half. */
function cut(text: string, units: number): string {
  let out = "";
  for (const char of text) {
    if (out.length + char.length > units) break;
    out += char;
  }
  // A Latin word is not cut in half either, when enough of the name is left.
  const word = out.lastIndexOf(" ");
  const whole =
    word >= units / 2 && /^[a-z]{2}/i.test((out.at(-1) ?? "") + (text[out.length] ?? ""))
      ? out.slice(0, word)
      : out;
  return whole === text ? text : whole.replace(loose, "");
}
