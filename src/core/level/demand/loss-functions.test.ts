import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discreteLaw, discreteLawOf } from "./discrete-law.js";
import { empiricalLaw } from "./empirical-law.js";
import { exponentialLaw } from "./exponential-law.js";
import { gammaLaw, gammaOf } from "./gamma-law.js";
import { geometricLaw } from "./geometric-law.js";
import type { DemandLaw } from "./law.js";
import { lognormalLaw, lognormalOf } from "./lognormal-law.js";
import { negativeBinomialLaw, negativeBinomialOf } from "./negative-binomial-law.js";
import { normalLaw } from "./normal-law.js";
import { normalQuantile, normalQuantileAbove } from "./normal-quantile.js";
import { normalLoss, normalLoss2, normalSf } from "./normal-tail.js";
import { poissonLaw } from "./poisson-law.js";
import { uniformLaw } from "./uniform-law.js";

const near = (got: number, want: number, relative = 1e-12) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(relative * Math.abs(want) + 1e-300);

// mpmath 1.3 at 60 digits: tail, n, n2.
const standard: [number, number, number, number][] = [
  [-8, 0.9999999999999993, 8, 32.5],
  [-1.3, 0.9031995154143897, 1.345527962086514, 1.326192933063429],
  [0, 0.5, 0.3989422804014327, 0.25],
  [1.3, 0.09680048458561033, 0.045527962086513926, 0.018807066936571117],
  [5, 2.866515718791939e-7, 5.346165533832815e-8, 9.671647593776582e-9],
  [8, 6.220960574271784e-16, 7.550262411946499e-17, 9.037532235729249e-18],
  [20, 2.7536241186062337e-89, 1.3700124947295798e-90, 6.799564573536905e-92],
  [35, 1.1249107064724062e-268, 3.208804482602477e-270, 9.145687807696884e-272],
];

