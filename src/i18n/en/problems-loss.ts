/** Numbers for the loss of customers that cannot be meant as they stand. */
export const problemsLoss = {
  "loss-discount-rate": {
    text: "A discount rate of {rate:plain} a year cannot be meant: rates are written as a share, from 0 to below 1.",
    fix: "For 10 % write `loss.discount-rate: 0.1` under `assumptions:` in plimsoll.yaml.",
  },
  "loss-value-horizon": {
    text: "Customers cannot be valued over a horizon of {years:plain} years: it is above 0 and at most 100.",
    fix: "Write `loss.value-horizon-years: 3`, or your own number, under `assumptions:` in plimsoll.yaml.",
  },
} as const;
