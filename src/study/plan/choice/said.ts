import { saidIn } from "../../said.js";

/** A verdict of this room. */
export const said = saidIn("plan");
