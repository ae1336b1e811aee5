// Counting: one form per operation, a table always, a chart where one helps. The address holds everything asked.
import { h, replace, langOf, inLanguage } from "../dom.js";
import { ask } from "../api.js";
import { t, number, valueName, date } from "../words.js";
import { go, link, withValues } from "../route.js";
import { announce, asQuery, documentLink, labelled, problemBox, searchLink, table, thingName } from "../parts.js";
import { bars, chartBox, columns, lines, network } from "../charts.js";
import { downloads } from "../downloads.js";
import { diffusion } from "./diffusion.js";

const mostQueries = 8;

// Each operation: its fields, and how its answer is shown.
const operations = {
  trend: { path: "trend", fields: { q: "queries", by: ["year", "month"], unit: ["perMillion", "places", "percent", "documents"] }, needs: "q", show: showTrend },
  frequency: { path: "frequency", fields: { unit: ["Word", "Lemma", "Tag", "Mention"], type: ["goal", "person", "body", "place", "meeting", "post", "document"], least: 1 }, show: showFrequency },
  ngrams: { path: "n-grams", fields: { n: ["2", "3", "4", "5"], least: 5 }, show: showFrequency },
  collocations: { path: "collocations", fields: { q: "query", left: 5, right: 5, order: ["LogDice", "LogLikelihood", "MutualInformation", "Count"], least: 5 }, needs: "q", show: showCollocations },
  keyness: { path: "keyness", fields: { reference: "query", negative: ["false", "true"], effect: ["false", "true"], least: 10 }, needs: "in", show: showKeyness },
  dispersion: { path: "dispersion", fields: { q: "query", part: ["Year", "Month", "Source", "Kind", "Document"] }, needs: "q", show: showDispersion },
  network: { path: "network", fields: { scope: ["Sentence", "Paragraph", "Document"], order: ["Weight", "LogLikelihood", "NormalizedMutualInformation"], around: "text", least: 3 }, show: showNetwork },
  diffusion: { path: "diffusion", fields: { goal: "text" }, needs: "goal", show: (answer, asked) => diffusion(answer, asked) },
};

export async function show(main, route, signal) {
  if (route.one("what") === "keyness" && route.all("with").length + route.all("without").length > 0) {
    // A study is one query, so that its download can be made again from its stamp.
    const query = [route.one("in") && `(${route.one("in")})`, ...route.all("with").map(asQuery), ...route.all("without").map(x => "-" + asQuery(x))].filter(Boolean).join(" ");
    return go(withValues({ in: query, with: undefined, without: undefined }), { replace: true });
  }

  const what = operations[route.one("what")] ? route.one("what") : "trend";
  const operation = operations[what];
  const asked = { ...values(operation, route), in: route.one("in"), with: route.all("with"), without: route.all("without") };
  document.title = `${t("count." + what)} – Fuxin`;
  const result = h("div.count-result");
  const problem = h("div");
  replace(main, h("h1", t("count")), h("nav.tabs.wrap", { "aria-label": t("count") }, Object.keys(operations).map(o =>
    h("a", { href: link("count", { what: o, in: asked.in, with: asked.with, without: asked.without, q: ["trend", "collocations", "dispersion"].includes(o) ? route.all("q").slice(0, o === "trend" ? mostQueries : 1) : undefined }), "aria-current": o === what ? "page" : null }, t("count." + o)))),
    h("p.note", t("about." + what)), form(what, operation, asked, route), problem, result);
  if (operation.needs && !asked[operation.needs]?.length) return;
  replace(result, h("p.loading", t("counting")));
  try {
    const answer = await ask(`stats/${operation.path}`, sent(asked), signal);
    replace(result, operation.show(answer, asked), downloads(`stats/${operation.path}`, sent(asked)));
    announce(t("counted"));
  } catch (error) {
    if (signal.aborted) throw error;
    replace(result);
    replace(problem, problemBox(error.type === "query" ? { detail: `${t("queryProblem", { position: error.position + 1 })} ${error.detail}` } : error));
  }
}

function values(operation, route) {
  return Object.fromEntries(Object.entries(operation.fields).map(([name, kind]) =>
    [name, kind === "queries" ? route.all("q").filter(Boolean).slice(0, mostQueries) : route.one(name) || (Array.isArray(kind) ? kind[0] : typeof kind === "number" ? String(kind) : "")]));
}

/** What the operation itself is asked: the unit of a trend is a matter of the page. */
function sent(asked) {
  const { unit, ...rest } = asked;
  return asked.by ? rest : asked;
}

