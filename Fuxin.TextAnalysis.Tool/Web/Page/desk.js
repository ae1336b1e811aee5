import { h, replace } from "./dom.js";
import { ask } from "./api.js";
import { t, language, setLanguage, number } from "./words.js";
import { current, link, onChange } from "./route.js";
import { problemBox } from "./parts.js";
import * as search from "./views/search.js";
import * as read from "./views/read.js";
import * as thing from "./views/thing.js";
import * as count from "./views/count.js";
import * as help from "./views/help.js";

const views = { search, read, thing, count, help };
const main = document.getElementById("main");
let running = null;

function bar(view) {
  const item = (name, label) => h("a", { href: link(name), "aria-current": view === name ? "page" : null }, label);
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("skip").href = "#main";
  replace(document.getElementById("bar"),
    h("a.brand", { href: link("search"), "aria-label": t("home") }, h("span.brand-mark", { "aria-hidden": "true" }, "阜"), "Fuxin"),
    h("nav", { "aria-label": t("views") }, item("search", t("search")), item("count", t("count")), item("help", t("help"))),
    h("span.corpus", { id: "corpus" }, corpusLine),
    h("button.plain", { type: "button", id: "language", onclick: () => { setLanguage(language() === "zh" ? "en" : "zh"); show(); }, lang: language() === "zh" ? "en" : "zh-Hans" },
      language() === "zh" ? "English" : "中文"));
}

let corpusLine = "";
async function describe() {
  try {
    const corpus = await ask("corpus");
    corpusLine = t("corpusLine", { documents: number(corpus.documents), first: corpus.first ?? "–", last: corpus.last ?? "–" });
    document.getElementById("corpus").textContent = corpusLine;
  } catch { /* the first real request will say what is wrong */ }
}

async function show() {
  const route = current();
  const view = views[route.view] ?? views.search;
  running?.abort();
  running = new AbortController();
  const signal = running.signal;
  document.documentElement.lang = language() === "zh" ? "zh-Hans" : "en";
  bar(route.view);
  describe();
  main.setAttribute("aria-busy", "true");
  try {
    await view.show(main, route, signal);
  } catch (error) {
    if (signal.aborted) return;
    replace(main, problemBox(error));
  }
  if (!signal.aborted) main.setAttribute("aria-busy", "false");
}

let lastView = "";
onChange(async () => {
  const view = current().view + (current().query.get("id") ?? "");
  await show();
  // A new page begins at its top, for the eye and for a screen reader.
  if (view !== lastView) { scrollTo(0, 0); if (!main.contains(document.activeElement)) main.focus({ preventScroll: true }); }
  lastView = view;
});
lastView = current().view + (current().query.get("id") ?? "");
show();
