// What stands on the page, and what its filters leave.
import assert from "node:assert/strict";
import test from "node:test";
import { blitar, hostile, large, meetings, shown, visit, wide } from "./browser.mjs";

const sorted = (lines) => [...lines].sort();

/** "time | table | seller | buyer" of every meeting that can be seen in the timetable. */
const inTimetable = (page) => page.evaluate(() => {
  const grid = document.querySelector("table.grid");
  const heads = [...grid.tHead.rows[0].cells].map((cell) => cell.querySelector("bdi")?.textContent);
  return [...grid.querySelectorAll("button")].filter((button) => button.checkVisibility()).map((button) => {
    const [cell, row] = [button.closest("td"), button.closest("tr")];
    const table = grid.matches(".lined") ? button.querySelector(".at").textContent : heads[cell.cellIndex];
    return [row.cells[0].textContent, table, button.querySelector(".seller").textContent,
            button.querySelector(".buyer").textContent].join(" | ");
  });
});

/** "company | time | table | other" of every line that can be seen in the lists. */
const inLists = (page) => page.evaluate(() => [...document.querySelectorAll("article.company")].flatMap((card) =>
  [...card.querySelectorAll("tr[data-meeting]")].filter((row) => row.checkVisibility()).map((row) =>
    [card.querySelector("h4").textContent, row.cells[0].textContent, row.cells[1].textContent,
     row.cells[2].querySelector("bdi").textContent].join(" | "))));

const expected = (kept) => ({
  timetable: sorted(kept.map((m) => [m.time, m.table, m.seller, m.buyer].join(" | "))),
  lists: sorted(kept.flatMap((m) => [[m.seller, m.time, m.table, m.buyer].join(" | "), [m.buyer, m.time, m.table, m.seller].join(" | ")])),
});

for (const [name, plan] of Object.entries({ blitar, hostile, wide, large })) {
  test(`every meeting of ${name} stands once in the timetable and once in the list of each of its companies`, async () => {
    const all = expected(meetings(plan));
    assert.deepEqual(await visit(plan, {}, async (page) => {
      assert.deepEqual(sorted(await inTimetable(page)), all.timetable);
      assert.deepEqual(sorted(await inLists(page)), all.lists);
      assert.equal(await page.locator("article.company").count(), plan.event.companies.length);
    }), []);
  });
}

test("the filters keep exactly what they ask for, tell how many, and let go again", async () => {
  const all = meetings(blitar);
  const company = all[0].buyer;
  assert.deepEqual(await visit(blitar, {}, async (page) => {
    const found = page.getByRole("status");
    const timetable = async (kept) => {
      assert.deepEqual(sorted(await inTimetable(page)), expected(kept).timetable);
      assert.equal(await found.textContent(), kept.length === all.length ? `All ${all.length} meetings` : `${kept.length} of ${all.length} meetings`);
    };
    await timetable(all);

    await page.getByRole("combobox", { name: "Company" }).selectOption({ label: company });
    const its = all.filter((m) => m.buyer === company);
    await timetable(its);
    assert.deepEqual(await page.locator("article.company:visible h4").allTextContents(), [company]);
    assert.equal((await inLists(page)).length, its.length);

    await page.getByRole("combobox", { name: "Session" }).selectOption({ label: "afternoon" });
    await timetable(its.filter((m) => m.session === "afternoon"));
    await page.getByRole("button", { name: "Show all" }).click();
    await timetable(all);

    await page.getByRole("searchbox").fill("BATIK garum");
    const said = all.filter((m) => /batik.*garum|garum.*batik/i.test(`${m.seller} ${m.buyer}`));
    assert.ok(said.length > 0);
    await timetable(said);
    assert.deepEqual(sorted(await inLists(page)), expected(said).lists);
    const columns = await page.locator("table.grid thead th:visible > bdi").allTextContents();
    assert.deepEqual(sorted(columns), sorted(new Set(said.map((m) => m.table))));

    await page.getByRole("searchbox").fill("10:30");
    await timetable(all.filter((m) => m.time.includes("10:30")));
    await page.getByRole("searchbox").fill("nobody is called this");
    assert.equal(await found.textContent(), "No meeting fits this search.");
    assert.equal((await inTimetable(page)).length + (await inLists(page)).length, 0);
  }), []);
});

