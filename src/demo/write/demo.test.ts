import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type WrittenDemo, writeDemo } from "./demo.js";
import { encodeGb18030 } from "./gb18030.js";
import { delimited, grouped } from "./text.js";

interface Config {
  readonly sources: readonly {
    readonly files: string;
    readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly survey?: { readonly questions: readonly { readonly header: string }[] };
  }[];
}

let dir = "";
let demo: WrittenDemo;
const text = async (name: string, encoding = "utf-8"): Promise<string> =>
  new TextDecoder(encoding, { fatal: true }).decode(await readFile(join(dir, "data", name)));
const rows = (t: string): string[][] =>
  t
    .trimEnd()
    .split("\r\n")
    .map((r) => r.split(","));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "plimsoll-demo-"));
  demo = await writeDemo(dir, { seed: 3 });
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Text of one entry of a zip whose entries carry their sizes in the directory. */
function entry(zip: Buffer, name: string): string {
  let at = zip.indexOf(Buffer.from(name), zip.lastIndexOf(Buffer.from("PK\u0001\u0002")) - 20_000);
  for (; at >= 0; at = zip.indexOf(Buffer.from(name), at + 1)) {
    const head = at - 46;
    if (zip.readUInt32LE(head) !== 0x02014b50) continue;
    const local = zip.readUInt32LE(head + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + zip.readUInt32LE(head + 20));
    return (zip.readUInt16LE(head + 10) === 8 ? inflateRawSync(body) : body).toString("utf8");
  }
  throw new Error(`No ${name}`);
}

