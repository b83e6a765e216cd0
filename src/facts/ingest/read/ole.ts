import { type Problem, problem } from "../../../core/problem.js";
import type { ByteSource } from "./bytes.js";

const marker = Buffer.from("EncryptedPackage", "utf16le");

/** Binary workbooks of old, or new ones behind a password: both lie in the same wrapping, neither is read. */
export async function oleProblem(source: ByteSource): Promise<Problem> {
  let carry = Buffer.alloc(0);
  for await (const chunk of source.chunks()) {
    const bytes = Buffer.concat([carry, chunk]);
    if (bytes.includes(marker)) return problem("workbook-encrypted", "error", {}, { file: source.shown });
    carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - marker.length)));
  }
  return problem("xls-binary", "error", { kind: "xls" }, { file: source.shown });
}
