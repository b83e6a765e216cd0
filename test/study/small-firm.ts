import { cpSync } from "node:fs";
import { join } from "node:path";
import { loadFolder, readConfig } from "../../src/cli/pipeline.js";
import { openStore } from "../../src/facts/workspace/store.js";
import { folder } from "../fixtures/cli.js";
import { repository } from "../fixtures/study.js";

/** The small golden firm with its facts in a warehouse of their own. */
export async function smallFirm() {
  const dir = folder();
  cpSync(join(repository, "test/golden/small-firm/input"), dir, { recursive: true });
  const config = await readConfig(dir);
  const loaded = await loadFolder({ dir, config, store: openStore(dir, {}) }, { aside: true });
  return { dir, config, ...loaded };
}
