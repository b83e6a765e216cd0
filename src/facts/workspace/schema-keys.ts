import { z } from "zod";

/** Keys a strict schema knows at a path; none where the names are the firm's own. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const plain = unwrapped(schema);
  const [key, ...rest] = path;
  if (plain instanceof z.ZodUnion)
    return [...new Set(plain.options.flatMap((option) => keysAt(option, path)))];
  if (plain instanceof z.ZodArray) return key === undefined ? [] : keysAt(plain.element, rest);
  if (plain instanceof z.ZodRecord) return key === undefined ? [] : keysAt(plain.valueType, rest);
  if (!(plain instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(plain.shape);
  const inner = plain.shape[String(key)];
  return inner === undefined ? [] : keysAt(inner, rest);
}

/** Without what only says that a value may be left out, or turns it into another. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrapped(schema.in);
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  )
    return unwrapped(schema.unwrap());
  return schema;
}
