// run.mjs BEDE SOURCE [WORDS]: tries the pages in Debian's Chromium: each page's main act, accessibility (axe), small and dark
// windows, markup in every field, the token. WORDS: only tests whose name holds them. SHOTS=folder keeps a picture of each page.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import assert from "node:assert/strict";

const [bede, source, only = ""] = [resolve(process.argv[2]), resolve(process.argv[3]), process.argv[4]];
const need = createRequire(join(source, "apps/web/package.json"));
const { chromium } = need("playwright-core");
const axe = readFileSync(need.resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "bede-web-"));
const servers = [];

function serve(...words) {
  const child = spawn(bede, ["serve", ...words, "--port", "0", "--quiet"]);
  servers.push(child);
  return new Promise((done, failed) => {
    let said = "";
    child.stdout.on("data", (data) => {
      said += data;
      const match = /serving on (\S+)/.exec(said);
      if (match) done(match[1].replace("0.0.0.0", "127.0.0.1"));
    });
    child.on("exit", (code) => failed(new Error(`bede serve ended with ${code}`)));
  });
}

function makeBook() {
  const book = join(folder, "book.db"), lines = join(folder, "reports.jsonl");
  execFileSync("python3", [join(source, "tests/web/reports.py"), lines]);
  execFileSync(bede, ["add", book, lines], { stdio: "pipe" });
  execFileSync(bede, ["link", book], { stdio: "pipe" });
  return book;
}

const tests = [];
const test = (name, act) => tests.push({ name, act });
let base = "", book = "";

async function open(page, path) {
  await page.goto(base + path.replace(/^\//, ""));
  await page.waitForLoadState("networkidle");
}
// Asked again from here: the page's own policy forbids what waitForFunction does when it has to ask twice.
const until = async (page, holds, given) => {
  for (const end = Date.now() + 20000; !(await page.evaluate(holds, given)); await page.waitForTimeout(50))
    assert.ok(Date.now() < end, `never held: ${holds}`);
};
const numberOf = async (page, id) => {
  const answer = await page.evaluate((name) => fetch("/api/v1/documents?report=" + encodeURIComponent(name)).then((a) => a.json()), id);
  return answer.items[0].key;
};
const saved = async (page, act) => {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return [download.suggestedFilename(), readFileSync(await download.path(), "utf8")];
};

test("book: counts lead to their pages", async (page) => {
  await open(page, "/");
  await page.click("text=11 reports");
  await page.waitForURL(/\/reports$/);
  await page.waitForSelector("tbody tr");
  assert.equal(await page.locator("tbody tr").count(), 11);
  await page.goBack();
  await page.waitForSelector(".counts");
});

test("report: pointing, arrow keys and Enter tell what the record says and why", async (page) => {
  await open(page, `/reports/${await page.goto(base).then(() => numberOf(page, "pact-1"))}`);
  await page.hover(".mark.vote >> text=230");
  await page.click(".others >> text=vote v1");
  await page.waitForSelector(".card.vote >> text=not accounted for");
  await page.focus(".body");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".card").count(), 0);
  await page.keyboard.press("ArrowRight");
  const first = await page.textContent(".card header");
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.textContent(".card header"), first);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".why pre >> text=/lexicon|rule|predicates|because/i");
  assert.match((await page.locator(".margin").allTextContents()).join(), /230 present, but 171 \+ 40 \+ 9 = 220/);
  assert.match(await page.textContent(".brief"), /Who voted how/);
  await page.keyboard.press("Escape");
  await page.click('.brief section[aria-label="Who voted how"] .told');
  await page.waitForSelector(".card.vote");
  assert.match((await page.locator(".body .mark.lit").allTextContents()).join(), /171/);
  await page.click(".layers label.vote input");
  assert.equal(await page.locator(".mark.vote").count(), 1); // only the legend's own
});

test("report: an item in the address is opened, and its words are the right ones behind emoji", async (page) => {
  const number = await page.goto(base).then(() => numberOf(page, "astral"));
  await open(page, `/reports/${number}`);
  const marked = await page.locator(".body .mark.actor").allTextContents();
  assert.ok(marked.includes("Peru") && marked.includes("Japan"), marked.join("|"));
  await open(page, `/reports/${number}?item=e1`);
  await page.waitForSelector(".card.event");
});

