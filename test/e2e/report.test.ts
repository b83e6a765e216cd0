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
import { outside as results } from "../fixtures/outside.js";

const executable = [
  process.env.CHROME,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && path !== "" && existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.skipIf(executable === undefined)(
  "the report in a browser (skipped without a Chromium; set CHROME)",
  () => {
    let browser: Browser;
    let dir: string;
    const url = (language: string) => pathToFileURL(join(dir, `report.${language}.html`)).href;

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), "plimsoll-report-"));
      for (const language of languages)
        await writeFile(join(dir, `report.${language}.html`), writeHtml(buildReport(results, language)));
      browser = await chromium.launch({ executablePath: executable!, args: ["--no-sandbox"] });
    });
    afterAll(async () => {
      await browser?.close();
      await rm(dir, { recursive: true, force: true });
    });

    async function open(language: string, width: number): Promise<{ page: Page; noise: string[] }> {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      const noise: string[] = [];
      page.on("console", (message) => noise.push(message.text()));
      page.on("pageerror", (error) => noise.push(error.message));
      page.on("dialog", (dialog) => {
        noise.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        if (request.url() !== url(language)) noise.push(`request ${request.url()}`);
      });
      await page.goto(url(language));
      return { page, noise };
    }

    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe);
      const found = (await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(tags)} })`,
      )) as AxeResult;
      return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 160)}`);
    }

    const pages = languages.flatMap((language) => [320, 1280].map((width) => ({ language, width })));

    it.each(pages)(
      "in $language at $width px breaks no rule of accessibility, asks nothing, fits",
      async ({ language, width }) => {
        const { page, noise } = await open(language, width);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
          0,
        );
        expect(await violations(page)).toEqual([]);
        await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(
          0,
        );
        expect(noise).toEqual([]);
        await page.close();
      },
    );

    it.each(languages)(
      "in %s opens an explanation by keyboard, inner ones too, and gives the focus back",
      async (language) => {
        const { page } = await open(language, 1280);
        const opener = page.locator("button.fig[popovertarget='x-measure_2eotif']").first();
        await opener.focus();
        await page.keyboard.press("Enter");
        const shown = page.locator("#x-measure_2eotif");
        expect(await shown.isVisible()).toBe(true);
        expect(await shown.textContent()).toContain("plimsoll explain measure.otif");
        expect(await violations(page)).toEqual([]);
        await shown.locator("button.fig").first().press("Enter");
        expect(await page.locator("[popover]:popover-open").count()).toBe(2);
        await page.keyboard.press("Escape");
        await page.keyboard.press("Escape");
        expect(await page.locator("[popover]:popover-open").count()).toBe(0);
        // Toggle events come a task later than the key.
        await page.waitForFunction(() => document.activeElement !== document.body);
        expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
        await page.close();
      },
    );

    it("moves to the findings by its skip link", async () => {
      const { page } = await open("en", 1280);
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("skip");
      await page.keyboard.press("Enter");
      expect(page.url()).toMatch(/#summary$/);
      await page.close();
    });

    it.each(languages)(
      "in %s prints light and short: what is folded stays folded, what was opened is printed",
      async (language) => {
        const { page } = await open(language, 760);
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe(
          "rgb(255, 255, 255)",
        );
        expect(await page.locator("nav").isVisible()).toBe(false);
        const [closed, opened] = [page.locator("details").nth(0), page.locator("details").nth(1)];
        await opened.evaluate((details) => details.setAttribute("open", ""));
        expect(await closed.isVisible()).toBe(false);
        expect(await opened.locator("table").first().isVisible()).toBe(true);
        const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
        expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
        expect(pdf.length).toBeGreaterThan(20_000);
        await page.close();
      },
    );
  },
);
