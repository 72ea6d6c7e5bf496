"use strict";
// Hides what the filters do not ask for. Everything else on the page works without this script.
(() => {
  const form = document.getElementById("filter");
  if (!form) return;
  const found = document.getElementById("found");
  const grid = document.querySelector("table.grid");
  const cards = [...document.querySelectorAll("article.company")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  const meetings = [...grid.querySelectorAll("button[data-meeting]")].map((button) => {
    const row = button.closest("tr");
    return {
      button, row,
      cell: button.parentElement,
      number: button.dataset.meeting,
      companies: [button.dataset.seller, button.dataset.buyer],
      session: button.closest("tbody").dataset.session,
      text: plain(button.textContent + " " + row.cells[0].textContent),
    };
  });
  const lines = cards.map((card) => [...card.querySelectorAll("tr[data-meeting]")]);
  const names = cards.map((card) => plain(card.querySelector("h4").textContent));

  const wish = () => {
    const asked = new FormData(form);
    const words = plain(asked.get("text")).split(/\s+/).filter(Boolean);
    return {
      company: asked.get("company"), session: asked.get("session"), words,
      any: Boolean(asked.get("company") || asked.get("session") || words.length),
    };
  };
  const says = (text, words) => words.every((word) => text.includes(word));
  const fits = (meeting, asked) =>
    (!asked.company || meeting.companies.includes(asked.company)) &&
    (!asked.session || meeting.session === asked.session) && says(meeting.text, asked.words);

  // Rows and columns without a meeting that fits make way for those with one.
  const showGrid = (shown, all) => {
    const rows = new Set(shown.map((meeting) => meeting.row));
    const columns = new Set(shown.map((meeting) => meeting.cell.cellIndex));
    const kept = new Set(shown);
    for (const meeting of meetings) meeting.button.hidden = !kept.has(meeting);
    for (const body of grid.tBodies) {
      for (const row of body.rows) row.hidden = !all && !rows.has(row) && !row.matches(".session");
      body.hidden = ![...body.rows].some((row) => !row.hidden && !row.matches(".session"));
    }
    grid.classList.toggle("some", !all);
    if (grid.matches(".lined")) return;
    for (const row of grid.querySelectorAll("tr:not(.session)")) {
      for (const cell of row.cells) cell.hidden = !all && cell.cellIndex > 0 && !columns.has(cell.cellIndex);
    }
  };
  const showCards = (numbers, asked) => cards.forEach((card, i) => {
    const kept = lines[i].filter((line) => numbers.has(line.dataset.meeting));
    for (const line of lines[i]) line.hidden = !kept.includes(line);
    const named = !asked.session && says(names[i], asked.words);
    card.hidden = asked.company ? card.dataset.company !== asked.company : asked.any && !kept.length && !named;
  });
  const tell = (shown, asked) => {
    const text = !asked.any ? form.dataset.all : shown ? form.dataset.some : form.dataset.none;
    const number = (n) => n.toLocaleString(document.documentElement.lang);
    const [first, second] = asked.any ? [shown, meetings.length] : [meetings.length, 0];
    found.textContent = text.replace("{0}", number(first)).replace("{1}", number(second));
    found.classList.toggle("some", asked.any);
  };
  const show = () => {
    const asked = wish();
    const shown = meetings.filter((meeting) => fits(meeting, asked));
    showGrid(shown, !asked.any);
    showCards(new Set(shown.map((meeting) => meeting.number)), asked);
    for (const side of document.querySelectorAll(".side")) side.hidden = !side.querySelector("article:not([hidden])");
    tell(shown.length, asked);
  };

  form.addEventListener("input", show);
  const clear = () => { form.reset(); show(); };
  form.elements.clear.addEventListener("click", clear);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();

  // A company's name beside a reason leads to its list, wherever the filters stand.
  document.getElementById("why").addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#c']");
    if (!link) return;
    const card = document.getElementById(link.hash.slice(1));
    link.closest("[popover]").hidePopover?.();
    if (card.hidden) clear();
    card.scrollIntoView({block: "center"});
    card.focus();
    event.preventDefault();
  });

  // Browsers from before 2024 show the reasons at the end of the page instead of above it.
  if (!("popover" in HTMLElement.prototype)) {
    document.addEventListener("click", (event) => {
      const button = event.target.closest("[popovertarget]");
      if (button) document.getElementById(button.getAttribute("popovertarget")).scrollIntoView();
    });
  }
})();
