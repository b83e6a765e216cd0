// `npm run schema`: writes docs/schema.md and docs/schema.zh.md from the one definition of the tables.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, install, root } from "./prepare.mjs";

install();
if (build() !== 0) process.exit(1);
const { schemaPage } = await import("../dist/report/schema-page.js");
writeFileSync(join(root, "docs", "schema.md"), schemaPage("en"));
writeFileSync(join(root, "docs", "schema.zh.md"), schemaPage("zh"));
