import type { problemsLevel as en } from "../en/problems-level.js";
import type { Translation } from "../message.js";

/** 服务水平、方案与情景部分无法照用的内容。 */
export const problemsLevel = {} as const satisfies Translation<typeof en>;
