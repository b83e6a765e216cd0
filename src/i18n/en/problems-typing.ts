/** What is said of a column whose cells were read with a doubt, in part, or not at all. */
export const problemsTyping = {
  "date-ambiguous": {
    text: "“{column}” can be read in more than one order of day and month: {text} may be {readings}. No cell of the column decides.",
    fix: "Put the right line of these into plimsoll.yaml: {yaml}. Until then only the figures that need this column are left out.",
  },
  "decimal-ambiguous": {
    text: "“{column}” holds marks that can mean decimals or thousands: {text} may be {readings}. No cell of the column decides.",
    fix: "Put the right line of these into plimsoll.yaml: {yaml}. Until then only the figures that need this column are left out.",
  },
  "share-ambiguous": {
    text: "“{column}” mixes shares and percent points: {text} may be {readings}.",
    fix: "Put the right line of these into plimsoll.yaml: {yaml}.",
  },
  "format-undecided": {
    text: "“{column}” does not read as one kind of value: of {filled|filled cell|filled cells} {read} can be read; others look like {examples}.",
    fix: "Check that the column is mapped to the right meaning; say how it is written (`formats:`, `decimal:`, `thousands:`) or which texts mean nothing (`empty:`).",
  },
  "cell-refused": {
    text: "{count|cell|cells} of “{column}” cannot be read and counted as empty, such as “{text}”.",
    fix: "If the text means nothing, list it under `empty:` for this column; if it stands for a number, under `words:` ({ 5: [very satisfied] }); otherwise correct the export. All refused cells are in rejected.xlsx.",
  },
  "unknown-words": {
    text: "“{column}” holds words whose meaning is not known ({count|cell|cells}): {words}.",
    fix: "Add them under `words:` for this column in plimsoll.yaml, each to the value it stands for.",
  },
  "column-not-found": {
    text: "{file} has no column “{header}”, which plimsoll.yaml maps to {column:column} of {table:table}. Near to it: {near}.",
    fix: "Correct the header in plimsoll.yaml, or export the column.",
  },
  "column-blocked": {
    text: "{table:table} cannot be loaded from {file} until it is clear how to read {column:column}.",
    fix: "Settle the column as told for it, then run again.",
  },
  "value-clipped": {
    text: "{count|value|values} of “{column}” out of range: they lie outside what the column can hold, such as “{text}”.",
    fix: "Check the unit of the column (`scale:`) and correct the export.",
  },
  "unit-in-cells": {
    text: "“{column}” carries units in its cells ({units}), such as {examples}. They were read with their meaning.",
    fix: "Nothing to do; compare the control total with the source system.",
  },
  "units-mixed": {
    text: "“{column}” mixes units that cannot be added up: {units} (such as {examples}).",
    fix: "Export the column in one unit, or split it into one column per unit.",
  },
  "dates-scrambled": {
    text: "{count|date|dates} of “{column}” can be read but cannot be right: they look like {text}, and behave like dates whose fields changed places ({reads}).",
    fix: "Check some of them in the source system; if so, put this line into plimsoll.yaml: {yaml}.",
  },
  "dates-mixed": {
    text: "“{column}” writes its dates in several ways; each cell's form tells which: {patterns}.",
    fix: "Nothing to do, unless a form is wrong: then give `formats:` for the column.",
  },
  "zone-dropped": {
    text: "Times of “{column}” carry a time zone, such as {text}; the clock is taken as written.",
    fix: "If the export is not in local time, export it so.",
  },
  "share-scaled": {
    text: "“{column}” holds percent points without a sign: {text} was read as {text} %.",
    fix: "If the numbers are shares already, set `scale: 1` for the column.",
  },
  "header-scale": {
    text: "The header “{column}” says {unit}: values were multiplied by {scale}.",
    fix: "If the header is wrong, set `scale: 1` for the column.",
  },
  "tax-in-header": {
    text: "The header “{column}” speaks of tax: {tax:code}.",
    fix: "Use amounts before tax throughout where you can; figures are only comparable on one basis.",
  },
  "ids-scientific": {
    text: "{count|number|numbers} in “{column}” turned into powers of ten by a spreadsheet program (such as 4.2024E+20): their last digits are lost.",
    fix: "Export again, and format the column as text before opening the file in Excel.",
  },
  "ids-cut": {
    text: "{count|number|numbers} in “{column}” with nothing but zeros from the 16th digit on: a spreadsheet program has cut them.",
    fix: "Export again, and format the column as text before opening the file in Excel.",
  },
} as const;
