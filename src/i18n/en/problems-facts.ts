/** What loads and is doubtful, or does not load: keys, dates, amounts, totals. */
export const problemsFacts = {
  "missing-key-column": {
    text: "No column is given for {column:column}, and {table:table} cannot be loaded without it.",
    fix: "Name the column in plimsoll.yaml. The file has: {headers}.",
  },
  "key-empty": {
    text: "{count} of {of} rows of {table:table} have no {column:column}; each counts as one of its own.",
    fix: "If the cell repeats the one above, write `fill: down` for this column in plimsoll.yaml.",
  },
  "rows-rejected": {
    text: "Left out {count} of {of|row|rows}: {columns} is empty or cannot be read there.",
    fix: "See rejected.xlsx for these rows with their text, correct them at the source and run again.",
  },
  "rows-of-other-table": {
    text: "{count} of {of} rows hold nothing for {table:table}: {columns} is empty or cannot be read there.",
    fix: "Nothing to do if not every row of this file is meant for {table:table}.",
  },
  "duplicate-keys": {
    text: "{keys|key|keys} of {table:table} met more than once ({count|repeated row|repeated rows}), e.g. {examples}. All rows were kept.",
    fix: "If the file was exported twice or overlaps with another, remove one; if the key lacks a part, map it.",
  },
  "duplicate-keys-dropped": {
    text: "{keys|key|keys} of {table:table} met more than once, e.g. {examples}. Each counts once, with the first value found in each column; {count|later row is|later rows are} not counted.",
    fix: "Check which row is right and remove the others, so that nothing is decided by the order of the file.",
  },
  "exact-duplicates": {
    text: "{count|row repeats|rows repeat} an earlier row of {table:table} in every column used. All were kept.",
    fix: "If they are the same event exported twice, remove them; if not, map a column that tells them apart.",
  },
  "delivery-before-order": {
    text: "Delivered before it was ordered: {count} of {of|row|rows} of {table:table}.",
    fix: "Check that the two columns are not swapped and that their dates are read the right way round.",
  },
  "dates-out-of-order": {
    text: "In {count} of {of|row|rows} of {table:table}, {later:column} lies before {earlier:column}.",
    fix: "Check that the two columns are not swapped and that their dates are read the right way round.",
  },
  "dates-implausible": {
    text: "{count} of {of} dates of {column:column} in {table:table} lie outside {from:day} to {to:day}, between {first:day} and {last:day}.",
    fix: "Look for typing errors and placeholder dates; name placeholders under `empty:` for this column.",
  },
  "join-fan-out": {
    text: "{table:table} has {rows} rows for {keys} orders: joined as they are, orders would count more than once. The latest one of each order is used.",
    fix: "Nothing to do, unless several per order are an error of the export.",
  },
  "orphan-rows": {
    text: "{count} of {of|row|rows} of {table:table} give a {column:column} that is not among the {to:table} ({keys} different), e.g. {example}.",
    fix: "Check that both files cover the same period, and that the numbers are written alike (leading zeros, blanks).",
  },
  "order-total-repeated": {
    text: "The order total stands on each of {lines} lines of {orders} orders. It is counted once per order: {once:money}, where the lines would add up to {summed:money}.",
    fix: "Nothing to do.",
  },
  "order-total-conflict": {
    text: "In {count} of {of} orders the order total differs from line to line, e.g. order {example}. The largest is used.",
    fix: "If the column holds line amounts, map it as the line amount.",
  },
  "provisional-key": {
    text: "{table:table} carries no {column:column}; each of {rows} rows counts as one, named by file and row.",
    fix: "Map the column if there is one: without it, orders cannot be joined with other files.",
  },
  "names-as-keys": {
    text: "Customers are known by name only ({keys} names). Two spellings count as two customers.",
    fix: "Map a customer number if there is one.",
  },
  "look-alike-names": {
    text: "{count} pairs of names look like one and the same: {examples}. Nothing was merged.",
    fix: "Where two are one, use one spelling at the source, or give both one number as party in the customer file.",
  },
  "two-currencies": {
    text: "The amounts of {table:table} are in several currencies ({currencies}) and no rates are given, so they were not added up.",
    fix: "Export one currency, or amounts converted to one. Everything that needs no amounts is still computed.",
  },
  "control-total-differs": {
    text: "{column:column}: {expected} was expected, {found} was loaded (difference {difference}).",
    fix: "Compare period and filters of the export with the figure from the source system.",
  },
  "row-count-differs": {
    text: "{expected} rows were expected, {found} were loaded (difference {difference}).",
    fix: "Compare period and filters of the export with the count from the source system, and look at rejected.xlsx.",
  },
  "constant-unreadable": {
    text: "`value: {text}` cannot be read as {column:column} of {table:table}.",
    fix: "Write dates as 2024-03-05, numbers as 1234.5, and words as the schema lists them.",
  },
  "tax-basis-mixed": {
    text: "Amounts with and without tax come together: {files} give amounts with tax only.",
    fix: "Export the amounts before tax for these files too: sums over both are wrong by the tax.",
  },
  "amount-with-tax": {
    text: "No amounts before tax are given, so amounts with tax are used ({files}). Revenue and margin include the tax.",
    fix: "Map a column with amounts before tax if there is one.",
  },
  "amount-before-tax": {
    text: "Amounts are there before tax and with tax ({files}): those before tax are used.",
    fix: "Nothing to do.",
  },
  "nothing-loaded": {
    text: "No row of any file was taken in.",
    fix: "See what is said of each file below.",
  },
  "table-missing": {
    text: "There are no orders and no order lines: service cannot be measured.",
    fix: "Add an export of orders or order lines; one file is enough to begin with.",
  },
  unlocks: {
    text: "With {column:column}, this could be computed as well: {figures:figure}.",
    fix: "Add the column to the export and map it in plimsoll.yaml.",
  },
} as const;