describe("the demo workspace", () => {
  it("keeps the truth out of the data folder", async () => {
    const data = await readdir(join(dir, "data"));
    expect(data.length).toBe(demo.files.length - 2);
    expect(data.some((f) => f.includes("truth"))).toBe(false);
    const truth = JSON.parse(await readFile(join(dir, ".truth", "truth.json"), "utf8"));
    expect(truth.faults.carrier.lateShare).toBe(0.35);
    expect(truth).toEqual(JSON.parse(JSON.stringify(demo.truth)));
  });

  it("writes the order lines in GB18030 and everything else in UTF-8", async () => {
    const parts = ["2025H1", "2025H2", "2026H1"].map((p) => `订单明细_${p}.csv`);
    let count = 0;
    for (const name of parts) {
      await expect(text(name)).rejects.toThrow();
      const all = rows(await text(name, "gb18030"));
      expect(all.every((r) => r.length === 25)).toBe(true);
      count += all.length - 1;
    }
    expect(count).toBe(demo.lines + 2); // two rows stand twice
    expect((await readFile(join(dir, "data", "contacts.csv"))).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    expect((await text("contacts.csv")).split("\r\n")[0]!.split("\t").length).toBe(12);
  });

  it("plants exactly the dirt it says", async () => {
    const { dirt } = demo.truth;
    const many = (kind: string): number => dirt.filter((d) => d.kind === kind).length;
    expect([many("broken-date"), many("missing-customer"), many("duplicate")]).toEqual([7, 3, 2]);
    expect(many("delivery-before-order")).toBe(1);
    for (const d of dirt) {
      if (d.kind === "delivery-before-order") continue;
      const all = rows(await text(d.file, "gb18030"));
      const row = all[d.row - 1]!;
      if (d.column !== null) expect(row[all[0]!.indexOf(d.column)]).toBe(d.text);
      else expect(`${row[0]}/${row[1]}`).toBe(d.text);
    }
    const all = rows(await text("deliveries.csv"));
    const bad = all.slice(1).filter((r) => r[6] !== "" && r[6]! < r[5]!);
    expect(bad.length).toBe(1);
    expect(all.indexOf(bad[0]!) + 1).toBe(dirt.find((d) => d.file === "deliveries.csv")!.row);
  });

  it("ends the ledger in its own total", async () => {
    const lines = (await text("ledger.csv")).trimEnd().split("\r\n");
    const amount = (l: string): number =>
      Math.round(Number(l.match(/"([-\d,.]+)"/)![1]!.replaceAll(",", "")) * 100);
    const last = lines.at(-1)!;
    expect(last.startsWith("合计")).toBe(true);
    const booked = lines
      .slice(1, -1)
      .map((l) => (l.includes('"') ? amount(l) : Math.round(Number(l.split(",")[7]) * 100)));
    expect(booked.reduce((a, b) => a + b, 0)).toBe(amount(last));
  });

  it("exports what was ordered from suppliers, dated where it came before the end of the records", async () => {
    const [head, ...all] = rows(await text("采购到货.csv"));
    const of = (name: string) => head!.indexOf(name);
    expect(new Set(all.map((r) => `${r[of("采购订单号")]} ${r[of("行号")]}`)).size).toBe(all.length);
    const came = all.filter((r) => r[of("到货日期")] !== "");
    expect(came.length).toBeGreaterThan(10_000);
    expect(all.length - came.length).toBeGreaterThan(100);
    for (const r of came) expect(r[of("到货日期")]! > r[of("下单日期")]!).toBe(true);
    expect(came.every((r) => r[of("到货日期")]! <= "2026-06-30")).toBe(true);
  });

  it("maps only headers that are there", async () => {
    const config = parse(await readFile(join(dir, "plimsoll.yaml"), "utf8")) as Config;
    expect(config).toMatchObject({ role: "distributor", currency: "CNY", data: "data", language: "zh" });
    const names = await readdir(join(dir, "data"));
    for (const source of config.sources) {
      const pattern = new RegExp(`^${source.files.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
      const matched = names.filter((n) => pattern.test(n));
      expect(matched.length).toBeGreaterThan(0);
      const wanted = Object.values(source.tables ?? {}).flatMap((t) => Object.values(t));
      for (const name of matched) {
        if (name.endsWith(".xlsx")) {
          const strings = entry(await readFile(join(dir, "data", name)), "xl/sharedStrings.xml");
          for (const h of wanted.flatMap((x) => x.split(" / "))) expect(strings).toContain(`>${h}<`);
        } else {
          const first = (await text(name, name.startsWith("订单") ? "gb18030" : "utf-8")).split("\r\n")[0]!;
          const headers = first.split(/[,\t]/);
          for (const h of wanted) expect(headers).toContain(h);
          for (const { header } of source.survey?.questions ?? [])
            expect(headers.some((h) => h === header || h.startsWith(header.replace(/\*$/, "")))).toBe(true);
        }
      }
    }
  });

  it("merges the header of the returns workbook over two rows", async () => {
    const sheet = entry(await readFile(join(dir, "data", "退货.xlsx")), "xl/worksheets/sheet1.xml");
    for (const cells of ["A1:J1", "A2:B2", "C2:D2", "E2:E3", "F2:G2", "H2:I2", "J2:J3"]) {
      expect(sheet).toContain(`<mergeCell ref="${cells}"/>`);
    }
  });

  it("writes the same bytes for the same seed, and English on request", async () => {
    const other = await mkdtemp(join(tmpdir(), "plimsoll-demo-"));
    try {
      await writeDemo(other, { seed: 3, language: "en" });
      for (const name of await readdir(join(dir, "data"))) {
        const [a, b] = await Promise.all([dir, other].map((d) => readFile(join(d, "data", name))));
        expect(a!.equals(b!), name).toBe(true);
      }
      expect(await readFile(join(other, "plimsoll.yaml"), "utf8")).toMatch(/^language: en$/m);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});

describe("cells", () => {
  it("encodes GB18030 as the decoder reads it, and refuses what has no two-byte code", () => {
    const sample = "订单明细,承诺到货日期;“破损”—①㈱€ 顺驰物流 ABC 123\r\n";
    expect(new TextDecoder("gb18030", { fatal: true }).decode(encodeGb18030(sample))).toBe(sample);
    expect(() => encodeGb18030("😀")).toThrow(/U\+/);
  });

  it("groups thousands and quotes what needs it", () => {
    expect([123450, -99, 100000000, 5].map(grouped)).toEqual(["1,234.50", "-0.99", "1,000,000.00", "0.05"]);
    expect(delimited([["a,b", 'say "x"', "c"]])).toBe('"a,b","say ""x""",c\r\n');
  });
});
