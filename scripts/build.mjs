// `npm run build`: every layer compiled, and the command made ready to run.
import { build } from "./prepare.mjs";

process.exit(build());