// The same with the lower side: law, x, tail, n, n2, cdf, n̄, n̄2.
const points: [string, DemandLaw, number, number, number, number, number, number, number][] = [
  [
    "gamma",
    gammaLaw(0.3, 3),
    20,
    0.00010310757104526067,
    0.00028539494111058655,
    0.0007957978554175981,
    0.9998968924289547,
    19.10028539494111,
    183.7542042021446,
  ],
  [
    "gamma",
    gammaLaw(0.02, 3),
    0.09,
    0.05776130857885259,
    0.05316268905019779,
    0.08674436989768881,
    0.9422386914211474,
    0.08316268905019779,
    0.0037056301023111835,
  ],
  [
    "gamma",
    gammaLaw(2.5, 40),
    10,
    0.9921232932326296,
    90.0234152067162,
    6049.946647083079,
    0.007876706767370407,
    0.023415206716200627,
    0.05335291692104081,
  ],
  [
    "gamma",
    gammaLaw(2.5, 40),
    1500,
    9.302951809402614e-15,
    3.867972776235619e-13,
    1.6066405498056286e-11,
    0.9999999999999907,
    1400.0000000000005,
    982000,
  ],
  [
    "gamma",
    gammaLaw(2.5, 40),
    0.01,
    0.999999999702699,
    99.99000000000085,
    6999.00005,
    2.9730092558881103e-10,
    8.494649242126042e-13,
    1.8877475009749288e-15,
  ],
  [
    "gamma",
    gammaLaw(150, 3),
    620,
    1.5047504691422895e-5,
    0.00015019067264049975,
    0.001453258197541563,
    0.9999849524953086,
    170.00015019067263,
    15124.998546741803,
  ],
  [
    "gamma",
    gammaLaw(150, 3),
    300,
    0.999998115789534,
    150.00001037065118,
    11924.999945460106,
    1.88421046603867e-6,
    1.0370651189584916e-5,
    5.453989371415536e-5,
  ],
  [
    "gamma",
    gammaLaw(10000, 1),
    10400,
    3.88801705739882e-5,
    0.000910844394569655,
    0.020463430268092497,
    0.999961119829426,
    400.0009108443946,
    84999.97953656974,
  ],
  [
    "lognormal",
    lognormalLaw(2, 0.1),
    12,
    6.202191806993207e-7,
    1.4526882575165762e-7,
    3.353329102982993e-8,
    0.9999993797808193,
    4.573906248511001,
    10.73742611877062,
  ],
  [
    "lognormal",
    lognormalLaw(2, 0.1),
    4,
    0.9999999995796772,
    3.4260938967835375,
    6.146177326364991,
    4.2032276678409273e-10,
    2.5712873839015042e-11,
    1.517556195564065e-12,
  ],
  [
    "lognormal",
    lognormalLaw(6, 0.8),
    900,
    0.15793200978078079,
    90.9629929000124,
    66293.98187449772,
    0.8420679902192192,
    435.39000044860956,
    131375.49909140568,
  ],
  [
    "lognormal",
    lognormalLaw(6, 0.8),
    40,
    0.9980670442241836,
    515.5877461879004,
    271262.1629983487,
    0.0019329557758164312,
    0.014753736497575992,
    0.09147576114717024,
  ],
  [
    "lognormal",
    lognormalLaw(2, 0.01),
    7.8,
    3.109741790273608e-8,
    4.224909989156802e-10,
    5.596499010297419e-12,
    0.9999999689025821,
    0.41057443945042016,
    0.08701600200558596,
  ],
  [
    "lognormal",
    lognormalLaw(1, 2.5),
    900,
    0.010144557922530068,
    26.199366532933286,
    960031.8237961226,
    0.9898554420774699,
    864.3315572825654,
    380666.77964733075,
  ],
  [
    "lognormal",
    lognormalLaw(1, 2.5),
    0.02,
    0.975281837630478,
    61.84805570888286,
    991378.3946109838,
    0.024718162369522005,
    0.00024645851497179895,
    1.6156094398321206e-6,
  ],
  [
    "Poisson",
    poissonLaw(0.3),
    6,
    3.339312441493683e-8,
    3.4682725366931876e-8,
    1.3336059490546393e-9,
    0.9999999666068756,
    5.700000034682725,
    19.244999998666394,
  ],
  [
    "Poisson",
    poissonLaw(15),
    18,
    0.1805282883672776,
    0.5176095282584702,
    0.8483403029177933,
    0.8194717116327224,
    3.51760952825847,
    12.651659697082208,
  ],
  [
    "Poisson",
    poissonLaw(15),
    2,
    0.9999606915518156,
    13.00000520033945,
    85.49999449375824,
    3.930844818448461e-5,
    5.200339448531039e-6,
    5.506241769032864e-6,
  ],
  [
    "Poisson",
    poissonLaw(15),
    60,
    4.37776771442978e-19,
    5.756924217847902e-19,
    1.8022365313156218e-19,
    1,
    45,
    1042.5,
  ],
  [
    "Poisson",
    poissonLaw(250),
    180,
    0.9999980452768952,
    70.00000460202949,
    2539.999985145953,
    1.954723104824871e-6,
    4.602029496320695e-6,
    1.4854047063014056e-5,
  ],
  [
    "Poisson",
    poissonLaw(250),
    400,
    1.024053450893847e-18,
    2.6739332565625065e-18,
    4.265695936581406e-18,
    1,
    150,
    11450,
  ],
  ["neg. binomial", negativeBinomialLaw(0.5, 0.2), 0, 0.552786404500042, 2, 6, 0.4472135954999579, 0, 0],
  [
    "neg. binomial",
    negativeBinomialLaw(0.5, 0.2),
    60,
    1.9177959305253668e-7,
    9.319789456813629e-7,
    3.6035074244837025e-6,
    0.9999998082204069,
    58.000000931978946,
    1715.9999963964926,
  ],
  [
    "neg. binomial",
    negativeBinomialLaw(4, 0.2),
    14,
    0.5010254585449677,
    4.447304632028365,
    30.877804945158964,
    0.49897454145503234,
    2.4473046320283647,
    10.122195054841036,
  ],
  ["neg. binomial", negativeBinomialLaw(4, 0.2), 1, 0.99328, 15.0016, 144.9984, 0.00672, 0.0016, 0.0016],
  [
    "neg. binomial",
    negativeBinomialLaw(37.3, 0.9),
    30,
    3.5748549553616583e-14,
    4.534560314297718e-14,
    1.2110478769842374e-14,
    0.9999999999999643,
    25.8555555555556,
    349.4851234567901,
  ],
  [
    "neg. binomial",
    negativeBinomialLaw(4, 0.2),
    200,
    3.9313665724712903e-16,
    2.084583837307607e-15,
    8.955783265879919e-15,
    0.9999999999999996,
    184,
    17060,
  ],
];

