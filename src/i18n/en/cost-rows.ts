import type { RoomCatalogue } from "../message.js";

export const costRows = {
  figures: {
    "cost.returns-credited": {
      name: "Credited for returned goods",
      meaning: "Amounts credited in the period for goods that came back, taken off the margin.",
    },
    "cost.returns-credited.goods-back": {
      name: "Cost of returned goods fit for sale",
      meaning: "Cost of the goods that came back and can be sold again, put back into the margin.",
    },
  },
  methods: {},
  tables: {
    "cost.rows": "Rows behind a cost",
    "cost.rows.amount": "Amount",
    "cost.rows.customer_id": "Customer",
    "cost.rows.product_id": "Product",
    "cost.rows.column": "Column of cost",
    "cost.rows.pool": "Cost pool",
    "cost.rows.rate": "Cost per unit",
    "cost.rows.volume": "Volume",
    "cost.rows.driver": "Driver",
    "cost.rows.credited": "Credited",
    "cost.rows.goods_back": "Cost of goods fit for sale",
    "cost.rows.left_out": "Left out because",
    "cost.rows.scheme": "Laid out by",
    "cost.rows.part": "Part",
    "cost.rows.item": "Cost item",
    "cost.rows.area": "Logistics scope",
    "cost.rows.form": "Payment form",
    "cost.rows.outsourced": "Bought in",
  },
  verdicts: {
    "cost.returns-credited":
      "{credited:money} was credited for {count:count} returns; goods worth {back:money} at cost came back fit to be sold again. Margins are {net:money} lower for it.",
    "cost.returns-red-letter":
      "Returns that red-letter order lines have taken off the amounts already: {count:count}, with {amount:money}. They are not taken off again.",
    "cost.returns-unpriced":
      "{count:count} of {of:count} returns say no amount credited. Nothing is taken off the margin for them, so it is too high where they were paid back.",
  },
  assumptions: {
    "cost.returned-sellable-share": {
      name: "Returned goods fit for sale",
      meaning: "Share of the goods that came back neither damaged nor faulty and can be sold again.",
    },
  },
  codes: {},
} as const satisfies RoomCatalogue;
