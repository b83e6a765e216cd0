import type { RawTable } from "../../ingest/types.js";
import type { ConfigWords } from "../write-config.js";
import { filled, oneLine, scalar, titleOf } from "../yaml-text.js";
import type { SurveyProposal } from "./propose-survey.js";

const fields = ["respondent", "customer", "language", "answered", "minutes", "mode", "weight"] as const;

/** The `survey:` source of a written `plimsoll.yaml`, with what to check beside it. */
export function surveyLines(
  proposal: SurveyProposal,
  words: ConfigWords,
  tables: readonly RawTable[],
): string[] {
  const { survey, unused } = proposal;
  const sheets = tables.filter((raw) => raw.file === proposal.file).length;
  const raw = tables.find((one) => one.file === proposal.file && one.sheet === proposal.sheet);
  const firms = survey.questions.some(
    (q) => q.header.includes("{of}") || q.of !== undefined || q.kind === "share",
  );
  return [
    `  # ${filled(words.survey, { files: titleOf(proposal) })}`,
    ...words.surveyKinds.map((line) => `  # ${line}`),
    ...(firms ? [`  # ${words.surveyUs}`] : []),
    `  - files: ${scalar(proposal.file)}`,
    ...(proposal.sheet !== null && sheets > 1 ? [`    sheet: ${scalar(proposal.sheet)}`] : []),
    "    survey:",
    ...fields.flatMap((field) =>
      survey[field] === undefined ? [] : [`      ${field}: ${scalar(survey[field])}`],
    ),
    ...(survey.profile === undefined
      ? []
      : [`      profile: ${listed(survey.profile as readonly string[])}`]),
    "      questions:",
    ...survey.questions.map(({ header, kind, of, sure, columns }) => {
      const at = raw?.header.indexOf(columns[0]!) ?? -1;
      const cell = raw?.sample.map((row) => row[at] ?? "").find((text) => text.trim() !== "") ?? "";
      const note = [
        columns.length > 1 ? `× ${columns.length}` : "",
        oneLine(cell).slice(0, 24),
        sure ? "" : words.unsure,
      ];
      const line = `        - { header: ${scalar(header)}, kind: ${kind}${of === undefined ? "" : `, of: ${scalar(of)}`} }`;
      return `${line}  # ${note.filter((text) => text !== "").join("  ")}`.trimEnd();
    }),
    ...(survey.labels === undefined
      ? []
      : [`      labels: ${labelled(survey.labels)}  # ${words.surveyCodes}`]),
    ...(unused.length === 0
      ? []
      : [`    # ${filled(words.unmapped, { headers: unused.map(oneLine).join(" | ") })}`]),
  ];
}

function labelled(labels: Readonly<Record<string, readonly string[]>>): string {
  return `{ ${Object.entries(labels)
    .map(([score, texts]) => `${score}: ${listed(texts)}`)
    .join(", ")} }`;
}

function listed(headers: readonly string[]): string {
  return `[${headers.map(scalar).join(", ")}]`;
}