describe("loss functions of the standard normal", () => {
  it.each(standard)("at %d hold to the last digits", (z, tail, n, n2) => {
    near(normalSf(z), tail, 2e-15);
    near(normalLoss(z), n, 2e-15);
    near(normalLoss2(z), n2, 2e-15);
  });
  it("end in nothing or in everything", () => {
    expect([normalSf(1 / 0), normalLoss(1 / 0), normalLoss2(1 / 0)]).toEqual([0, 0, 0]);
    expect([normalSf(-1 / 0), normalLoss(-1 / 0), normalLoss2(-1 / 0)]).toEqual([1, 1 / 0, 1 / 0]);
  });
  it("have a quantile that gives the tail back, to 1e-300", () => {
    for (const q of [0.9, 0.5, 0.3, 0.075, 0.05, 1e-3, 1e-10, 1e-40, 1e-300])
      near(normalSf(normalQuantileAbove(q)), q, 1e-12);
    near(normalQuantile(0.95), 1.6448536269514722, 1e-15);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => normalQuantileAbove(Number.NaN)).toThrow(RangeError);
  });
});

describe("loss functions, both sides, in both tails", () => {
  it.each(points)("of the %s law %# hold to 12 digits", (_, law, x, tail, n, n2, cdf, below, below2) => {
    near(law.sf(x), tail);
    near(law.n(x), n);
    near(law.n2(x), n2);
    near(law.cdf(x), cdf);
    near(law.nBelow(x), below);
    near(law.nBelow2(x), below2);
  });
});

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const laws: fc.Arbitrary<DemandLaw> = fc.oneof(
  fc.tuple(real(-50, 500), real(0.1, 200)).map(([m, s]) => normalLaw(m, s)),
  fc.tuple(real(0.05, 300), real(0.1, 20)).map(([a, s]) => gammaLaw(a, s)),
  fc.tuple(real(-1, 6), real(0.01, 1.8)).map(([m, s]) => lognormalLaw(m, s)),
  real(0.01, 5).map(exponentialLaw),
  fc.tuple(real(-5, 50), real(0.5, 100)).map(([a, w]) => uniformLaw(a, a + w)),
  real(0.01, 400).map(poissonLaw),
  fc.tuple(real(0.05, 60), real(0.02, 0.98)).map(([r, p]) => negativeBinomialLaw(r, p)),
  real(0.02, 0.98).map(geometricLaw),
  fc
    .tuple(fc.array(real(0.01, 1), { minLength: 1, maxLength: 30 }), fc.integer({ min: -3, max: 20 }))
    .map(([w, first]) => {
      const total = w.reduce((a, b) => a + b, 0);
      return discreteLaw(
        w.map((v) => v / total),
        first,
      );
    }),
  fc.array(real(0, 100), { minLength: 2, maxLength: 30 }).map(empiricalLaw),
);
const place = (law: DemandLaw, t: number) => {
  const x = law.mean + t * (law.sd + 0.1);
  return law.lattice ? Math.round(x) : x;
};

