// Find documents and lines; every choice is in the address.
import { h, replace, langOf } from "../dom.js";
import { ask } from "../api.js";
import { t, number, facetName, valueName, date } from "../words.js";
import { go, link, withValues, current } from "../route.js";
import { queryBox } from "../queryBox.js";
import { announce, asQuery, copyButton, documentLink, labelled, markedLine, problemBox, select, table } from "../parts.js";
import { downloads } from "../downloads.js";
import { memory } from "../memory.js";

const page = 20;
const linesOfPage = 50;
const facetsAtOnce = ["year", "goal", "official", "body", "place", "meeting", "kind", "domain", "source", "language"];
const opened = new Set(["year", "goal", "official"]);

/** The values that say which documents are meant. */
export const askedDocuments = route => ({ q: route.one("q"), with: route.all("with"), without: route.all("without") });

export async function show(main, route, signal) {
  const documents = askedDocuments(route);
  const isEmpty = !documents.q && !documents.with.length && !documents.without.length && !route.one("show");
  document.title = documents.q ? `${documents.q} – Fuxin` : `${t("search")} – Fuxin`;
  const box = queryBox({
    value: documents.q, label: t("query"),
    onsubmit: q => go(route.one("form") === "lines" ? withValues({ q, skip: undefined }) : withValues({ q, skip: undefined, show: q ? undefined : "all" })),
  });
  const results = h("div.results");
  const facets = h("aside.facets", { "aria-label": t("facets") });
  if (isEmpty) {
    replace(main, h("div.desk-front", h("h1", t("frontTitle")), box.form, examples(), corpora(), past()));
    if (matchMedia("(min-width: 700px)").matches) box.input.focus();
    return;
  }

  const isLines = route.one("form") === "lines";
  replace(main, h("h1.visually-hidden", t("search")), box.form, chips(documents),
    h("div.toolbar",
      h("div.tabs", { role: "group", "aria-label": t("form") },
        h("a", { href: withValues({ form: undefined, skip: undefined }), "aria-current": isLines ? null : "true" }, t("documents")),
        h("a", { href: withValues({ form: "lines", skip: undefined }), "aria-current": isLines ? "true" : null }, t("lines"))),
      isLines ? lineControls(route) : orderControl(route),
      h("details.menu", h("summary", t("keep")), h("div.menu-body",
        copyButton(() => location.href, t("copyLink")),
        corpusForm(documents),
        h("a", { href: link("count", { what: "trend", q: documents.q ? [documents.q] : [], with: documents.with, without: documents.without }) }, t("countThis")),
        downloads(isLines ? "kwic" : "search", isLines ? { ...documents, ...lineValues(route) } : { ...documents, order: route.one("order") })))),
    h("div.columns", facets, results));

  const shown = isLines ? showLines(results, route, documents, signal, box) : showHits(results, route, documents, signal, box);
  await Promise.all([shown, showFacets(facets, documents, signal)]);
}

function orderControl(route) {
  return select("order", t("order"), [["Relevance", t("byRelevance")], ["NewestFirst", t("newestFirst")], ["OldestFirst", t("oldestFirst")]], route.one("order") || "Relevance",
    order => go(withValues({ order, skip: undefined })));
}

const lineValues = route => ({ sort: route.one("sort"), sample: route.one("sample"), seed: route.one("seed"), order: route.one("order") });

function lineControls(route) {
  const sample = h("input", { name: "sample", type: "number", min: 1, max: 10000, value: route.one("sample"), placeholder: t("all"), onchange: e => go(withValues({ sample: e.target.value, skip: undefined })) });
  const seed = h("input", { name: "seed", type: "number", value: route.one("seed") || "0", onchange: e => go(withValues({ seed: e.target.value, skip: undefined })) });
  return [select("sort", t("sort"), [["Text", t("inText")], ["Left", t("byLeft")], ["Right", t("byRight")], ["Hit", t("byHit")]], route.one("sort") || "Text", sort => go(withValues({ sort, skip: undefined }))),
    h("label.field", h("span", t("sample")), sample), h("label.field", h("span", t("seed")), seed)];
}

async function showHits(target, route, documents, signal, box) {
  const skip = Number(route.one("skip") || 0);
  let answer;
  try { answer = await ask("search", { ...documents, order: route.one("order"), skip, take: page }, signal); }
  catch (error) { if (signal.aborted) throw error; if (!box.showError(error)) replace(target, problemBox(error)); return; }
  memory.remember(link("search", Object.fromEntries([...current().query.keys()].map(k => [k, current().all(k)]))), documents.q || t("allDocuments"), answer.total.value);
  announce(t("found", { n: number(answer.total.value) }));
  replace(target,
    h("p.summary", h("strong", labelled(answer.total)), " ", t("documentsFound", { n: answer.total.value })),
    answer.total.value === 0 ? nothing(documents) : h("ol.hits", { start: skip + 1 }, answer.hits.map(hitItem)),
    pager(skip, page, answer.total.value));
}

