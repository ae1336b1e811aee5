// Pages for officials, bodies, goals and places.
import { h, replace, langOf, inLanguage } from "../dom.js";
import { ask } from "../api.js";
import { t, language, number, facetName, valueName, date, roleName } from "../words.js";
import { kindOf, link, go, withValues } from "../route.js";
import { documentLink, labelled, markedLine, queryOf, searchLink, select, table, thingName } from "../parts.js";
import { chartBox, columns, timeline } from "../charts.js";
import { downloads } from "../downloads.js";
import { diffusionSection } from "./diffusion.js";

export async function show(main, route, signal) {
  const id = route.one("id");
  const kind = kindOf(id);
  if (!kind) throw new Error(t("noPage", { id }));
  replace(main, h("p.loading", t("loading")));
  const thing = await ask(kind.operation + "/", { id }, signal);
  thing.name = ownName(thing);
  document.title = `${thing.name} – Fuxin`;
  const query = queryOf(kind.field, id.split("/CN-")[0] === id || kind.field !== "official" ? id : id.split("/")[0]);
  const parts = { official: officialParts, body: bodyParts, goal: goalParts, place: () => [] }[kind.field](thing, query);
  replace(main, h("article.thing-page",
    h("header",
      h("p.card-type", h("span.a.sample", { dataset: { type: id.split(":")[0] } }, t("type." + id.split(":")[0])), h("code", id)),
      h("h1", { lang: langOf(thing.name) }, thing.name),
      names(thing).length > 0 && h("p.names", names(thing).map((n, i) => [i > 0 && " · ", inLanguage("span", n)])),
      h("p.summary", h("a", { href: searchLink({ q: query }) }, h("strong", labelled(thing.documents)), " ", t("documentsFound", { n: thing.documents.value })), " · ", h("a", { href: searchLink({ q: query, form: "lines" }) }, t("lines")), " · ", h("a", { href: link("count", { what: "trend", q: [query] }) }, t("countThis")))),
    h("div.columns.reading", h("div.main-column", parts, h("section", seen(thing)), trend(thing, route, query), diffusionSection(kind, query, id, signal)), h("aside.beside", { "aria-label": t("company") }, company(thing, query, kind)))));
}

/** The name in the language of the interface, if documents or the knowledge base have one. */
function ownName(thing) {
  const wanted = language() === "zh" ? "zh-Hans" : "en";
  const known = (language() === "zh" ? thing.chineseNames : thing.englishNames)?.[0];
  const all = [thing.name, ...thing.otherNames];
  const chosen = known ?? all.find(n => langOf(n) === wanted) ?? thing.name;
  thing.otherNames = all.filter(n => n !== chosen);
  return chosen;
}

const names = thing => {
  const seen_ = new Set([thing.name.toLowerCase()]);
  return [...(thing.chineseNames ?? []), ...(thing.englishNames ?? []), ...thing.otherNames].filter(n => !seen_.has(n.toLowerCase()) && seen_.add(n.toLowerCase())).slice(0, 16);
};

function seen(thing) {
  const one = (label, witness) => witness && h("div.witness", h("h3", label), h("p.about", witness.date ? h("time", { datetime: witness.date }, date(witness.date)) : t("undated"), " ", documentLink(witness.document, null, h("span", { lang: langOf(witness.title ?? witness.document) }, witness.title ?? witness.document))),
    witness.line && h("p.line", documentLink(witness.document, witness.line.marks.map(m => [witness.line.start + m[0], witness.line.start + m[1]]), markedLine(witness.line))));
  return [h("h2", t("firstAndLast")), one(t("firstSeen"), thing.first), thing.last?.document !== thing.first?.document && one(t("lastSeen"), thing.last)];
}

function trend(thing, route, query) {
  const isMonths = route.one("by") === "month";
  const periods = between(isMonths ? thing.months : thing.years);
  if (!periods.length) return null;
  const rate = p => p.of ? Math.round(10000 * p.documents / p.of) / 100 : 0;
  return h("section", { id: "trend" }, h("h2", t("overTime")),
    h("div.toolbar", select("by", t("period"), [["year", t("year")], ["month", t("month")]], isMonths ? "month" : "year", by => go(withValues({ by }), { replace: true }))),
    chartBox(t("overTime"), columns(periods.map(p => p.period), [{ name: t("documents"), values: periods.map(p => p.documents) }], { rates: periods.map(rate), rateName: t("percentOfDocuments") })),
    h("details", h("summary", t("asTable")), table(t("overTime"), [isMonths ? t("month") : t("year"), t("documents"), t("ofDocuments"), "%"], periods.map(p => [h("a", { href: searchLink({ q: query, with: [`${isMonths ? "month" : "year"}=${p.period}`] }) }, p.period), number(p.documents), number(p.of), rate(p).toFixed(2)]), { numeric: [1, 2, 3] })),
    downloads("stats/trend", { q: [query], by: isMonths ? "Month" : "Year" }));
}

