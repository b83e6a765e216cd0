/** Where expectations come from, and the words that name them in a questionnaire. */
const expectationSources = ["word-of-mouth", "own-needs", "industry-norm", "past-experience"] as const;
export type ExpectationSource = (typeof expectationSources)[number];

const words: readonly (readonly [ExpectationSource, RegExp])[] = [
  ["word-of-mouth", /口碑|word.of.mouth|reputation/i],
  ["own-needs", /自身需[要求]|own.needs?|personal.needs?/i],
  ["industry-norm", /业内惯例|行业惯例|惯例|industry.norms?/i],
  ["past-experience", /过去.?经验|以往.?经验|过往.?经历|past.experience/i],
];

/**
 * Source of expectations a group of items asks about, by its name; null where the name does not tell.
 *
 * @example expectationSource("口碑") // → word-of-mouth
 */
export const expectationSource = (construct: string): ExpectationSource | null =>
  words.find(([, pattern]) => pattern.test(construct))?.[0] ?? null;

/** Models of service quality whose dimensions a questionnaire may follow. */
export type QualityModel = "lsq" | "servqual";

const servqual =
  /^(tangibles|reliability|responsiveness|assurance|empathy|有形性|可靠性|响应性|保证性|移情性|关怀性)$/i;

/** Nine constructs of logistics service quality, by their service element. */
export const lsqElements: readonly string[] = [
  "personnel-contact-quality",
  "order-release-quantities",
  "information-quality",
  "ordering-procedures",
  "order-accuracy",
  "order-condition",
  "order-quality",
  "discrepancy-handling",
  "timeliness",
];

/**
 * Model an element of the questionnaire belongs to: logistics service quality by its service element, SERVQUAL by name.
 *
 * @source  Mentzer, Flint & Hult (2001), J. Marketing 65(4):82–104; Parasuraman, Zeithaml & Berry (1988), J. Retailing
 *          64(1):12–40
 * @example qualityModel("可靠性", null) // → servqual
 */
export const qualityModel = (name: string, element: string | null): QualityModel | null =>
  element !== null && lsqElements.includes(element) ? "lsq" : servqual.test(name.trim()) ? "servqual" : null;
