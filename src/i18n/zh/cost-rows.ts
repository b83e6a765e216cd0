import type { costRows as en } from "../en/cost-rows.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const costRows = {
  figures: {
    "cost.returns-credited": {
      name: "退货退款金额",
      meaning: "本期因退货退给客户的金额，从毛利中扣除。",
    },
    "cost.returns-credited.goods-back": {
      name: "可再销售退货的成本",
      meaning: "退回后仍可再次销售的货物成本，加回毛利。",
    },
  },
  methods: {},
  tables: {
    "cost.rows": "成本明细",
    "cost.rows.amount": "金额",
    "cost.rows.customer_id": "客户",
    "cost.rows.product_id": "商品",
    "cost.rows.column": "成本栏",
    "cost.rows.pool": "成本库",
    "cost.rows.rate": "单位成本",
    "cost.rows.volume": "动因量",
    "cost.rows.driver": "成本动因",
    "cost.rows.credited": "退款",
    "cost.rows.goods_back": "可再销售货物成本",
    "cost.rows.left_out": "未计入原因",
    "cost.rows.scheme": "归集方式",
    "cost.rows.part": "归入项目",
    "cost.rows.item": "物流成本项目",
    "cost.rows.area": "物流范围",
    "cost.rows.form": "支付形态",
    "cost.rows.outsourced": "委托",
  },
  verdicts: {
    "cost.returns-credited":
      "{count:count} 笔退货共退款 {credited:money}，其中可再次销售的货物成本 {back:money}；毛利因此减少 {net:money}。",
    "cost.returns-red-letter":
      "有 {count:count} 笔退货（{amount:money}）已由红字订单行冲减金额，不再重复扣除。",
    "cost.returns-unpriced":
      "{of:count} 笔退货中有 {count:count} 笔没有退款金额，未从毛利中扣除；如已退款，毛利偏高。",
  },
  assumptions: {
    "cost.returned-sellable-share": {
      name: "退货可再销售比例",
      meaning: "退回货物中（破损、质量问题除外）可再次销售的比例。",
    },
  },
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