function form(what, operation, asked, route) {
  const inputs = Object.entries(operation.fields).map(([name, kind]) => {
    const label = t("field." + name);
    if (kind === "queries") return queries(asked.q);
    if (Array.isArray(kind)) return name === "type" && asked.unit !== "Mention" ? null : h("label.field", h("span", label), h("select", { name, onchange: e => e.target.form.requestSubmit() }, kind.map(k => h("option", { value: k, selected: k === asked[name] }, choiceName(name, k)))));
    if (typeof kind === "number") return h("label.field", h("span", label), h("input", { name, type: "number", min: name === "least" ? 1 : 0, value: asked[name] }));
    return h("label.field.wide", h("span", label), h("input", { name, value: asked[name], spellcheck: "false", placeholder: t("hint." + name + (what === "keyness" ? ".keyness" : "")) }));
  });
  return h("form.count-form", { onsubmit: event => {
    event.preventDefault();
    const data = new FormData(event.target);
    const chosen = { what, with: route.all("with"), without: route.all("without") };
    for (const name of new Set(data.keys())) chosen[name] = data.getAll(name).map(x => String(x).trim()).filter(Boolean);
    go(link("count", chosen));
  } }, h("div.row", inputs), h("div.row", h("label.field.wide", h("span", t("field.in")), h("input", { name: "in", value: asked.in, spellcheck: "false", placeholder: t("hint.in") })), h("button.primary", t("countNow"))),
    asked.with.length + asked.without.length > 0 && h("p.note", [...asked.with, ...asked.without.map(x => "−" + x)].join(" · "), " ", h("a", { href: withValues({ with: undefined, without: undefined }) }, t("withoutFacets"))));
}

function queries(given) {
  const list = h("div.queries");
  const add = value => list.append(h("input", { name: "q", value, spellcheck: "false", "aria-label": t("queryNumber", { n: list.children.length + 1 }), placeholder: t("queryHint") }));
  for (const q of given.length ? given : [""]) add(q);
  const more = h("button.plain", { type: "button", onclick: () => { if (list.children.length < mostQueries) { add(""); list.lastChild.focus(); } more.hidden = list.children.length >= mostQueries; } }, t("anotherQuery"));
  return h("div.queries-box", list, more);
}

const choiceName = (name, value) => ["type"].includes(name) ? t("type." + value) : t(`choice.${name}.${value}`);

const size = s => h("p.summary", t("countedIn", { documents: number(s.documents.value), words: number(s.words.value) }));
const fixed = (value, digits = 2) => value === null || value === undefined ? "–" : value.toFixed(digits);

function showTrend(answer, asked) {
  const pick = { perMillion: p => p.perMillion, places: p => p.places, percent: p => p.percentOfDocuments, documents: p => p.documents }[asked.unit];
  const periods = answer.periods.map(p => p.period);
  const series = answer.series.map((s, i) => ({ name: asked.q[i], values: s.points.map(p => pick(p) === null ? null : Math.round(1000 * pick(p)) / 1000) }));
  const unit = t("choice.unit." + asked.unit);
  return [size(answer.size), chartBox(t("count.trend"), lines(periods, series, unit), { height: 340 }),
    table(t("count.trend"), [t("period"), t("documents"), t("wordsOf"), ...asked.q.flatMap(q => [h("span", { lang: langOf(q) }, q), t("choice.unit.perMillion"), t("documents"), "%"])],
      answer.periods.map((p, i) => [h("span", p.period), number(p.documents), number(p.words), ...answer.series.flatMap((s, k) => {
        const point = s.points[i];
        return [h("a", { href: searchLink({ q: asked.in ? `(${asked.q[k]}) (${asked.in})` : asked.q[k], with: [`${asked.by}=${p.period}`, ...asked.with], without: asked.without, form: "lines" }) }, number(point.places)), fixed(point.perMillion), number(point.documents), fixed(point.percentOfDocuments)];
      })]), { numeric: Array.from({ length: 2 + 4 * asked.q.length }, (_, i) => i + 1) }),
    answer.undated.value > 0 && h("p.note", t("undatedLeftOut", { n: number(answer.undated.value) }))];
}

function showFrequency(answer, asked) {
  const top = answer.rows.slice(0, 25);
  return [size(answer.size), h("p.note", t("valuesOf", { shown: number(answer.rows.length), all: number(answer.values.value) })), chartBox(t("count.frequency"), bars(top.map(r => r.label), top.map(r => r.count), t("times"))),
    table(t("count.frequency"), [t("value.of"), t("times"), t("choice.unit.perMillion"), t("documents")], answer.rows.map(r => [nameOf(asked, r), number(r.count), fixed(r.perMillion), number(r.documents)]), { numeric: [1, 2, 3] })];
}

