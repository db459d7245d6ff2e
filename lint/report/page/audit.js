"use strict";
(() => {
  const page = (id) => document.getElementById(id);
  const columns = ["score", "id", "title", "verdict", "status", "kind", "fixes"];
  const all = JSON.parse(page("data").textContent);
  const step = 200;
  let shown = step;
  let sort = { column: "score", up: false };

  const theme = page("theme");
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    theme.textContent = dark ? "Dark colours" : "Light colours";
  });
  theme.textContent = matchMedia("(prefers-color-scheme: dark)").matches ? "Light colours" : "Dark colours";

  for (const name of ["verdict", "status", "kind"]) {
    const select = page(name);
    for (const value of [...new Set(all.map((ticket) => ticket[name]))].sort()) {
      const option = document.createElement("option");
      option.textContent = value;
      select.append(option);
    }
  }
  for (const ticket of all) {
    ticket.words = [ticket.place, ticket.id, ticket.title, ticket.fixes, ...ticket.questions].join("\n").toLowerCase();
  }

  const wanted = (ticket) => {
    for (const name of ["verdict", "status", "kind"]) {
      if (page(name).value && page(name).value !== ticket[name]) return false;
    }
    const gate = page("gate").value;
    if (gate && (gate === "passes") !== ticket.passed) return false;
    return page("search").value.toLowerCase().split(/\s+/).every((word) => ticket.words.includes(word));
  };

  const compare = (a, b) => {
    const [left, right] = [a[sort.column], b[sort.column]];
    if (left === null || right === null) return (left === null) - (right === null) || a.number - b.number;
    const order = typeof left === "number" ? left - right : left < right ? -1 : left > right ? 1 : 0;
    return (sort.up ? order : -order) || a.number - b.number;
  };

  const cell = (text, name) => {
    const made = document.createElement("td");
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  const titleCell = (ticket) => {
    const made = cell("", "title");
    const place = document.createElement("div");
    place.className = "dim";
    place.textContent = ticket.place;
    if (!ticket.questions.length) {
      made.append(ticket.title, place);
      return made;
    }
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = ticket.title;
    details.append(summary);
    details.addEventListener("toggle", () => {
      if (!details.open || details.querySelector("ul")) return;
      const list = document.createElement("ul");
      list.className = "questions";
      for (const question of ticket.questions) {
        const item = document.createElement("li");
        item.textContent = question;
        list.append(item);
      }
      details.append(list);
    });
    made.append(details, place);
    return made;
  };

  const row = (ticket) => {
    const made = document.createElement("tr");
    const score = ticket.score === null ? "–" : ticket.score + " " + ticket.grade;
    made.append(cell(score, "number " + (ticket.passed ? "passed" : "")), cell(ticket.id, "id"), titleCell(ticket),
      cell(ticket.verdict, "word"), cell(ticket.status, "word"), cell(ticket.kind, "word"), cell(ticket.fixes));
    return made;
  };

  const draw = () => {
    const found = all.filter(wanted).sort(compare);
    page("rows").replaceChildren(...found.slice(0, shown).map(row));
    page("more").hidden = found.length <= shown;
    page("count").textContent = found.length + " of " + all.length + " tickets" +
      (found.length > shown ? ", the first " + shown + " are shown" : "");
    for (const name of columns) {
      const head = page("sort-" + name).closest("th");
      if (sort.column === name) head.setAttribute("aria-sort", sort.up ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
  };

  const redraw = () => { shown = step; draw(); };
  for (const name of columns) {
    page("sort-" + name).addEventListener("click", () => {
      sort = { column: name, up: sort.column === name ? !sort.up : name !== "score" };
      redraw();
    });
  }
  for (const name of ["search", "verdict", "status", "kind", "gate"]) page(name).addEventListener("input", redraw);
  page("more").addEventListener("click", () => { shown += 1000; draw(); });
  page("table").hidden = false;
  draw();
})();
