export const problemsMeasure = {
  "survey-read": {
    text: "Survey {file}: {respondents|respondent|respondents}, {questions|question|questions}: {cells:count} answers could be given, {answered:count} were read, {empty:count} were not answered and {refused:count} could not be read.",
    fix: "Nothing to do.",
  },
  "survey-labels-read": {
    text: "Words taken as scores ({kind:code}): {labels}.",
    fix: "If the scale has other points, write `scale: [1, 7]` at the question, or the score of each word under `survey: labels:`.",
  },
  "survey-asked-twice": {
    text: "“{second}” asks the same as “{first}” ({kind:code}, the same element, the same firm); {count|column does|columns do} so. Only one of two answers could count.",
    fix: "If they are about different firms, name the firm: `of: name` at the question of the rival, none at your own. Else take one of them out of `survey: questions:`.",
  },
  "survey-scale-twice": {
    text: "The answers on {kind:code} have two scales: the file says {file}, `measure: survey: scales:` says {firm}. The latter counts.",
    fix: "Take out the one that is wrong.",
  },
  "survey-rival-not-rated": {
    text: "Nobody rated {names}, though plimsoll.yaml names {names} under `measure: rivals:`. Firms rated: {known}.",
    fix: "Correct the name, or leave it: the comparison is then without it.",
  },
  "survey-us-not-rated": {
    text: "Firms are rated, but none is known as yours: {known}. All of them are taken for rivals.",
    fix: "Write which one you are: `measure: { survey: { us: [name] } }` in plimsoll.yaml.",
  },
  "survey-elements-not-asked": {
    text: "plimsoll.yaml speaks of {names} under `measure: survey: elements:`; no answer is about that. Asked were: {asked}.",
    fix: "Correct the name, or add the file's own word under `also:`.",
  },
  "survey-questions-blank": {
    text: "{count|question was|questions were} answered by nobody: {columns}.",
    fix: "Nothing to do if it was not asked; else look at the export.",
  },
  "survey-answer-refused": {
    text: "{count|answer|answers} to “{column}” could not be read as a score, such as {examples}. A number, a word of a 5- or 7-point scale, or “5 - very satisfied” would be.",
    fix: "Write what the words stand for under `survey: labels:` ({ 5: [excellent] }), or under `notAnswered:` where they mean no answer.",
  },
  "survey-column-unreadable": {
    text: "No answer to “{column}” reads as a score: {count|cell|cells}, such as {examples}. The column is left out.",
    fix: "Take it out of `survey: questions:`, or write what its words stand for under `survey: labels:`.",
  },
  "survey-more-refused": {
    text: "{count|more answer|more answers} could not be read, in {columns}.",
    fix: "As with the questions named above: `survey: labels:` or `notAnswered:`. `rejected.xlsx` lists every one.",
  },
  "survey-no-answers": {
    text: "{respondents|respondent|respondents} and not one answer: every question is blank or means “not answered”.",
    fix: "Check that the export holds the answers, and the headers under `survey: questions:`.",
  },
  "survey-no-question": {
    text: "No question of the survey was found. The file has these columns: {headers}.",
    fix: 'Write under `survey: questions:` which headers are questions; `header: "e*"` means all that begin with e.',
  },
  "survey-unknown-header": {
    text: "The survey has no column “{header}”. Near to it: {near}.",
    fix: "Correct the header in plimsoll.yaml; `*` stands for the element, `{of}` for the firm.",
  },
  "survey-two-questions": {
    text: "“{header}” fits two questions alike: {questions}.",
    fix: "Write that header out as a question of its own, or make one of the patterns narrower.",
  },
  "survey-reversed-scale": {
    text: "“{header}” is marked as reversed, but without its scale a score cannot be turned round.",
    fix: "Write `scale: [1, 5]`, the lowest and the highest score, beside `reversed`.",
  },
  "survey-respondent-twice": {
    text: "{count|row repeats|rows repeat} a respondent who is there already (respondent, first row, this row): {examples}. The first row counts.",
    fix: "Delete the sheet that should not count. If different people share an id, leave `respondent:` out.",
  },
  "survey-address-left": {
    text: "“{header}” holds addresses of computers. They are never kept.",
    fix: "Nothing to do; take it out of `profile:`.",
  },
  "survey-parquet": {
    text: "A survey with one column per question is not read from Parquet.",
    fix: "Save it as CSV UTF-8 or .xlsx.",
  },
  "questionnaire-not-ours": {
    text: "{file} is no questionnaire made by `plimsoll survey template`: the hidden sheet that says which cell answers what is missing.",
    fix: "Read it as any survey: a source with `survey:` or `tables:` in place of `form: questionnaire`.",
  },
  "questionnaire-empty": {
    text: "The questionnaire holds no answer.",
    fix: "Nothing to do if it was handed in blank; take the blank copy out of the data folder.",
  },
  "questionnaire-answer-refused": {
    text: "Cell {cell} holds “{text}”, which the question does not take: {expected}. The answer is left out.",
    fix: "Correct the cell, or clear it where the answer is not known.",
  },
  "questionnaire-rows-lost": {
    text: "{count|question has|questions have} no row in this copy any more, such as {questions}.",
    fix: "Copy the answers into a fresh questionnaire: rows and columns were deleted from this one.",
  },
  "survey-command-unknown": {
    text: "`plimsoll survey` does not know “{command}”. It knows: {known}.",
    fix: "For example: plimsoll survey template.",
  },
  "survey-industry-unknown": {
    text: "There is no list of elements for “{industry}”. Near to it: {near}.",
    fix: "Choose one of: {known}.",
  },
  "survey-no-elements": {
    text: "There is no list of service elements to ask about yet.",
    fix: "Start from a list: `--industry` with one of {known}; or name your own under `measure: survey: elements:` in plimsoll.yaml.",
  },
  "survey-own-name-needed": {
    text: "The sponsor is to stay hidden, so the questionnaire must name your firm among the others; its name is not known.",
    fix: "Write it in plimsoll.yaml: `measure: survey: us: [your name]`, and the others under `measure: rivals: names:`.",
  },
  "survey-file-invalid": {
    text: "{key} in survey.yaml cannot be read: {expected}.",
    fix: "Correct it; `plimsoll survey elements` shows the list as it is understood.",
  },
  "survey-list-refused": {
    text: "Entry {at:plain} of the list in survey.yaml cannot follow: {reason:code}.",
    fix: "Correct or take out that entry; `plimsoll survey elements` shows the list up to it.",
  },
  "survey-list-words": {
    text: "“{given}” does not say what to do with the list.",
    fix: "Write {expected}.",
  },
  "survey-no-customers": {
    text: "There is no customer to draw from.",
    fix: "Map a customer list (or orders with customers) in plimsoll.yaml.",
  },
  "survey-strata-missing": {
    text: "Customers are to be classed by “{by}”, and none of them has one.",
    fix: "Fill that column of the customer list, or choose another under `sample: by:` in survey.yaml: {known}.",
  },
  "survey-scale-unknown": {
    text: "The answers on {kind:code} fit no scale we know. Their means are shown, but not how far customers agree.",
    fix: "Write the lowest and highest score in plimsoll.yaml, such as `measure: survey: scales: { {kind}: [1, 7] }`.",
  },
  "survey-scale-undecided": {
    text: "The answers on {kind:code} fit several scales: {names}. No answer decides between them.",
    fix: "Write the lowest and highest score in plimsoll.yaml, such as `measure: survey: scales: { {kind}: [1, 7] }`.",
  },
  "survey-scales-mixed": {
    text: "The answers on {kind:code} were given on different scales ({scales}). They are left out: five points are never mixed with seven.",
    fix: "Give each survey a workspace of its own, or correct the scales: `scale:` at the questions, or the columns of the file that hold them.",
  },
  "survey-off-scale": {
    text: "Off the scale and left out: {answers|answer|answers} on {kind:code} (scores {scores}).",
    fix: "Correct the answers, or write the true scale under `measure: survey: scales:` in plimsoll.yaml.",
  },
  "survey-zeros": {
    text: "{answers|zero is|zeros are} among the answers on {kind:code}; on this scale zero means “not answered”.",
    fix: "Nothing to do. If zero is a score, write the scale from 0 under `measure: survey: scales:`.",
  },
  "survey-recommend-shifted": {
    text: "The recommendations run from 1 to 11: each was stored one higher than it was given. They are taken down by one.",
    fix: "Nothing to do. If they really run from 1 to 11, write so under `measure: survey: scales: { recommend: … }`.",
  },
  "survey-shares-off": {
    text: "The shares of business of {count|respondent do|respondents do} not add up to the whole and are left out (respondent, sum): {examples}.",
    fix: "Correct the shares so that they add up to 100, or to 1. Amounts or counts must be turned into shares first. All their names are in the table of answers to look at again.",
  },
  "survey-repeated": {
    text: "{answers|answer was|answers were} given to a question already answered by the same respondent ({count|respondent|respondents}). The first counts.",
    fix: "Delete the answers that should not count.",
  },
  "survey-more-than-invited": {
    text: "{count:count} answered, but `invited` says {invited:count}: the response rate cannot be told.",
    fix: "Correct `measure: survey: invited:` in plimsoll.yaml.",
  },
  "survey-segments-unknown": {
    text: "Customers were to be looked at by “{field:field}”, which is no field of the profile with two classes or more. Known: {known}.",
    fix: "Correct `measure: survey: segments:` in plimsoll.yaml, or write `latent` or `none`.",
  },
  "form-exists": {
    text: "{path} is there already, perhaps filled in. Nothing was written over.",
    fix: "Move it away, or add --force to write over it.",
  },
  "audit-what": {
    text: "`plimsoll audit` makes a template: it does not know “{what}”.",
    fix: "Type: plimsoll audit template [DIR]",
  },
  "audit-not-ours": {
    text: "The workbook is no audit form of this product: the hidden codes are not there.",
    fix: "Make one with `plimsoll audit template`, or map the columns under `tables: { audit_answer: … }`.",
  },
  "audit-empty": {
    text: "The audit form holds no answers.",
    fix: "Fill in the yellow cells, save the file and run again.",
  },
  "audit-refused-done": {
    text: "Cell {cell}: “{text}” is neither yes, partly nor no. It was left out.",
    fix: "Choose one of the list in that cell.",
  },
  "audit-refused-share": {
    text: "Cell {cell}: “{text}” is no share from 0 to 100 %. It was left out.",
    fix: "Type it with the percent sign, such as 95%.",
  },
  "audit-refused-rating": {
    text: "Cell {cell}: “{text}” is off the scale that stands above the column. It was left out.",
    fix: "Type a number of the scale, or leave the cell empty.",
  },
  "audit-refused-number": {
    text: "Cell {cell}: “{text}” is no number from 0 up. It was left out.",
    fix: "Type the number alone; words go into the remark.",
  },
  "survey-file-there": {
    text: "{file} is there already, and may hold answers.",
    fix: "Move it away, choose another folder with `--out`, or write over it with `--force`.",
  },
} as const;