test("hostile names stay text: nothing of them runs, loads or turns what follows", async () => {
  let text = "";
  assert.deepEqual(await visit(hostile, {}, async (page) => {
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img, body b:not(.why b, figcaption b)").count(), 0);
    assert.equal(await page.locator("h1").textContent(), shown(hostile.event.title));
    const names = await page.locator("article.company h4").allTextContents();
    assert.deepEqual(sorted(names), sorted(hostile.event.companies.map((company) => shown(company.name))));
    const options = await page.locator("select[name=company] option").allTextContents();
    assert.deepEqual(sorted(options.slice(1)), sorted(names));
    for (const button of await page.locator("table.grid button").all()) {
      await button.click();
      await page.keyboard.press("Escape");
    }
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    text = await page.content();
  }), []);
  assert.doesNotMatch(text, /[\u202A-\u202E\u2066-\u2069]/);
});

test("why a pair meets opens by click, key and touch, takes the focus and gives it back", async () => {
  for (const open of ["click", "Enter", "tap"]) {
    assert.deepEqual(await visit(blitar, open === "tap" ? { hasTouch: true, viewport: { width: 360, height: 740 } } : {}, async (page) => {
      const button = page.locator("table.grid button").first();
      const name = await button.locator(".seller").textContent();
      await (open === "Enter" ? button.press("Enter") : button[open]());
      const why = page.getByRole("dialog", { name });
      await why.waitFor();
      assert.match(await why.textContent(), /of 10,000 points/);
      assert.ok(await why.locator("tbody tr").count() >= 7);
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Close");
      await page.keyboard.press("Escape");
      await why.waitFor({ state: "hidden" });
      assert.ok(await button.evaluate((element) => element === document.activeElement));
    }), []);
  }
});

test("a company's name beside a reason leads to its list, though a filter hid it", async () => {
  assert.deepEqual(await visit(blitar, {}, async (page) => {
    const { seller, buyer } = meetings(blitar)[0];
    await page.getByRole("combobox", { name: "Company" }).selectOption({ label: buyer });
    await page.locator("table.grid button:visible", { hasText: seller }).click();
    await page.getByRole("dialog").getByRole("link", { name: seller }).click();
    const card = page.locator("article.company", { has: page.getByRole("heading", { name: seller, exact: true }) });
    await card.waitFor();
    assert.ok(await card.evaluate((element) => element === document.activeElement));
  }), []);
});

test("without scripts the page shows everything, reasons too, and no dead filter", async () => {
  await visit(blitar, { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("#filter").isVisible(), false);
    assert.equal(await page.locator("table.grid button:visible").count(), meetings(blitar).length);
    await page.locator("table.grid button").first().click();
    assert.ok(await page.getByRole("dialog").isVisible());
  });
});

test("a screen reader finds tables, headings and names, on a desk and on a phone", async () => {
  for (const width of [360, 1440]) {
    assert.deepEqual(await visit(blitar, { viewport: { width, height: 800 } }, async (page) => {
      const { seller, buyer, table, time } = meetings(blitar)[0];
      const grid = page.getByRole("table", { name: "Timetable" });
      assert.equal(await grid.getByRole("rowheader", { name: time }).count(), 1);
      assert.equal(await grid.getByRole("cell").getByRole("button", { name: new RegExp(`${seller} meets ${buyer}`) }).count(), 1);
      const list = page.getByRole("article", { name: seller, exact: true });
      assert.equal(await list.getByRole("columnheader", { name: "Table" }).count(), 1);
      assert.equal(await list.getByRole("row", { name: `${time} ${table} ${buyer}` }).count(), 1);
      assert.match(await list.getByRole("img").getAttribute("aria-label"), /in meetings.*free.*not there/);
      assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
    }), []);
  }
});
