import { expect, test } from "vitest";
import { labelScores } from "./labels.js";
import { minutesOf } from "./people.js";
import { readAnswer } from "./read-answer.js";

const scores = (labels: readonly string[], scale: [number, number] | null = null) => {
  const read = labelScores(labels, "performance", scale === null ? null : { low: scale[0], high: scale[1] });
  return labels.map((label) => read.get(label) ?? null);
};

test.each([
  [["非常不重要", "不重要", "一般", "重要", "非常重要"]],
  [["很不满意", "不太满意", "一般", "比较满意", "很满意"]],
  [["完全不同意", "不同意", "中立", "同意", "完全同意"]],
  [["非常差", "差", "一般", "好", "非常好"]],
  [["Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"]],
  [["Strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"]],
  [["very unlikely", "unlikely", "neutral", "likely", "very likely"]],
  [["very poor", "poor", "fair", "good", "excellent"]],
  [["Poor", "Fair", "Good", "Very good", "Excellent"]],
  [["Not at all important", "Slightly important", "Important", "Very important", "Extremely important"]],
  [["不重要", "有点重要", "重要", "很重要", "非常重要"]],
  [
    [
      "not at all important",
      "slightly important",
      "moderately important",
      "very important",
      "extremely important",
    ],
  ],
])("five points, from %j", (labels) => {
  expect(scores(labels)).toEqual([1, 2, 3, 4, 5]);
});

test.each([
  [["非常不满意", "不满意", "有点不满意", "一般", "有点满意", "满意", "非常满意"]],
  [["非常不重要", "很不重要", "不重要", "一般", "重要", "很重要", "非常重要"]],
  [
    [
      "extremely dissatisfied",
      "dissatisfied",
      "somewhat dissatisfied",
      "neither satisfied nor dissatisfied",
      "somewhat satisfied",
      "satisfied",
      "extremely satisfied",
    ],
  ],
])("seven points, from %j", (labels) => {
  expect(scores(labels)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test("labels that were never ticked leave the others where they stand", () => {
  expect(scores(["一般", "满意"])).toEqual([3, 4]);
  expect(scores(["满意", "非常满意", "一般"], [1, 7])).toEqual([6, 7, 4]);
});

test("a declared scale that has too few points for the labels reads none of them", () => {
  const seven = ["不满意", "有点满意", "满意", "非常满意"];
  expect(scores(seven, [1, 5])).toEqual([null, null, null, null]);
});

test("the five levels of satisfaction and Kano's answers have words of their own", () => {
  expect([...labelScores(["惊喜", "满足"], "satisfaction", null).values()]).toEqual([5, 1]);
  expect([...labelScores(["不喜欢", "I like it", "无所谓"], "wanted", null).values()]).toEqual([5, 1, 3]);
});

const none = new Set(["没意见"]);
test.each([
  ["4", 4],
  [" ４ ", 4],
  ["4分", 4],
  ["5 - very satisfied", 5],
  ["1（非常不重要）", 1],
  ["非常满意（5分）", 5],
  ["3,5", 3.5],
  ["★★★☆☆", 3],
  ["-3", null],
  ["(空)", null],
  ["（跳过）", null],
  ["N/A", null],
  ["不了解", null],
  ["Don’t know", null],
  ["没意见", null],
  ["0", 0],
  ["A.非常满意", { label: "非常满意" }],
  ["三天", { label: "三天" }],
  ["3-5", { label: "3-5" }],
] as const)("%s", (text, read) => {
  expect(readAnswer(text, "performance", none)).toEqual(read);
});

test("percents are shares of business as they stand, and levels as shares of one", () => {
  expect(readAnswer("60%", "share", none)).toBe(60);
  expect(readAnswer("98.5%", "ideal", none)).toBe(0.985);
  expect(readAnswer("1,200", "ideal", none)).toBe(1200);
  expect(readAnswer("60%", "performance", none)).toEqual({ label: "60%" });
});

test.each([
  ["123秒", "所用时间", "2.05"],
  ["2分30秒", "所用时间", "2.5"],
  ["00:02:30", "duration", "2.5"],
  ["90", "interviewtime. Total time", "1.5"],
  ["7", "用时（分钟）", "7"],
  ["soon", "minutes", "soon"],
])("%s under %s", (text, header, minutes) => {
  expect(minutesOf(text, header)).toBe(minutes);
});
