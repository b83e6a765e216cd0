/** What is said of the workspace folder, `plimsoll.yaml` and the command line. */
export const problemsWorkspace = {
  "config-not-found": {
    text: "There is no {file} in {folder}.",
    fix: "Run `plimsoll init` there, or name the folder that holds it.",
  },
  "config-not-utf8": {
    text: "{file} is not saved as UTF-8: row {row} holds bytes that are no text.",
    fix: "Save it again as UTF-8; in Notepad choose Save As and the encoding UTF-8.",
  },
  "config-not-yaml": {
    text: "{file}, line {row}: {detail:code}.",
    fix: "Correct the line; blanks at its start and brackets, quotes and colons in it matter. README shows an example.",
  },
  "config-invalid": {
    text: "{file}, line {row}: {key} should be {expected}.",
    fix: "Correct the line; README lists every setting.",
  },
  "config-unknown-key": {
    text: "{file}, line {row}: {key} is not a known setting. Known there: {known}.",
    fix: "Correct the spelling or remove the line.",
  },
  "env-not-set": {
    text: "{file} names the environment variable {name}, which is not set.",
    fix: "Set {name} to the folder of the exports, or write the folder under `data:`.",
  },
  "data-folder-not-found": {
    text: "The data folder {folder} does not exist.",
    fix: "Correct `data:` in plimsoll.yaml (it is relative to that file), or the folder given with the command.",
  },
  "no-sources": {
    text: "No data files were found.",
    fix: "Put the exports (CSV, XLSX, Parquet) into the data folder and list them under `sources:`; `plimsoll init` does so for you.",
  },
  "source-no-files": {
    text: "No file in {folder} matches “{pattern}”. Found there: {found}.",
    fix: "Correct `files:` in plimsoll.yaml, or put the export into the data folder.",
  },
  "workspace-exists": {
    text: "{file} exists already and was left as it is.",
    fix: "Use --force to write it anew, or another folder.",
  },
  "orders-twice": {
    text: "{file} repeats orders that {other} holds line by line; the lines are counted.",
    fix: "Nothing to do; remove the source if it brings nothing else.",
  },
  "before-tax-taken": {
    text: "{file}: “{other}” holds the same money with tax; “{column}” is used.",
    fix: "Nothing to do, unless prices with tax are what you reckon with.",
  },
  "folder-not-writable": {
    text: "Nothing can be written to {file}.",
    fix: "Choose another folder with --out, or ask for the right to write there.",
  },
  "disk-full": {
    text: "The disk is full; what was there before is untouched.",
    fix: "Free some space and run again.",
  },
  "database-busy": {
    text: "Another process ({program}, number {pid}) is working on this workspace.",
    fix: "Wait until it has finished, or end it.",
  },
  "report-file-in-use": {
    text: "{file} is open in another program; the new one was written as {instead}.",
    fix: "Close the old file when you like.",
  },
  "unknown-command": {
    text: "“{command}” is not a command. Did you mean one of these: {near}?",
    fix: "`plimsoll help` lists all commands.",
  },
  "unknown-option": {
    text: "“{option}” is not an option. Did you mean one of these: {near}?",
    fix: "`plimsoll help` lists all options.",
  },
  "option-value": {
    text: "{option} should be {expected}.",
    fix: "`plimsoll help` lists all options with what they take.",
  },
  "argument-missing": {
    text: "{argument} is missing.",
    fix: "`plimsoll help` shows how the command is written.",
  },
  "unknown-figure": {
    text: "There is no figure “{figure}”. Did you mean one of these: {near}?",
    fix: "`plimsoll explain` with no figure lists them all.",
  },
  "unknown-cost-id": {
    text: "There is no cost of “{id}” in these results. Is it one of these: {near}?",
    fix: "Ids are written as in the data; cost.customers and cost.products in the workbook list them.",
  },
  "unknown-customer": {
    text: "There is no customer “{id}” in the orders. Is it one of these: {near}?",
    fix: "Ids are written as in the data; loss.customers-at-risk and loss.customers-lost in the workbook list many of them.",
  },
  "no-results": {
    text: "There are no results yet in {dir}.",
    fix: "Run `plimsoll run` there first.",
  },
  "results-stale": {
    text: "The rows behind the results in {dir} are no longer there.",
    fix: "Run `plimsoll run` again.",
  },
  "file-not-found": {
    text: "There is no file {file}.",
    fix: "Check the name and the folder.",
  },
} as const;