function hitItem(hit) {
  const spans = hit.lines.flatMap(l => l.marks.map(m => [l.start + m[0], l.start + m[1]]));
  return h("li.hit",
    h("h2", { lang: langOf(hit.title ?? hit.id) }, documentLink(hit.id, spans, hit.title ?? hit.id)),
    h("p.about", h("time", { datetime: hit.date }, hit.date ? date(hit.date) : t("undated")), hit.source && h("span", { lang: langOf(hit.source) }, hit.source), hit.kind && h("span", valueName("kind", hit.kind)),
      hit.occurrences > 0 && h("span", t("places", { n: number(hit.occurrences) }))),
    hit.lines.map(line => h("p.line", documentLink(hit.id, line.marks.map(m => [line.start + m[0], line.start + m[1]]), markedLine(line)))));
}

async function showLines(target, route, documents, signal, box) {
  const skip = Number(route.one("skip") || 0);
  let answer;
  try { answer = await ask("kwic", { ...documents, ...lineValues(route), skip, take: linesOfPage, window: 60 }, signal); }
  catch (error) { if (signal.aborted) throw error; if (!box.showError(error)) replace(target, problemBox(error)); return; }
  const total = answer.sampled?.value ?? answer.total.value;
  announce(t("linesFound", { n: number(answer.total.value), documents: number(answer.documents.value) }));
  replace(target,
    h("p.summary", h("strong", labelled(answer.total)), " ", t("linesIn", { documents: number(answer.documents.value) }), answer.sampled && [" · ", t("drawn", { n: number(answer.sampled.value), seed: route.one("seed") || "0" })]),
    total === 0 ? h("p.empty", documents.q ? t("noLines") : t("linesNeedQuery")) : h("div.scroll.kwic", { tabindex: 0, role: "region", "aria-label": t("lines") }, h("table",
      h("caption.visually-hidden", t("lines")), h("colgroup", ["left", "hit", "right", "where"].map(c => h("col.c-" + c))),
      h("thead.visually-hidden", h("tr", [t("before"), t("match"), t("after"), t("document")].map(x => h("th", { scope: "col" }, x)))),
      h("tbody", answer.lines.map(l => h("tr",
        h("td.left", { lang: langOf(l.left + l.hit) }, h("bdi", l.left.replaceAll(/\s+/g, " "))), h("td.hit-word", { lang: langOf(l.hit) }, documentLink(l.document, [[l.start, l.end]], h("mark", l.hit.replaceAll(/\s+/g, " ")))),
        h("td.right", { lang: langOf(l.right + l.hit) }, l.right.replaceAll(/\s+/g, " ")), h("td.where", documentLink(l.document, [[l.start, l.end]], l.date ?? l.document))))))),
    pager(skip, linesOfPage, total));
}

const nothing = documents => h("div.empty", h("p", t("nothing")), documents.with.length + documents.without.length > 0 && h("p", h("a", { href: withValues({ with: undefined, without: undefined, skip: undefined }) }, t("withoutFacets"))),
  h("p", h("a", { href: link("help") }, t("queryHelp"))));

function pager(skip, size, total) {
  if (total <= size && skip === 0) return null;
  return h("nav.pager", { "aria-label": t("pages") },
    skip > 0 ? h("a", { href: withValues({ skip: skip > size ? skip - size : undefined }), rel: "prev" }, "← ", t("previous")) : h("span"),
    h("span", t("range", { from: number(Math.min(skip + 1, total)), to: number(Math.min(skip + size, total)), total: number(total) })),
    skip + size < total ? h("a", { href: withValues({ skip: skip + size }), rel: "next" }, t("next"), " →") : h("span"));
}

function chips(documents) {
  const chip = (text, key, excluded) => {
    const [field, value] = [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)];
    return h(excluded ? "a.chip.excluded" : "a.chip", { href: withValues({ [key]: documents[key].filter(x => x !== text), skip: undefined }), "aria-label": t("removeFilter", { value }) },
      excluded && [t("not"), " "], facetName(field), ": ", h("span", { lang: langOf(value) }, labels.get(text) ?? valueName(field, value)), h("span", { "aria-hidden": "true" }, " ×"));
  };
  const all = [...documents.with.map(x => chip(x, "with", false)), ...documents.without.map(x => chip(x, "without", true))];
  return all.length ? h("div.chips", { "aria-label": t("filters") }, all) : null;
}

// Names of values that were seen beside their ids, for the chips.
const labels = new Map();

