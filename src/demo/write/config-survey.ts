import { firms, header, own, surveyElements, unknownWord } from "../questionnaire.js";

type Say = (zh: string, en: string) => string;
const rivals = firms.map((f) => f.zh).filter((name) => name !== own);

/** What the firm knows of its survey and its rivals. Segments are left to what the answers show. */
export function measureLines(invited: number, say: Say): string[] {
  return [
    "measure:",
    "  survey:",
    `    us: ${own}`,
    `    invited: ${invited} ${say("# 发出问卷的客户数", "# customers who were sent the form")}`,
    `    runBy: ${say("客户服务部", "service department")}`,
    "    sponsorHidden: false",
    "    elements:",
    ...surveyElements.map(
      (e) => `      ${e.zh}: { name: { en: ${e.en} }, element: ${e.element}, kpi: ${e.kpi} }`,
    ),
    "  rivals:",
    `    names: [${rivals.join(", ")}]`,
    "    benchmark: main-rival",
  ];
}

/** The export of the form: one row per respondent, questions by the beginning of their headers. */
export function surveySource(say: Say): string[] {
  const question = (at: string, kind: string, more = ""): string =>
    `        - { header: "${at}", kind: ${kind}${more} }`;
  const seven = ", scale: [1, 7]";
  return [
    say(
      "  # 2026年3月客户问卷(一人一行,7 分制)",
      "  # customer survey of March 2026 (one row per respondent, seven points)",
    ),
    '  - files: "客户问卷_*.csv"',
    "    survey:",
    `      respondent: ${header.respondent}`,
    `      customer: ${header.customer}`,
    `      language: ${header.language}`,
    `      answered: ${header.answered}`,
    `      minutes: ${header.minutes}`,
    `      mode: ${header.mode}`,
    `      profile: [${header.purchases}, ${header.territory}]`,
    `      notAnswered: ${unknownWord}`,
    "      questions:",
    question(header.importance("*"), "importance", seven),
    ...firms.map((f) => question(header.performance(f.zh, "*"), "performance", `, of: ${f.zh}${seven}`)),
    ...firms.map((f) => question(header.overall(f.zh), "overall", `, of: ${f.zh}${seven}`)),
    ...firms.map((f) => question(header.share(f.zh), "share", `, of: ${f.zh}`)),
    question(header.ideal("*"), "ideal"),
    question(header.acceptable("*"), "acceptable"),
    question(header.recommend, "recommend", ", scale: [0, 10]"),
    question(header.satisfaction, "satisfaction", ", scale: [1, 5]"),
    question(header.trust("*"), "trust", seven),
    question(header.loyalty("*"), "construct", `, construct: ${say("忠诚", "loyalty")}${seven}`),
    question(header.wanted("*"), "wanted", ", scale: [1, 5]"),
    question(header.missing("*"), "missing", ", scale: [1, 5]"),
  ];
}
