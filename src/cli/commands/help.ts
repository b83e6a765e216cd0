import type { Words } from "../../i18n/index.js";

const pad = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** Help for all commands, or for one. */
export function helpText(words: Words, command?: string): string {
  const { cli } = words;
  const { headings } = cli;
  const known = Object.entries(cli.commands);
  const one = known.find(([name]) => name === command);
  const commands = (one === undefined ? known : [one]).map(
    ([name, { args, help }]) => [`${name} ${args}`.trim(), help] as const,
  );
  const options = Object.entries(cli.options).map(
    ([name, { args, help }]) => [`--${name} ${args}`.trim(), help] as const,
  );
  return [
    cli.usage,
    cli.summary,
    "",
    headings.commands,
    ...pad(commands),
    "",
    headings.options,
    ...pad(options),
    "",
    headings.examples,
    ...pad(cli.examples.map(({ command, help }) => [command, help] as const)),
    "",
    headings.exitCodes,
    ...pad(Object.entries(cli.exitCodes)),
  ].join("\n");
}
