// `npm start`: from a fresh clone to a report, with nothing but Node. Arguments go to `plimsoll demo`.
import { join } from "node:path";
import { build, install, root, step } from "./prepare.mjs";

install();
process.stdout.write("Building … / 正在构建 …\n");
const built = build();
if (built !== 0) process.exit(built);
process.exit(
  step(process.execPath, [join(root, "dist", "cli", "bin.js"), "demo", "--open", ...process.argv.slice(2)]),
);
