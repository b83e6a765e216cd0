/** A text as it is compared: width, case, blanks and quotes around it do not count. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/^["'“”‘’\s]+|["'“”‘’\s]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}