describe("every law", () => {
  it("has n̄(x) − n(x) = x − mean and both second parts adding up", () => {
    fc.assert(
      fc.property(laws, real(-4, 6), (law, t) => {
        const x = place(law, t);
        const size = Math.abs(x) + Math.abs(law.mean) + law.sd;
        expect(Math.abs(law.nBelow(x) - law.n(x) - (x - law.mean))).toBeLessThanOrEqual(
          1e-11 * size + 1e-300,
        );
        const away = law.mean - x;
        const both = (law.sd ** 2 + away * away - (law.lattice ? away : 0)) / 2;
        expect(Math.abs(law.n2(x) + law.nBelow2(x) - both)).toBeLessThanOrEqual(1e-10 * size * size + 1e-300);
        expect(Math.abs(law.cdf(x) + law.sf(x) - 1)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });
  it("has n falling and convex, n2 its sum", () => {
    fc.assert(
      fc.property(laws, real(-3, 5), (law, t) => {
        const x = place(law, t);
        const h = law.lattice ? 1 : 1e-3 * (law.sd + 0.1);
        const [low, mid, high] = [law.n(x - h), law.n(x), law.n(x + h)] as const;
        const size = 1e-12 * (Math.abs(law.mean) + Math.abs(x) + law.sd + 1);
        expect(mid).toBeLessThanOrEqual(low + size);
        expect(low + high - 2 * mid).toBeGreaterThanOrEqual(-size);
        expect(mid).toBeGreaterThanOrEqual(0);
        if (law.lattice) {
          // n2(x − 1) − n2(x) = n(x) and n(x) − n(x + 1) = P(D > x).
          expect(Math.abs(law.n2(x - 1) - law.n2(x) - law.n(x))).toBeLessThanOrEqual(
            1e-11 * (law.n2(x - 1) + 1),
          );
          expect(Math.abs(mid - high - law.sf(x))).toBeLessThanOrEqual(1e-11 * (mid + 1));
        } else {
          const slope = (law.n2(x + h) - law.n2(x - h)) / (2 * h);
          expect(Math.abs(slope + mid)).toBeLessThanOrEqual(
            2 * h + (1e-13 * (Math.abs(law.mean) + Math.abs(x) + law.sd) ** 2) / h,
          );
        }
      }),
    );
  });
  it("gives each chance back from its quantile", () => {
    fc.assert(
      fc.property(laws, real(1e-9, 1 - 1e-9), (law, p) => {
        for (const x of [law.quantile(p), law.quantileAbove(1 - p)]) {
          expect(law.cdf(x)).toBeGreaterThanOrEqual(p - 1e-9);
          const less = law.lattice ? x - 1 : x - 1e-6 * (Math.abs(x) + law.sd + 1e-300);
          // Demand that is always 0 has no place just below it.
          if (less < x) expect(law.cdf(less)).toBeLessThanOrEqual(p + 1e-9);
        }
      }),
    );
  });
  it("has its ends at no stock and at stock without limit, and refuses what is no number", () => {
    fc.assert(
      fc.property(laws, (law) => {
        const parts = [law.density, law.cdf, law.sf, law.n, law.n2, law.nBelow, law.nBelow2];
        const [none, all] = [-1 / 0, 1 / 0];
        expect(parts.map((f) => f(all))).toEqual([0, 1, 0, 0, 0, all, all]);
        expect(parts.map((f) => f(none))).toEqual([0, 0, 1, all, all, 0, 0]);
        for (const f of parts) expect(() => f(Number.NaN)).toThrow(RangeError);
      }),
    );
  });
  it("refuses chances that are none", () => {
    for (const law of [
      normalLaw(1, 1),
      gammaLaw(1, 1),
      poissonLaw(3),
      discreteLaw([1]),
      empiricalLaw([2]),
      geometricLaw(0.5),
      uniformLaw(0, 1),
      exponentialLaw(1),
      lognormalLaw(0, 1),
    ])
      for (const p of [0, 1, -1, Number.NaN]) {
        expect(() => law.quantile(p)).toThrow(RangeError);
        expect(() => law.quantileAbove(p)).toThrow(RangeError);
      }
  });
});

describe("laws on whole units", () => {
  it("read stock between two units along a straight line", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          poissonLaw(7),
          negativeBinomialLaw(2, 0.3),
          geometricLaw(0.2),
          discreteLawOf(
            new Map([
              [2, 0.5],
              [7, 0.5],
            ]),
          ),
        ),
        real(0, 40),
        (law, x) => {
          const k = Math.floor(x);
          const line = law.n(k) + (x - k) * (law.n(k + 1) - law.n(k));
          expect(Math.abs(law.n(x) - line)).toBeLessThanOrEqual(1e-12 * (line + 1));
          expect(Math.abs(law.nBelow(x) - law.n(x) - x + law.mean)).toBeLessThanOrEqual(1e-11);
        },
      ),
    );
  });
  it("refuse the second loss function between units", () => {
    expect(() => poissonLaw(3).n2(1.5)).toThrow(RangeError);
    expect(() => discreteLaw([0.5, 0.5]).nBelow2(0.5)).toThrow(RangeError);
  });
  it("agree where one is a case of the other", () => {
    const [geometric, shifted] = [geometricLaw(0.3), negativeBinomialLaw(1, 0.3)];
    for (const x of [0, 3, 12, 40]) {
      near(geometric.n(x + 1), shifted.n(x), 1e-11);
      near(geometric.n2(x + 1), shifted.n2(x), 1e-11);
    }
    // Spread over a wide scale the sums give way to closed forms.
    const [sums, closed] = [negativeBinomialLaw(3, 1 / 1990), negativeBinomialLaw(3, 1 / 2010)];
    near(sums.n(5990) / sums.mean, closed.n(6050) / closed.mean, 1e-3);
    near(negativeBinomialOf(23, 8).mean, 23);
  });
  it("meet a target that the chances meet exactly", () => {
    const tenths = discreteLaw(new Array(10).fill(0.1));
    expect([0.1, 0.3, 0.7, 0.9].map((p) => tenths.quantile(p))).toEqual([0, 2, 6, 8]);
    expect(empiricalLaw([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).quantile(0.7)).toBe(7);
  });
  it("take no demand at all", () => {
    const none = poissonLaw(0);
    expect([none.n(0), none.cdf(0), none.quantile(0.99), none.mean, none.sd]).toEqual([0, 1, 0, 0, 0]);
  });
});

describe("positive laws", () => {
  it("exponential is gamma of shape 1", () => {
    const [a, b] = [exponentialLaw(0.2), gammaLaw(1, 5)];
    for (const x of [0.001, 1, 4, 6, 80]) {
      near(a.n(x), b.n(x), 1e-12);
      near(a.n2(x), b.n2(x), 1e-12);
      near(a.nBelow(x), b.nBelow(x), 1e-12);
    }
  });
  it("take their moments", () => {
    for (const law of [gammaOf(60, 25), lognormalOf(60, 25)]) {
      near(law.mean, 60);
      near(law.sd, 25);
      near(law.n(0), 60);
    }
  });
  it("say what the normal law gets wrong: at mean 60, sd 25 its 99 % fill point lies below the gamma law's", () => {
    expect(gammaOf(60, 25).n(100)).toBeGreaterThan(normalLaw(60, 25).n(100));
  });
  it("become certain where the spread is 0", () => {
    const sure = normalLaw(40, 0);
    expect([
      sure.n(30),
      sure.n(50),
      sure.n2(38),
      sure.nBelow(50),
      sure.quantile(0.9),
      sure.cdf(40),
      sure.sf(39),
    ]).toEqual([10, 0, 2, 10, 40, 1, 1]);
  });
});

describe("parameters out of range", () => {
  it.each<[string, () => unknown]>([
    ["normal", () => normalLaw(1, -1)],
    ["normal NaN", () => normalLaw(Number.NaN, 1)],
    ["gamma", () => gammaLaw(0, 1)],
    ["lognormal", () => lognormalLaw(1, 9)],
    ["exponential", () => exponentialLaw(0)],
    ["uniform", () => uniformLaw(3, 3)],
    ["Poisson", () => poissonLaw(-1)],
    ["negative binomial", () => negativeBinomialLaw(1, 1)],
    ["underdispersed", () => negativeBinomialOf(10, 3)],
    ["geometric", () => geometricLaw(0)],
    ["chances", () => discreteLaw([0.5, 0.4])],
    ["no chances", () => discreteLawOf(new Map())],
    ["no records", () => empiricalLaw([])],
  ])("of the %s law are refused", (_, make) => {
    expect(make).toThrow(RangeError);
  });
});
