// What the browser tests share: the browser, planned events, and what a page shows.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after } from "node:test";

const { JUMPA_COMMAND, JUMPA_SOURCE, JUMPA_CHROMIUM, JUMPA_WORK } = process.env;
const { chromium } = createRequire(join(JUMPA_WORK, "from-here.js"))("playwright-core");

export const browser = await chromium.launch({
  executablePath: JUMPA_CHROMIUM,
  // Only our own files are opened, so the sandbox, which root and most containers cannot have, is not missed.
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"],
});
after(() => browser.close());

const run = (...command) => execFileSync(JUMPA_COMMAND, command, { encoding: "utf8", maxBuffer: 1 << 28 });

/** Plans an event: its files, the event and the schedule. */
export const planned = (name, file, language = "en", ...options) => {
  const out = join(JUMPA_WORK, name);
  run("plan", file, "--out", out, "--lang", language, ...options);
  const json = (path) => JSON.parse(readFileSync(path, "utf8"));
  return { url: pathToFileURL(join(out, "schedule.html")).href, out, event: json(file), schedule: json(join(out, "schedule.json")) };
};

const generated = (name, ...sizes) => {
  run("generate", ...sizes, "--out", join(JUMPA_WORK, name));
  return join(JUMPA_WORK, name, "event.json");
};

export const blitar = planned("blitar", join(JUMPA_SOURCE, "examples/02_blitar/event.json"));
/** The same day, with what evenness costs and changes. */
export const even = planned("even", join(JUMPA_SOURCE, "examples/02_blitar/event.json"), "id", "--equity", "sellers");
export const hostile = planned("hostile", join(JUMPA_SOURCE, "tests/browser/hostile.json"));
/** Two days, and more tables than a sheet of paper is wide. */
export const wide = planned("wide", generated("wide", "--sellers", "60", "--buyers", "40", "--slots", "24", "--tables", "34",
  "--degree", "12", "--max-buyer", "16", "--absence", "0.1", "--seed", "3"));
/** A grid with too many cells to be drawn as one. */
export const large = planned("large", generated("large", "--sellers", "300", "--buyers", "250", "--slots", "60", "--tables", "400",
  "--degree", "4", "--seed", "3"));

/** Opens a page, runs `look(page)` and tells what went wrong inside: errors, refused sources, requests. */
export const visit = async (plan, options, look) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  const trouble = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("dialog", (dialog) => { trouble.push("dialog"); dialog.dismiss(); });
  page.on("request", (request) => request.url() === plan.url || trouble.push("request of " + request.url()));
  try {
    await page.goto(plan.url);
    await look(page);
  } finally {
    await page.close();
  }
  return trouble;
};

/** A text as the page may show it: what turns its direction is replaced. */
export const shown = (text) => text.replace(/[\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g, "\uFFFD");

/** The meetings of the schedule as people read them. */
export const meetings = ({ event, schedule }) => {
  const named = (list) => new Map(list.map((item) => [item.id, item]));
  const [companies, slots] = [named(event.companies), named(event.slots)];
  const name = (id) => shown(companies.get(id).name ?? id);
  const time = (slot) => `${slot.start.slice(11)}–${slot.end.slice(11)}`;
  return schedule.meetings.map((meeting) => ({
    seller: name(meeting.seller), buyer: name(meeting.buyer), table: shown(meeting.table),
    time: time(slots.get(meeting.slot)), session: slots.get(meeting.slot).session,
  }));
};
