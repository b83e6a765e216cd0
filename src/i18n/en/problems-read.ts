/** What is said when a file cannot be read, or was read with something left out. */
export const problemsRead = {
  "file-empty": {
    text: "{file} holds no rows.",
    fix: "Export it again, or remove it from the data folder.",
  },
  "file-header-only": {
    text: "{file} has a header but no rows below it.",
    fix: "Check the period and the filters of the export, or leave the file out.",
  },
  "file-too-large": {
    text: "{file} is too large to be read as a web page or XML table (over {bytes:count} bytes).",
    fix: "Open it in a spreadsheet program and save it as CSV UTF-8 or .xlsx.",
  },
  "file-unreadable": {
    text: "{file} could not be opened ({detail}).",
    fix: "Close it in other programs, and check that you may read it.",
  },
  "encoding-undecided": {
    text: "The characters of {file} can be read in several ways: {candidates}.",
    fix: "Name the right one in plimsoll.yaml with `encoding:`, or save the file as CSV UTF-8.",
  },
  "encoding-broken": {
    text: "{file} is not valid {encoding}: row {row} holds bytes that cannot be read as text.",
    fix: "Export the file again, or name its true encoding with `encoding:`. Nothing was replaced.",
  },
  "encoding-noted": {
    text: "{file} carries no encoding mark and was read as {encoding}.",
    fix: "If names look garbled, set `encoding:` for this file.",
  },
  "encoding-unknown": {
    text: "`encoding: {encoding}` is not an encoding this program knows.",
    fix: "Use a name such as utf-8, gb18030, big5, shift_jis, utf-16le or windows-1252.",
  },
  "file-not-recognised": {
    text: "{file} is not a table this program can read, whatever its name says.",
    fix: "Save it as CSV UTF-8, .xlsx or Parquet.",
  },
  "xls-binary": {
    text: "{file} is a binary workbook ({kind}) and is not read.",
    fix: "Open it in Excel or WPS, choose Save As, and pick “Excel workbook (.xlsx)” or “CSV UTF-8”.",
  },
  "workbook-doctype": {
    text: "{file} contains a DOCTYPE, which no spreadsheet program writes; it was refused for safety.",
    fix: "Open the workbook in Excel or WPS and save it again as .xlsx.",
  },
  "workbook-broken": {
    text: "{file} is damaged and cannot be opened as a workbook.",
    fix: "Open it in Excel or WPS, let it repair the file, and save it again as .xlsx.",
  },
  "workbook-encrypted": {
    text: "{file} is protected by a password.",
    fix: "Remove the password (File → Info → Protect Workbook) and save a copy.",
  },
  "zip-bomb": {
    text: "{file} would unpack to far more data than its size allows for; it was refused before unpacking.",
    fix: "Open the original in a spreadsheet program, delete empty formatted rows and columns, and save it again.",
  },
  "html-table-read": {
    text: "{file} is a web page saved under a spreadsheet's name; its table ({rows|row|rows} with the header) was read.",
    fix: "Nothing to do. Leading zeros and long numbers are safer in a CSV or .xlsx export.",
  },
  "gzip-broken": {
    text: "{file} is damaged: its compressed data ends too early or is invalid ({detail}).",
    fix: "Copy or download the file again.",
  },
  "title-rows-skipped": {
    text: "Lines above the header were left out (at row {rows}): “{first}”.",
    fix: "If one of them is the header, give its row with `header: [from, to]`.",
  },
  "merged-header-joined": {
    text: "The header spans rows {from} to {to}; its parts were joined as “parent / child”.",
    fix: "If this is wrong, give the header rows with `header: [from, to]`.",
  },
  "no-header": {
    text: "{file} has no header row: its {columns} columns are called #1, #2 and so on.",
    fix: "Name them in plimsoll.yaml with `header: none` and `columns: [...]`.",
  },
  "total-rows-skipped": {
    text: "{count|total or subtotal row was|total or subtotal rows were} left out, so that nothing is counted twice (at row {rows}).",
    fix: "If they are real records, remove the word “total” from their first cell.",
  },
  "blank-rows-skipped": {
    text: "{count|blank row|blank rows} between the data left out (at row {rows}).",
    fix: "Nothing to do.",
  },
  "repeated-header-skipped": {
    text: "The header is repeated {count|time|times} inside the data; repeats were left out (at row {rows}).",
    fix: "Nothing to do. Exporting without page breaks avoids it.",
  },
  "ragged-row": {
    text: "{count|row has|rows have} more or fewer cells than the header, so nothing of it was taken in (at row {rows}).",
    fix: "Put quotes around cells that contain the delimiter or a line break, or export as .xlsx.",
  },
  "formula-cells": {
    text: "{count|cell is a formula|cells are formulas} (first: {cell}); the saved values were used, nothing was calculated.",
    fix: "If the values may be stale, open the workbook, recalculate and save it.",
  },
  "error-cells": {
    text: "{count|cell holds|cells hold} an error such as #N/A (first: {cell}) and counted as empty.",
    fix: "Repair the formulas, or export the values from the source system.",
  },
  "ids-destroyed": {
    text: "{count|number|numbers} in “{column}” lost the last digits in a spreadsheet, e.g. {example}: different ones may now look the same.",
    fix: "Export the column again as text, without opening the file in a spreadsheet first.",
  },
  "duplicate-header": {
    text: "The header “{column}” occurs more than once; the later column is called “{name}”.",
    fix: "Map it under this name, or rename it in the export.",
  },
  "sheet-skipped": {
    text: "The sheet “{sheet}” of {file} was not read: it is hidden, or holds no table.",
    fix: "If it is needed, name it with `sheet:`.",
  },
  "sheet-not-found": {
    text: "{file} has no sheet “{sheet}”. It has: {sheets}.",
    fix: "Correct `sheet:` in plimsoll.yaml.",
  },
  "delimiter-undecided": {
    text: "{file} is text, but no delimiter cuts its lines into the same columns.",
    fix: "If it is a table, name its delimiter with `delimiter:`; if not, leave it out of the data folder.",
  },
  "quote-unclosed": {
    text: "{count|row has|rows have} an opening quote that is never closed; nothing of it was taken in (at row {rows}).",
    fix: "Double the quotes inside cells, or export as .xlsx.",
  },
} as const;
