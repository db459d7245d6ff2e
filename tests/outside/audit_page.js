// The page of an audit in a real Chromium: it sorts, filters and searches, with keys alone as well, prints, asks
// nobody for anything, shows hostile text as text, and axe finds no barrier in it.
"use strict";
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const folder = path.join(process.env.OUTSIDE, "page");
const hostile = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">";

/** Writes an export of so many tickets, some good, and gives back the page of its audit. */
const pageOf = (name, count) => {
  const lines = [];
  for (let i = 0; i < count; ++i) {
    const good = i % 3 === 0;
    lines.push(JSON.stringify({
      id: `T-${i}`,
      title: i === 1 ? hostile : good ? `Show the price of article ${i} in the list` : `Improve page ${i}`,
      status: i % 7 === 0 ? "in progress" : "open",
      type: i % 5 === 0 ? "task" : "feature",
      created_at: `2026-0${1 + (i % 6)}-10`,
      description: good
        ? `Customers ask by phone for prices, 30 times a day.\n\n## Acceptance criteria\n\n- The list shows \`12.00 EUR\` ` +
          `for article ${i}\n- A failed request shows \`not available\` and is logged\n\n## Out of scope\n\n- Discounts`
        : `It should be better, ${hostile}. TBD.`,
    }));
  }
  const tickets = path.join(folder, `${name}.jsonl`);
  const page = path.join(folder, `${name}.html`);
  fs.writeFileSync(tickets, lines.join("\n") + "\n");
  execFileSync(process.env.SPECLINT, ["audit", "--no-config", "--format", `html=${page}`, tickets], { stdio: "pipe" });
  return page;
};

const textOf = (page, selector) => page.locator(selector).allTextContents();

const numbersOf = async (page) => (await textOf(page, "#rows td:first-child")).map(parseFloat);

const checkTable = async (page) => {
  assert.match(await page.locator("#count").textContent(), /^60 of 60 tickets/);
  const falling = await numbersOf(page);
  assert.deepEqual(falling, [...falling].sort((a, b) => b - a), "the best stand first");
  await page.locator("#sort-score").focus();
  await page.keyboard.press("Enter");
  const rising = await numbersOf(page);
  assert.deepEqual(rising, [...rising].sort((a, b) => a - b), "a second press turns the order round");
  assert.equal(await page.locator("th[aria-sort]").getAttribute("aria-sort"), "ascending");

  await page.locator("#search").fill("article 12");
  assert.match(await page.locator("#count").textContent(), /^1 of 60/);
  await page.locator("#search").fill("");
  await page.locator("#gate").selectOption("fails");
  assert.match(await page.locator("#count").textContent(), /^40 of 60/);
  await page.locator("#status").selectOption("started");
  assert.ok((await textOf(page, "#rows td:nth-child(5)")).every((status) => status === "started"));
  await page.locator("#status").selectOption("all");
  await page.locator("#gate").selectOption("all");
};

const checkQuestions = async (page) => {
  const details = page.locator("#rows details").first();
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  await details.locator("li").first().waitFor({ timeout: 5000 });  // fails when a ticket opens no questions
};

const checkHostile = async (page) => {
  assert.ok((await page.locator("#rows").textContent()).includes(hostile), "a title of HTML is shown as it was written");
  assert.equal(await page.locator("main img, main script[src]").count(), 0);
  assert.equal(await page.title(), "Can this team hand work over?");
};

const checkBarriers = async (page) => {
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const found = await page.evaluate(async (source) => {
    window.eval(source);
    const result = await window.axe.run(document);
    return result.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target).join(" ")}`);
  }, axe);
  assert.deepEqual(found, []);
};

/** Opens a page; whatever it asks for but itself, and whatever it complains about, is collected. */
const open = async (browser, file, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => request.url() !== pathToFileURL(file).href && troubles.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
};

const checkColours = async (browser, file) => {
  const { page } = await open(browser, file, { colorScheme: "dark" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), "rgb(22, 24, 27)");
  await page.locator("#theme").click();
  assert.equal(await paper(), "rgb(255, 255, 255)");
  await page.context().close();
};

/** First paint and a key stroke in the search, in milliseconds. */
const timesOf = async (browser, file) => {
  const { page } = await open(browser, file, { viewport: { width: 1280, height: 900 } });
  const paint = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0].startTime);
  const key = await page.evaluate(async () => {
    const search = document.getElementById("search");
    const begin = performance.now();
    search.value = "article 1";
    search.dispatchEvent(new Event("input"));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begin;
  });
  await page.context().close();
  return { paint, key };
};

/** The best of three, because machines that build are busy. */
const checkSpeed = async (browser) => {
  const file = pageOf("many", 5000);
  const times = [];
  for (let i = 0; i < 3; ++i) times.push(await timesOf(browser, file));
  const paint = Math.round(Math.min(...times.map((each) => each.paint)));
  const key = Math.round(Math.min(...times.map((each) => each.key)));
  assert.ok(paint < 300, `first paint after ${paint} ms`);
  assert.ok(key < 300, `a key stroke took ${key} ms`);
  return `5,000 tickets: first paint ${paint} ms, a key stroke ${key} ms`;
};

const main = async () => {
  fs.mkdirSync(folder, { recursive: true });
  const file = pageOf("few", 60);
  assert.equal(fs.readFileSync(file, "utf8"), fs.readFileSync(pageOf("few", 60), "utf8"), "the same twice");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const { page, troubles } = await open(browser, file, { viewport: { width: 1280, height: 900 } });
    await checkTable(page);
    await checkQuestions(page);
    await checkHostile(page);
    const printed = await page.pdf({ format: "A4" });
    assert.equal(printed.subarray(0, 5).toString(), "%PDF-");
    assert.deepEqual(troubles, []);
    for (const width of [360, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `at ${width} pixels the page is ${wide} wide`);
      await page.screenshot({ path: path.join(folder, `at-${width}.png`), fullPage: true });
    }
    await checkColours(browser, file);
    for (const colorScheme of ["light", "dark"]) {
      // What examines the page is a script of its own, which the page's policy would not let run.
      const { page: examined } = await open(browser, file, { colorScheme, bypassCSP: true });
      await checkBarriers(examined);
    }
    console.log(`the page sorts, filters, prints and hides nothing; ${await checkSpeed(browser)}`);
  } finally {
    await browser.close();
  }
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