const nameOf = (asked, row) => asked.unit === "Mention" ? thingName(row.value, row.label) : asked.unit === "Word" ? h("a", { href: searchLink({ q: `word:"${row.value.replaceAll('"', "")}"`, form: "lines" }), lang: langOf(row.label) }, row.label) : inLanguage("span", row.label);

function showCollocations(answer, asked) {
  return [size(answer.size), h("p.note", t("collocatesOf", { places: number(answer.places.value), near: number(answer.wordsNear.value), left: asked.left, right: asked.right })),
    table(t("count.collocations"), [t("word"), t("together"), t("expected"), t("alone"), "logDice", "G²", "MI", t("beforeIt"), t("documents")], answer.rows.map(r => [
      h("a", { href: searchLink({ q: `(${asked.q}) NEAR/15 word:"${r.word.replaceAll('"', "")}"`, form: "lines" }), lang: langOf(r.word) }, r.word), number(r.observed), fixed(r.expected), number(r.count), fixed(r.logDice), fixed(r.logLikelihood, 1), fixed(r.mutualInformation), number(r.before), number(r.documents)]), { numeric: [1, 2, 3, 4, 5, 6, 7, 8] })];
}

function showKeyness(answer) {
  const top = answer.rows.slice(0, 25);
  return [h("p.summary", t("study"), ": ", t("countedIn", { documents: number(answer.study.documents.value), words: number(answer.study.words.value) }), h("br"), t("reference"), ": ", t("countedIn", { documents: number(answer.reference.documents.value), words: number(answer.reference.words.value) }), answer.shared.value > 0 && [h("br"), t("sharedDocuments", { n: number(answer.shared.value) })]),
    chartBox(t("count.keyness"), bars(top.map(r => r.word), top.map(r => Math.round(10 * r.logLikelihood) / 10), "G²")),
    table(t("count.keyness"), [t("word"), t("times"), t("choice.unit.perMillion"), t("inReference"), t("choice.unit.perMillion"), "G²", t("logRatio"), "BIC", "%DIFF", t("documents")], answer.rows.map(r => [
      h("a", { href: searchLink({ q: `word:"${r.word.replaceAll('"', "")}"`, form: "lines" }), lang: langOf(r.word) }, r.word), number(r.count), fixed(r.perMillion), number(r.referenceCount), fixed(r.referencePerMillion), fixed(r.logLikelihood, 1), fixed(r.logRatio), fixed(r.bayesFactor, 1), fixed(r.percentDifference, 0), number(r.documents)]), { numeric: [1, 2, 3, 4, 5, 6, 7, 8, 9] })];
}

function showDispersion(answer, asked) {
  const few = answer.rows.slice(0, 60);
  return [size(answer.size), h("p.summary", t("dispersionOf", { places: number(answer.places.value), with: number(answer.partsWith.value), parts: number(answer.parts.value) })),
    h("dl.measures", [["DP", answer.deviationOfProportions], ["DPnorm", answer.normalizedDeviationOfProportions], ["Juilland’s D", answer.juillandD]].map(([name, value]) => h("div", h("dt", name), h("dd", fixed(value, 3))))),
    chartBox(t("count.dispersion"), columns(few.map(r => asked.part === "Kind" ? valueName("kind", r.part) : r.part), [{ name: t("choice.unit.perMillion"), values: few.map(r => r.perMillion === null ? null : Math.round(100 * r.perMillion) / 100) }])),
    table(t("count.dispersion"), [t("part"), t("documents"), t("wordsOf"), t("times"), t("choice.unit.perMillion")], answer.rows.map(r => [asked.part === "Document" ? documentLink(r.part, null, r.part) : inLanguage("span", asked.part === "Kind" ? valueName("kind", r.part) : r.part), number(r.documents), number(r.words), number(r.places), fixed(r.perMillion)]), { numeric: [1, 2, 3, 4] })];
}

function showNetwork(answer) {
  if (!answer.edges.length) return [size(answer.size), h("p.empty", t("noEdges"))];
  return [size(answer.size), h("p.note", t("edgesOf", { shown: number(answer.edges.length), all: number(answer.edgesInAll.value), units: number(answer.units.value), passed: number(answer.passedOver.value) })),
    chartBox(t("count.network"), network(answer.nodes.map(n => ({ id: n.id, name: n.label, kind: t("type." + n.type), weight: n.units })), answer.edges.map(e => ({ from: e.from, to: e.to, weight: e.weight })))),
    table(t("count.network"), [t("from"), t("to"), t("together"), t("expected"), "G²", "NMI", t("documents")], answer.edges.map(e => [thingName(e.from, e.fromLabel), thingName(e.to, e.toLabel), number(e.weight), fixed(e.expected), fixed(e.logLikelihood, 1), fixed(e.normalizedMutualInformation), number(e.documents)]), { numeric: [2, 3, 4, 5, 6] })];
}
