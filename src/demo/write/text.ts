/** How cells look in the exports. */
export const yuan = (fen: number): string => {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = Math.abs(fen) % 100;
  return `${fen < 0 ? "-" : ""}${whole}.${cents < 10 ? "0" : ""}${cents}`;
};

/** 1,234.50 as accountants print it. */
export function grouped(fen: number): string {
  const [whole, cents] = yuan(fen).split(".") as [string, string];
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

export const zhFlag = (value: boolean): string => (value ? "是" : "否");

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows to text with the line ends Windows programs write. Cells hold no line breaks. */
export function delimited(rows: readonly (readonly string[])[], delimiter = ","): string {
  let out = "";
  for (const row of rows) {
    const plain = row.join(delimiter);
    out +=
      count(plain, delimiter) === row.length - 1 && !plain.includes('"') ? plain : dressed(row, delimiter);
    out += "\r\n";
  }
  return out;
}

const dressed = (row: readonly string[], delimiter: string): string =>
  row.map((cell) => quoted(cell, delimiter)).join(delimiter);

function count(text: string, what: string): number {
  let n = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) n++;
  return n;
}
