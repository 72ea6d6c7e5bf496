// How the page fits screens and paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import test from "node:test";
import { blitar, even, hostile, large, meetings, shown, visit, wide } from "./browser.mjs";

const events = { blitar, even, hostile, wide, large };

for (const [name, plan] of Object.entries(events)) {
  test(`nothing of ${name} is wider than the screen, at 360, 768 and 1440 pixels`, async () => {
    for (const width of [360, 768, 1440]) {
      assert.deepEqual(await visit(plan, { viewport: { width, height: 900 } }, async (page) => {
        const sticksOut = () => page.evaluate(() => {
          const right = document.documentElement.clientWidth;
          const parts = [...document.querySelectorAll("body *")].filter((part) => !part.parentElement.closest(".scroll"));
          return [document.documentElement.scrollWidth - right,
                  ...parts.filter((part) => part.getBoundingClientRect().right > right + 1).map((part) => part.outerHTML.slice(0, 80))];
        });
        assert.deepEqual(await sticksOut(), [0]);
        await page.locator("table.grid button").first().click();
        assert.deepEqual(await sticksOut(), [0]);
      }), []);
    }
  });
}

test("text stands out from its ground, in the light and in the dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    assert.deepEqual(await visit(even, { colorScheme }, async (page) => {
      await page.locator("table.grid button").first().click();
      const faint = await page.evaluate(() => {
        const parse = (color) => color.match(/[\d.]+/g).map(Number);
        const light = (color) => parse(color).slice(0, 3).map((c) => c / 255)
          .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
          .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
        const ground = (part) => {
          for (; part; part = part.parentElement) {
            const color = getComputedStyle(part).backgroundColor;
            if (parse(color)[3] !== 0) return color;
          }
          return "rgb(255, 255, 255)";
        };
        const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const texts = [...document.querySelectorAll("body *:not(svg *, script)")].filter((part) =>
          part.checkVisibility() && [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
        return [...new Set(texts.filter((part) => contrast(light(getComputedStyle(part).color), light(ground(part))) < 4.5)
          .map((part) => part.outerHTML.slice(0, 80)))];
      });
      assert.deepEqual(faint, []);
    }), []);
  }
});

const paper = { width: 1047, height: 718 }; // A4 across within margins of 10 mm, in CSS pixels

/** How many sheets the page takes if each row, and each row of companies, goes whole to the next where it does not fit. */
const sheets = (page) => page.evaluate((high) => {
  const box = (part) => part.getBoundingClientRect();
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((part) => box(part).height > 0);
  const [head] = visible("table.grid thead");
  const units = [{ top: 0, bottom: box(document.querySelector(".summary")).bottom }];
  const timetable = box(document.querySelector("#timetable"));
  let above = timetable.top; // headings stay with what follows
  let below = timetable.bottom <= high; // the timetable stays below the summary only as a whole
  for (const row of visible("table.grid tbody tr")) {
    if (row.matches(".session")) {
      above = Math.min(above, box(row).top);
    } else {
      units.push({ top: Math.min(above, box(row).top), bottom: box(row).bottom, repeated: head ? box(head).height : 0, fresh: !below });
      [above, below] = [Infinity, true];
    }
  }
  let fresh = true;
  for (const side of visible(".side")) {
    let heading = fresh ? box(document.querySelector("#companies")).top : box(side).top;
    for (const card of side.querySelectorAll("article")) {
      const last = units.at(-1);
      if (last.row === box(card).top) {
        last.bottom = Math.max(last.bottom, box(card).bottom);
      } else {
        units.push({ top: Math.min(heading, box(card).top), bottom: box(card).bottom, row: box(card).top, fresh });
        [heading, fresh] = [Infinity, false];
      }
    }
  }
  let unmet = visible("#unmet").map((section) => box(section).top)[0];
  for (const wish of visible("#unmet li")) {
    units.push({ top: Math.min(unmet, box(wish).top), bottom: box(wish).bottom });
    unmet = Infinity;
  }
  let [count, start, room] = [1, 0, high];
  for (const unit of units) {
    if (unit.fresh || unit.bottom - start > room) {
      [count, start, room] = [count + 1, unit.top, high - (unit.fresh ? 0 : unit.repeated ?? 0)];
    }
  }
  return count;
}, paper.height);

for (const [name, plan] of Object.entries({ blitar, wide })) {
  test(`${name} prints on as many sheets as its rows and companies need, and none is cut`, async () => {
    const pdf = join(plan.out, "schedule.pdf");
    assert.deepEqual(await visit(plan, { viewport: paper }, async (page) => {
      await page.emulateMedia({ media: "print" });
      const expected = await sheets(page);
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
      assert.equal(Number(info.match(/Pages:\s+(\d+)/)[1]), expected);
      assert.match(info, /Page size:\s+84[12][.\d]* x 59[45][.\d]* pts/); // A4 across
    }), []);
  });
}

test("a company is never parted between two sheets, and what is only for a screen is not printed", async () => {
  const pdf = join(blitar.out, "whole.pdf");
  assert.deepEqual(await visit(blitar, { viewport: paper }, async (page) => {
    await page.pdf({ path: pdf, preferCSSPageSize: true });
  }), []);
  // The lists repeat the event's title at the foot of each company: a sheet must hold as many names as feet.
  const texts = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const first = texts.findIndex((text) => text.includes("Company by company"));
  const feet = texts.map((text) => text.split(shown(blitar.event.title) + " ·").length - 1);
  const cards = texts.map((text) => (text.match(/(micro|small|medium|large) · /g) ?? []).length);
  assert.deepEqual(cards, feet);
  assert.equal(feet.slice(first).reduce((sum, n) => sum + n, 0), blitar.event.companies.length);
  assert.doesNotMatch(texts.join(""), /Show all|All companies|Close/);
});

test("a page that was filtered prints what the filter left", async () => {
  const counts = new Map();
  for (const { seller } of meetings(blitar)) {
    counts.set(seller, (counts.get(seller) ?? 0) + 1);
  }
  const [[seller]] = [...counts].sort((a, b) => a[1] - b[1]); // few enough meetings for one sheet
  assert.deepEqual(await visit(blitar, {}, async (page) => {
    await page.getByRole("combobox", { name: "Company" }).selectOption({ label: seller });
    const pdf = join(blitar.out, "one.pdf");
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    assert.equal(text.split("\f").length - 1, 1);
    assert.ok(text.includes(seller) && text.includes("Company by company"));
    assert.doesNotMatch(text, /Who meets how often/);
  }), []);
});
