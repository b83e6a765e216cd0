import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languages } from "../../src/i18n/index.js";
import { buildReport } from "../../src/report/build.js";
import { writeHtml } from "../../src/report/html.js";
import { withPlan } from "../fixtures/level-plan.js";

const executable = [
  process.env.CHROME,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && path !== "" && existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(executable === undefined)(
  "the page to decide on in a browser (skipped without a Chromium; set CHROME)",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let dir: string;

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), "plimsoll-decision-"));
      for (const language of languages)
        await writeFile(join(dir, `${language}.html`), writeHtml(buildReport(withPlan, language)));
      browser = await chromium.launch({ executablePath: executable!, args: ["--no-sandbox"] });
    });
    afterAll(async () => {
      await browser?.close();
      await rm(dir, { recursive: true, force: true });
    });

    async function open(language: string, width: number): Promise<Page> {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(join(dir, `${language}.html`)).href);
      return page;
    }

    it.each(languages)("in %s fits one sheet of paper", async (language) => {
      const page = await open(language, 1280);
      // Without what follows it, the header and this page must be one sheet.
      await page.addStyleTag({ content: "#decide ~ *, footer { display: none !important }" });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.close();
    });

    it.each([390, 1280])("never scrolls sideways as a page at %i px and passes axe", async (width) => {
      const page = await open("en", width);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      const found = (await page.evaluate(
        `axe.run("#decide").then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))`,
      )) as string[];
      expect(found).toEqual([]);
      await page.close();
    });

    it("opens the first change's gain and leads on to what it is made of", async () => {
      const page = await open("en", 1280);
      await page.locator(".chain button.fig").last().click();
      const shown = page.locator("[popover]:popover-open");
      expect(await shown.count()).toBe(1);
      expect(await shown.textContent()).toContain("CN¥220,000");
      await page.close();
    });
  },
);
