import { saidIn } from "../../said.js";

/** A verdict on the survey. */
export const said = saidIn("measure.survey");