async function showFacets(target, documents, signal) {
  const isOpenAtFirst = matchMedia("(min-width: 900px)").matches;
  let answer;
  try { answer = await ask("facets", { ...documents, by: facetsAtOnce, take: 12 }, signal); }
  catch (error) { if (signal.aborted) throw error; return; }
  const isChosen = (field, value) => documents.with.includes(`${field}=${value}`);
  replace(target, h("details.facet-all", { open: isOpenAtFirst }, h("summary", t("facets")), answer.facets.filter(f => f.values.length).map(f => {
    const values = f.field === "year" ? [...f.values].sort((a, b) => b.value.localeCompare(a.value)) : f.values;
    const most = Math.max(...values.map(v => v.documents));
    return h("details.facet", { open: opened.has(f.field) || documents.with.some(w => w.startsWith(f.field + "=")), ontoggle: e => opened[e.target.open ? "add" : "delete"](f.field) },
      h("summary", h("h3", facetName(f.field)), h("span.n", labelled(f.distinctValues))),
      h("ul", values.map(v => {
        const key = `${f.field}=${v.value}`;
        labels.set(key, v.label.startsWith("=") ? v.label.slice(1) : v.label);
        const name = valueName(f.field, v.label);
        return h("li",
          h("a.value", { href: withValues({ with: isChosen(f.field, v.value) ? documents.with.filter(x => x !== key) : [...documents.with, key], skip: undefined }), "aria-pressed": isChosen(f.field, v.value) ? "true" : null, lang: langOf(name), title: name },
            h("span.bar", { "width%": Math.max(1, Math.round(100 * v.documents / most)), "aria-hidden": "true" }), h("span.name", name), h("span.n", number(v.documents))),
          h("a.minus", { href: withValues({ without: [...documents.without, key], skip: undefined }), title: t("exclude", { value: name }), "aria-label": t("exclude", { value: name }) }, "−"));
      })),
      f.restCount.value > 0 && h("p.rest", t("othersBeside", { n: number(f.distinctValues.value - values.length) })));
  })));
  // Now the chosen values have names.
  document.querySelector(".chips")?.replaceWith(chips(documents));
}

function corpusForm(documents) {
  const query = [documents.q && `(${documents.q})`, ...documents.with.map(x => asQuery(x)), ...documents.without.map(x => "-" + asQuery(x))].filter(Boolean).join(" ");
  const name = h("input", { name: "corpus", placeholder: t("corpusName"), "aria-label": t("corpusName"), maxlength: 60, required: true });
  const form = h("form.inline", { onsubmit: e => { e.preventDefault(); memory.saveCorpus(name.value.trim(), query); form.append(h("span.tag", t("saved"))); } }, name, h("button.plain", t("saveCorpus")));
  return query ? form : null;
}

function examples() {
  const queries = ["六地 阜新", "\"six places\"", "official:\"Hu Tao\"", "goal:六地", "打造 NEAR/4 六地", "official:* goal:六地 WITHIN sentence"];
  return h("section", h("h2", t("examples")), h("ul.examples", queries.map(q => h("li", h("a", { href: link("search", { q }) }, h("code", { lang: langOf(q) }, q)), " ", h("span", t("example." + queries.indexOf(q)))))),
    h("p", h("a", { href: link("search", { show: "all" }) }, t("showAll")), " · ", h("a", { href: link("help") }, t("queryHelp"))));
}

function corpora() {
  const section = h("section", h("h2", t("corpora")));
  const own = memory.corpora();
  const list = h("ul.plain-list");
  for (const c of own) list.append(h("li", h("a", { href: link("search", { q: c.query }) }, c.name), " ", h("code", { lang: langOf(c.query) }, c.query), " ",
    h("button.plain", { type: "button", "aria-label": t("deleteNamed", { name: c.name }), onclick: e => { memory.deleteCorpus(c.name); e.target.closest("li").remove(); } }, "×")));
  ask("sub-corpora").then(saved => {
    for (const c of saved) list.append(h("li", h("a", { href: link("search", { q: `in:"${c.name}"` }) }, c.name), " ", h("code", { lang: langOf(c.query) }, c.query), " ", h("span.n", t("documentsCount", { n: number(c.documents.value) }))));
    if (!list.children.length) section.append(h("p.empty", t("noCorpora")));
  }).catch(() => {});
  section.append(list);
  return section;
}

function past() {
  const all = memory.past();
  if (!all.length) return null;
  const section = h("section", h("h2", t("past")), h("ul.plain-list", all.slice(0, 12).map(p => h("li", h("a", { href: p.address, lang: langOf(p.query) }, p.query), " ", h("span.n", t("documentsCount", { n: number(p.total) })), " ", h("time", { datetime: p.at }, date(p.at.slice(0, 10)))))),
    h("button.plain", { type: "button", onclick: () => { memory.forgetPast(); section.remove(); } }, t("forget")));
  return section;
}