/** From the first period with the thing to the last, gaps included. */
function between(periods) {
  const first = periods.findIndex(p => p.documents > 0);
  const last = periods.findLastIndex(p => p.documents > 0);
  return first < 0 ? [] : periods.slice(Math.max(0, first - 1), last + 2);
}

function company(thing, query, kind) {
  return thing.company.map(c => h("details.facet", { open: ["official", "body", "goal"].includes(c.field) },
    h("summary", h("h3", facetName(c.field))),
    h("ul", c.values.slice(0, 15).map(v => {
      const name = valueName(c.field, v.label);
      return h("li", h("span.value", thingName(v.value, name), h("span.n", number(v.documents))),
        h("a.minus", { href: searchLink({ q: query, with: [`${c.field}=${v.value}`] }), "aria-label": t("documentsWithBoth", { value: name }), title: t("documentsWithBoth", { value: name }) }, "→"));
    }))));
}

const tenureName = (tenure, withPerson) => withPerson ? `${tenure.name} · ${tenure.post}` : tenure.body && !tenure.post.includes(tenure.body) ? `${tenure.body} · ${tenure.post}` : tenure.post;

function tenures(all, withPerson, title, asked) {
  if (!all.length) return null;
  const sorted = [...all].sort((a, b) => (a.first ?? "9").localeCompare(b.first ?? "9"));
  const most = [...all].sort((a, b) => b.documents - a.documents).slice(0, 25).sort((a, b) => (a.first ?? "9").localeCompare(b.first ?? "9"));
  const dated = most.filter(x => x.first);
  return h("section", { id: "posts" }, h("h2", title), h("p.note", t("tenureNote")),
    dated.length > 1 && chartBox(title, timeline(dated.map(x => ({ name: tenureName(x, withPerson), from: x.first, to: x.last, documents: x.documents })))),
    h("ol.tenures", sorted.slice(0, 60).map(x => h("li",
      h("div.when", x.first ? [h("time", { datetime: x.first }, x.first), x.last !== x.first && ["–", h("time", { datetime: x.last }, x.last)]] : t("undated")),
      h("div", withPerson && [thingName(x.person, x.name), " — "], inLanguage("strong", x.post), x.body && !x.post.includes(x.body) && [" · ", withPerson ? inLanguage("span", x.body) : thingName(x.bodyId, x.body)], x.bodyId && !withPerson && x.post.includes(x.body ?? "\0") && [" · ", thingName(x.bodyId, t("bodyPage"))], " ", x.role !== "incumbent" && h("span.tag", roleName(x.role)), " ", h("span.n", t("documentsCount", { n: number(x.documents) })),
        !withPerson && x.person.includes("/") && [" ", h("a.tag", { href: link("thing", { id: x.person }) }, t("namesake"))],
        x.evidence.slice(0, 2).map(e => h("p.line", documentLink(e.documentId, null, e.date ?? e.documentId), " ", inLanguage("q", e.sentence.replaceAll(/\s+/g, " ")))))))),
    sorted.length > 60 && h("p.note", t("moreRows", { n: number(sorted.length - 60) })), downloads("stats/timeline", asked));
}

const officialParts = thing => [tenures(thing.tenures, false, t("postsOverTime"), { person: thing.id.split("/")[0] })];

const bodyParts = thing => [tenures(thing.tenures, true, t("whoLed"), { body: thing.id })];

function goalParts(thing) {
  const members = (list, label) => list.length > 0 && h("div", h("h3", label), h("ol.members", list.map(m => inLanguage("li", m))));
  return [
    (thing.chineseMembers.length > 0 || thing.englishMembers.length > 0) && h("section", { id: "members" }, h("h2", t("members", { n: Math.max(thing.chineseMembers.length, thing.englishMembers.length) })),
      h("div.side-by-side", members(thing.chineseMembers, t("inChinese")), members(thing.englishMembers, t("inEnglish")))),
    (thing.setBy || thing.setOn) && h("section", h("h2", t("setBy")), h("p", inLanguage("span", [thing.setBy, thing.setOn].filter(Boolean).join(" · ")))),
    thing.otherSenses.length > 0 && h("section", h("h2", t("otherSenses")), h("ul.facts", thing.otherSenses.map(s => h("li", thingName(s.id, s.name ?? s.id), h("code", s.id), s.setBy && inLanguage("span", s.setBy), s.members.length > 0 && inLanguage("span.n", s.members.join("、")))))),
    thing.wordings.length > 1 && h("section", h("h2", t("wordings")), h("p.note", t("wordingNote", { n: number(thing.wordingLines.value), kind: t("kind." + thing.wordingLines.kind) })),
      h("ul.wordings", thing.wordings.map(w => h("li", h("a", { href: searchLink({ q: `"${w.text.replaceAll('"', "")}"`, form: "lines" }), lang: langOf(w.text) }, w.text), " ", h("span.n", number(w.lines)))))),
  ];
}
