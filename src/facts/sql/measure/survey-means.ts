/** Means per element of surveys whose single answers are not at hand, in the order of the files. */
export function surveyMeans() {
  return {
    sql: `SELECT element, coalesce(segment, '') AS segment, importance, own, benchmark, relative, answers, standard_error,
  scale_low, scale_high
FROM fact.survey_mean
WHERE element IS NOT NULL
ORDER BY _src, _row, element, segment, importance, own, benchmark`,
    shape: {
      element: "text",
      segment: "text",
      importance: "number?",
      own: "number?",
      benchmark: "number?",
      relative: "number?",
      answers: "count?",
      standard_error: "number?",
      scale_low: "number?",
      scale_high: "number?",
    },
  } as const;
}
