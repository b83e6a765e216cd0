/** `measure.otif` → `measure`. */
export function roomOf(id: string): string {
  return id.slice(0, id.indexOf(".") < 0 ? id.length : id.indexOf("."));
}