test("timeline: a bar opens its events, and closer is closer", async (page) => {
  await open(page, "/timeline?grain=year");
  await page.click('.bar[aria-label^="2023"]');
  await page.waitForURL(/open=2023/);
  await page.waitForSelector("h2 >> text=What happened in 2023");
  assert.ok((await page.locator("tbody tr").allTextContents()).every((row) => row.includes("2023")));
  await page.click("text=Closer: 2023");
  await page.waitForURL(/from=2023/);
  await page.waitForSelector('.bar[aria-label^="2023-11:"]');
  await page.focus('.bar[aria-label^="2023-11:"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/open=2023-11/);
  const [name, drawing] = await saved(page, () => page.click("button >> text=SVG"));
  assert.equal(name, "timeline.svg");
  assert.match(drawing, /^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  await page.click("tbody a");
  await page.waitForSelector(".card");
});

test("relations: the slider narrows, an edge leads to the two countries", async (page) => {
  await open(page, "/map");
  const all = await page.locator(".node").count();
  await page.focus(".slider input");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/year=2023/);
  await until(page, (count) => document.querySelectorAll(".node").length < count, all);
  await page.focus('a[href="/dyad?actor=ARM&with=AZE"]');
  await page.keyboard.press("Enter");
  await page.waitForURL(/dyad\?actor=ARM&with=AZE/);
  await page.waitForSelector("h1 >> text=Armenia and Azerbaijan");
  await page.waitForSelector('[aria-label="Events"] tbody tr');
});

test("dyad: claims on the two, and where reports disagree on them", async (page) => {
  await open(page, "/dyad?actor=ARM&with=AZE");
  assert.match(await page.textContent('[aria-label="Claims"]'), /Armenian Defence Ministry/);
  assert.ok((await page.locator('[aria-label="Claims"] mark').allTextContents()).some((words) => /shelled/.test(words)));
  assert.equal(await page.locator(".pair").count(), 0);
  await page.fill('input[name="actor"]', "Uganda"); // a country may be written out
  await page.fill('input[name="with"]', "Samoa");
  await page.click("text=Show");
  await page.waitForURL(/actor=UGA&with=WSM/);
  await page.waitForSelector("h1 >> text=Uganda and Samoa");
  await page.waitForSelector(".pair >> text=sanction, Uganda to Samoa");
  assert.equal(await page.locator(".pair").count(), 1);
});

test("agreements: columns are stages, missing ones are seen", async (page) => {
  await open(page, "/agreements");
  await page.waitForSelector(".column");
  const headings = await page.locator(".column h2").allTextContents();
  for (const stage of ["proposed", "signed", "approved", "ratified", "in force"]) assert.ok(headings.some((heading) => heading.startsWith(stage)), stage);
  const untold = page.locator(".pact", { hasText: "BOL" });
  assert.match(await untold.textContent(), /missing: signed, approved/);
  await untold.locator("summary").click();
  assert.match(await untold.locator(".steps").textContent(), /approved nothing said/);
  const told = page.locator('section[aria-label="ratified"] .pact', { hasText: "3 reports" });
  await told.locator("summary").click();
  assert.deepEqual([...new Set(await told.locator(".source a").allTextContents())].sort(), ["pact-1", "pact-2", "pact-3"]);
  await page.fill('input[name="actor"]', "KEN");
  await page.click("text=Show");
  await page.waitForURL(/actor=KEN/);
  await until(page, () => !document.body.textContent.includes("JPN PER") && document.querySelector(".pact"));
});

test("votes: what nobody accounts for is hatched, as wide as it counts", async (page) => {
  await open(page, "/votes");
  const card = page.locator(".vote-card", { hasText: "10 not accounted for" }).first();
  const share = Number(await card.locator("rect.hatched").getAttribute("width")) / 600;
  assert.ok(Math.abs(share - 10 / 230) < 1e-6, String(share));
  assert.match(await card.locator("rect.hatched").getAttribute("fill"), /^url\(#hatch/);
});

test("claims: by source, and how firmly", async (page) => {
  await open(page, "/claims");
  await page.selectOption('select[name="status"]', "denied");
  await page.click("text=Show");
  await page.waitForURL(/status=denied/);
  await until(page, () => [...document.querySelectorAll("tbody .status")].every((one) => one.textContent.startsWith("denied")));
  assert.ok((await page.locator("tbody tr").count()) >= 1);
  const [name, lines] = await saved(page, () => page.click("button >> text=CSV"));
  assert.equal(name, "claims.csv");
  assert.match(lines, /^key,document,id,/);
  assert.ok(lines.split("\r\n").slice(1, -1).every((line) => line.includes("denied")));
});

test("contradictions: both texts side by side", async (page) => {
  await open(page, "/contradictions");
  const pair = page.locator(".pair", { hasText: "171" }).filter({ hasText: "175" }).first();
  assert.equal(await pair.locator(".side").count(), 2);
  assert.match(await pair.locator("h2").textContent(), /“Parliament approves pact” gives 171 for/);
  assert.match((await pair.locator(".side mark").allTextContents()).join(), /171 voted.*175 voted/);
  assert.match(await pair.locator(".side").first().textContent(), /nine abstained/); // the whole sentence
  await pair.locator(".side a").first().click();
  await page.waitForSelector(".card");
});

test("search: words and filters, carried from one listing to the next", async (page) => {
  await open(page, "/search");
  await page.fill('input[name="words"]', "agreement");
  await page.keyboard.press("Enter");
  await page.waitForURL(/words=agreement/);
  await page.waitForSelector("tbody tr");
  await page.click(".tabs >> text=reports");
  await page.waitForURL(/in=reports.*words=agreement/);
  await until(page, () => document.querySelectorAll("tbody tr").length === 3);
});

test("read: a pasted text and a dropped page", async (page) => {
  await open(page, "/read");
  await page.fill("#text", "Norway and Chile held talks in Oslo on 3 May 2024, the Chilean government said.");
  await page.click("button.main");
  await page.waitForSelector(".body .mark.event");
  await page.evaluate(() => {
    const carried = new DataTransfer();
    carried.items.add(new File(["<html><head><title>Saved page</title></head><body><p>Peru sued Japan on 4 May 2024.</p></body></html>"], "page.html", { type: "text/html" }));
    document.querySelector(".read-page").dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector("h2 >> text=Saved page");
  assert.match(await page.textContent(".body"), /Peru sued Japan/);
});

test("markup in every field is shown as text", async (page) => {
  const paths = ["/", "/reports", "/reports/8", "/timeline", "/map", "/agreements", "/votes", "/claims", "/contradictions", "/search?in=actors", "/search?in=reports",
    "/search?words=%3Cscript%3E", "/dyad?actor=%3Cimg+src=x%3E&with=%3Cscript%3E", "/claims?source=%22%3E%3Cscript%3E"];
  for (const path of paths) {
    await open(page, path);
    assert.notEqual(await page.title(), "1", path);
    assert.equal(await page.locator("script").count(), 1, path);
    assert.equal(await page.locator("img").count(), 0, path);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0, path);
  }
  await open(page, "/reports/8");
  assert.match(await page.textContent("h1"), /<img src=x onerror=/);
  assert.match(await page.textContent(".body"), /<script>document.title=1<\/script>/);
});

test("token: asked for once, kept out of the address", async (page) => {
  const address = await serve(book, "--token", "open sesame", "--bind", "0.0.0.0");
  await page.goto(address + "claims");
  await page.fill('input[name="token"]', "wrong");
  await page.click("text=Enter");
  await page.waitForSelector(".problem");
  await page.fill('input[name="token"]', "open sesame");
  await page.click("text=Enter");
  await page.waitForSelector("tbody tr");
  assert.ok(!page.url().includes("sesame"));
});

const PAGES = ["/", "/reports", "/reports/2?item=v1", "/timeline?grain=day&from=2023-11&to=2023-11", "/map", "/dyad?actor=ARM&with=AZE", "/agreements", "/votes", "/claims",
  "/contradictions", "/search?words=agreement", "/read", "/none"];

for (const [width, scheme] of [[1280, "light"], [360, "light"], [360, "dark"]]) {
  test(`every page at ${width} px, ${scheme}: no serious finding of axe, nothing wider than the window`, async (page) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const path of PAGES) {
      await open(page, path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} px wider than the window`);
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${path.split("/")[1].split("?")[0] || "book"}${/\d/.test(path.split("/")[2] ?? "") ? "-one" : ""}-${width}-${scheme}.png`), fullPage: true });
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }));
      const serious = found.violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepEqual(serious.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`), []);
    }
  });
}

test("on paper: no menus, all of the text", async (page) => {
  await open(page, "/dyad?actor=ARM&with=AZE");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.equal(await page.locator(".filters").isVisible(), false);
  assert.equal(await page.locator(".timeline").isVisible(), true);
});

async function main() {
  book = makeBook();
  base = await serve(book);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  let failures = 0;
  const chosen = tests.filter(({ name }) => name.includes(only));
  for (const { name, act } of chosen) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: name.includes("axe") });
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    const odd = [];
    page.on("pageerror", (error) => odd.push(error.message));
    page.on("dialog", (dialog) => (odd.push("dialog"), dialog.dismiss()));
    page.on("console", (message) => /Content Security Policy|Trusted/.test(message.text()) && odd.push(message.text()));
    page.on("request", (request) => /^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()) || odd.push("asks another host: " + request.url()));
    const start = Date.now();
    try {
      await act(page);
      assert.deepEqual(odd, []);
      console.log(`ok   ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      ++failures;
      console.log(`FAIL ${name}\n     at ${page.url()}\n     ${error.stack.split("\n").slice(0, 12).join("\n     ")}`);
    }
    await context.close();
  }
  await browser.close();
  console.log(`web: ${chosen.length} tests, ${failures} failed`);
  return failures;
}

let failures = 1;
try {
  failures = await main();
} finally {
  for (const server of servers) {
    server.removeAllListeners("exit");
    server.kill("SIGTERM");
  }
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures > 0 ? 1 : 0);
