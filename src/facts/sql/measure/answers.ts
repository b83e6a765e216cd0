/**
 * Answers of surveys, one row per question in the order of the files, those that name who answered or for whom. `answers`
 * holds them as `place:value` by commas, the place being that of the respondent by id, from 1: a survey has a million
 * answers and a hundred questions.
 */
export function surveyQuestions() {
  return {
    sql: `WITH told AS (
  SELECT coalesce(respondent_id, customer_id) AS respondent, coalesce(kind, 'performance') AS kind, of_whom, element,
    construct, value, scale_low, scale_high, CAST(_src AS BIGINT) * 4294967296 + _row AS line
  FROM fact.answer
  WHERE coalesce(respondent_id, customer_id) IS NOT NULL AND (element IS NOT NULL OR kind IS NOT NULL) AND value IS NOT NULL
), people AS (
  SELECT respondent, row_number() OVER (ORDER BY respondent) AS place FROM told GROUP BY respondent
)
SELECT t.kind, t.of_whom, t.element, t.construct, t.scale_low, t.scale_high,
  string_agg(CAST(p.place AS VARCHAR) || ':' || CAST(t.value AS VARCHAR), ',' ORDER BY t.line, t.value) AS answers
FROM told t JOIN people p ON p.respondent = t.respondent
GROUP BY t.kind, t.of_whom, t.element, t.construct, t.scale_low, t.scale_high
ORDER BY min(t.line), t.kind, t.of_whom, t.element, t.construct, t.scale_low, t.scale_high`,
    shape: {
      kind: "text",
      of_whom: "text?",
      element: "text?",
      construct: "text?",
      scale_low: "number?",
      scale_high: "number?",
      answers: "text",
    },
  } as const;
}

/** Everybody who answered, by id: what is told of them beside their answers, and what their firm bought. */
export function surveyRespondents() {
  return {
    sql: `WITH met AS (
  SELECT coalesce(respondent_id, customer_id) AS respondent, min(customer_id) AS customer_id, min(answered_on) AS answered_on
  FROM fact.answer
  WHERE coalesce(respondent_id, customer_id) IS NOT NULL AND (element IS NOT NULL OR kind IS NOT NULL) AND value IS NOT NULL
  GROUP BY 1
), told AS (
  SELECT respondent_id, min(customer_id) AS customer_id, min(language) AS language, min(answered_on) AS answered_on,
    min(minutes) AS minutes, min(mode) AS mode, min(weight) AS weight
  FROM fact.respondent GROUP BY respondent_id
)
SELECT m.respondent, coalesce(t.customer_id, m.customer_id) AS customer_id, t.language,
  CAST(CAST(coalesce(t.answered_on, m.answered_on) AS DATE) AS VARCHAR) AS day, t.minutes, t.mode, t.weight, c.amount,
  c.type, c.class, c.region, c.channel
FROM met m
LEFT JOIN told t ON t.respondent_id = m.respondent
LEFT JOIN mart.customer c ON c.customer_id = coalesce(t.customer_id, m.customer_id)
ORDER BY m.respondent`,
    shape: {
      respondent: "text",
      customer: "text?",
      language: "text?",
      day: "text?",
      minutes: "number?",
      mode: "text?",
      weight: "number?",
      sales: "money?",
      type: "text?",
      class: "text?",
      region: "text?",
      channel: "text?",
    },
  } as const;
}

/** What respondents told of themselves, field by field. */
export function surveyProfiles() {
  return {
    sql: `SELECT respondent_id AS respondent, field, min(value) AS value
FROM fact.profile GROUP BY respondent_id, field ORDER BY field, respondent_id`,
    shape: { respondent: "text", field: "text", value: "text" },
  } as const;
}
