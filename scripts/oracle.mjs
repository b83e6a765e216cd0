// `npm run oracle -- FILE…`: runs the methods against reference cases they did not make.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { install, root, step } from "./prepare.mjs";

if (!existsSync(join(root, "node_modules", "tsx"))) install();
process.exit(
  step(
    process.execPath,
    [
      "--import",
      import.meta.resolve("tsx"),
      join(root, "test", "oracles", "run.ts"),
      ...process.argv.slice(2),
    ],
    {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      shell: false,
    },
  ),
);
