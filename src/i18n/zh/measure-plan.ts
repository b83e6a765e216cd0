import type { measurePlan as shape } from "../en/measure-plan.js";
import type { Translation } from "../message.js";

/** 策划调查：要素清单中某一条为何无法接续。 */
export const measurePlan = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {
    "reason.no-proposal": "没有待修改或待定稿的建议稿",
    "reason.proposal-open": "上一份建议稿尚未定稿",
    "reason.no-items": "清单会变成空的",
    "reason.id-twice": "同一代码出现两次",
    "reason.id-taken": "清单中已有该代码的要素",
    "reason.no-such-id": "清单中没有该代码的要素",
    "reason.no-such-amendment": "没有该序号的修改建议",
    "reason.amendments-clash": "采纳的两条建议针对同一要素",
    "reason.out-of-order": "日期早于上一条",
  },
} as const satisfies Translation<typeof shape>;
