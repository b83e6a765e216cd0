import { configFile as en } from "./en/config-file.js";
import type { Language } from "./format.js";
import { configFile as zh } from "./zh/config-file.js";

/** Comments for the `plimsoll.yaml` that `init` writes, by language. */
export const configFileWords = { zh, en } as const satisfies Record<Language, unknown>;
