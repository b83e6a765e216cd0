import type { Results } from "../core/findings.js";

/** What a cell of the loss room was computed from: figures, and cells of other tables that are there. */
export function lossInputs(
  results: Results,
  {
    table,
    key,
    column,
  }: { readonly table: string; readonly key: readonly string[]; readonly column: string },
): string[] {
  const [name = ""] = key;
  return wanted(table, name, column).filter((id) => {
    const open = id.indexOf("[");
    return open < 0
      ? results.figures.some((figure) => figure.id === id)
      : Object.hasOwn(results.tables, id.slice(0, open));
  });
}

function wanted(table: string, name: string, column: string): string[] {
  switch (table) {
    case "loss.parts":
      return [name === "existing" ? "loss.existing" : "loss.potential"];
    case "loss.kinds":
      return column === "value"
        ? ["loss.existing", `loss.effects[${name}].used`]
        : column === "customers" || column === "effect"
          ? [`loss.effects[${name}].used`]
          : [];
    case "loss.effects":
      return column === "used" ? [`loss.effect.${name}`] : [];
    case "loss.links":
      return name.startsWith("effect-") ? [`loss.effects[${name.slice("effect-".length)}].used`] : [];
    case "loss.tornado":
      return column.startsWith("at-") ? ["loss.total", `loss.links[${name}].value`] : [];
    case "loss.told":
      return column === "total" ? ["loss.existing", `loss.told[${name}].potential`] : [];
    case "loss.by-class":
    case "loss.by-region":
    case "loss.by-month":
      return column === "value" ? ["loss.existing"] : [];
    default:
      return [];
  }
}
