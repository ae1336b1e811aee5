// A document as it was written, with what was found in it.
import { h, replace, langOf, inLanguage } from "../dom.js";
import { ask } from "../api.js";
import { t, number, valueName, date, roleName } from "../words.js";
import { withValues, kindOf, thingLink } from "../route.js";
import { announce, documentLink, queryOf, searchLink, thingName } from "../parts.js";
import { citeBox } from "../citing.js";

const types = ["person", "post", "body", "goal", "meeting", "document", "place", "date"];
const hidden = new Set();

export async function show(main, route, signal) {
  const id = route.one("id");
  const document_ = await ask("documents/", { id }, signal);
  const spans = route.one("at").split(",").map(s => s.split("-").map(Number)).filter(s => s.length === 2 && s[0] >= 0 && s[0] < s[1] && s[1] <= document_.text.length);
  document.title = `${document_.title ?? id} – Fuxin`;
  const card = h("div.card-slot", { "aria-live": "polite" });
  const body = textOf(document_, spans, (annotations, element) => { fillCard(card, document_, annotations); mark(element); });
  const beside = h("aside.beside", { "aria-label": t("aboutDocument") });
  const duplicates = h("section", { hidden: true });
  replace(beside, card, outline(document_), officials(document_), goals(document_), duplicates);

  replace(main,
    h("article.reader",
      h("header",
        h("h1", { lang: langOf(document_.title ?? id) }, document_.title ?? id),
        h("p.about", h("time", { datetime: document_.date }, document_.date ? date(document_.date) : t("undated")), document_.source && inLanguage("span", document_.source), document_.issuingBody && document_.issuingBody !== document_.source && inLanguage("span", document_.issuingBody),
          document_.number && inLanguage("span", document_.number), document_.kind && h("span", valueName("kind", document_.kind)), document_.domains.map(d => h("span", valueName("domain", d))), h("span.id", document_.id)),
        h("div.toolbar", legend(document_, body), citeBox(document_, spans))),
      h("div.columns.reading", body, beside)));

  const first = body.querySelector("mark.found") ?? null;
  if (first) { first.scrollIntoView({ block: "center" }); first.focus({ preventScroll: true }); }
  try { nearDuplicates(duplicates, await ask("near-duplicates", { id: document_.id }, signal)); } catch (error) { if (signal.aborted) throw error; }
}

let lit = null;
function mark(element) {
  lit?.classList.remove("lit");
  lit = element;
  lit?.classList.add("lit");
}

/** The text in paragraphs; where annotations overlap, each stretch carries all of them, the innermost on top. */
function textOf(document_, spans, onpick) {
  const text = document_.text;
  const container = h("div.text", { lang: document_.language === "en" ? "en" : "zh-Hans" });
  for (const type of hidden) container.classList.add("hide-" + type);
  let at = 0;
  for (const line of text.split("\n")) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (!line.trim()) continue;
    const inside = document_.annotations.filter(a => a.start < end && a.end > start);
    const found = spans.filter(s => s[0] < end && s[1] > start);
    const heading = document_.outline.find(s => s.start >= start && s.start < end);
    container.append(h("p", { id: `at-${start}`, className: heading ? "heading" : "", lang: langOf(line) === document_.language ? null : langOf(line) }, pieces(text, start, end, inside, found, onpick)));
  }
  return container;
}

function pieces(text, start, end, annotations, found, onpick) {
  // Outer ones first; one that crosses the end of another is cut there, so that the marks nest.
  const tree = [...annotations].map(a => ({ a, start: Math.max(a.start, start), end: Math.min(a.end, end) })).sort((x, y) => x.start - y.start || y.end - x.end);
  function range(from, to, nodes) {
    const parts = [];
    let position = from;
    for (let i = 0; i < nodes.length;) {
      const node = nodes[i];
      const inner = [];
      let next = i + 1;
      while (next < nodes.length && nodes[next].start < node.end) inner.push({ ...nodes[next], end: Math.min(nodes[next++].end, node.end) });
      parts.push(plain(position, node.start));
      const label = `${t("type." + node.a.type)}: ${node.a.text}`;
      const element = h("span.a", { dataset: { type: node.a.type }, tabindex: 0, role: "button", "aria-label": label, title: label }, range(node.start, node.end, inner));
      const pick = event => { event.stopPropagation(); onpick(annotations.filter(x => x.start < node.a.end && x.end > node.a.start), element); };
      element.addEventListener("click", pick);
      element.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); pick(event); } });
      parts.push(element);
      position = node.end;
      i = next;
    }
    parts.push(plain(position, to));
    return parts;
  }

  function plain(from, to) {
    const parts = [];
    for (const [s, e] of found) {
      if (e <= from || s >= to) continue;
      parts.push(text.slice(from, Math.max(from, s)), h("mark.found", { tabindex: -1 }, text.slice(Math.max(from, s), Math.min(to, e))));
      from = Math.min(to, e);
    }
    parts.push(text.slice(from, to));
    return parts;
  }

  return range(start, end, tree);
}

function legend(document_, body) {
  const counts = Object.groupBy(document_.annotations, a => a.type);
  return h("fieldset.legend", h("legend.visually-hidden", t("legend")), types.filter(x => counts[x]).map(type => h("label", h("input", { type: "checkbox", checked: !hidden.has(type), onchange: e => {
    hidden[e.target.checked ? "delete" : "add"](type);
    body.classList.toggle("hide-" + type, !e.target.checked);
  } }), h("span.a.sample", { dataset: { type } }, t("type." + type)), h("span.n", number(counts[type].length)))));
}

/** What is known of a mention, and of those it overlaps with. */
function fillCard(slot, document_, annotations) {
  annotations = annotations.toSorted((x, y) => (x.end - x.start) - (y.end - y.start));
  replace(slot, h("section.card", h("h2.visually-hidden", t("card")), annotations.map(a => h("div.card-part", { dataset: { type: a.type } },
    h("p.card-type", h("span.a.sample", { dataset: { type: a.type } }, t("type." + a.type)), h("span", t("certainty", { n: Math.round(100 * a.confidence) }))),
    h("h3", { lang: langOf(a.text) }, a.entity && kindOf(a.entity) ? h("a", { href: thingLink(a.entity) }, a.text) : a.text),
    h("dl", [...detailsOf(document_, a)].map(([term, value]) => [h("dt", term), h("dd", value)])),
    a.entity && kindOf(a.entity) && h("p.card-links", h("a", { href: thingLink(a.entity) }, t("openPage")), " · ", h("a", { href: searchLink({ q: queryOf(kindOf(a.entity).field, a.entity) }) }, t("searchThis")))))));
  announce(annotations.map(a => `${t("type." + a.type)}: ${a.text}`).join("; "));
}

function* detailsOf(document_, a) {
  const sentence = span => inLanguage("q", document_.text.slice(span.start, span.end).replaceAll(/\s+/g, " "));
  const facts = document_.officials.filter(f => overlaps(f.personSpan, a) || overlaps(f.postSpan, a));
  if (["person", "post", "body"].includes(a.type)) for (const f of facts) {
    yield [t("holds"), [thingName(f.personEntity, f.person), " — ", inLanguage("strong", f.post), f.body && !f.post.includes(f.body) ? [" · ", thingName(f.bodyEntity, f.body)] : null, f.role !== "incumbent" && [" ", h("span.tag", roleName(f.role))]]];
    yield [t("evidence"), sentence(f.evidence)];
    yield [t("ruleOfFact"), h("code", `${f.rule} · ${Math.round(100 * f.confidence)}%`)];
  }
  const goal = a.type === "goal" && document_.goals.find(g => g.entity === a.entity);
  if (goal) {
    if (goal.members.length) yield [t("members", { n: goal.members.length }), h("ol.members", goal.members.map(m => inLanguage("li", m)))];
    if (goal.membersEvidence) yield [t("evidence"), sentence(goal.membersEvidence)];
    if (goal.setBy) yield [t("setBy"), inLanguage("span", goal.setBy + (goal.date ? ` (${goal.date})` : ""))];
  }
  if (a.value) yield [t("value"), h("time", { datetime: a.value }, a.value)];
  if (a.doubt) yield [t("doubt"), a.doubt];
  yield [t("identity"), a.entity ? h("code", a.entity) : t("noIdentity")];
  yield [t("rule"), h("code", a.rule)];
}

const overlaps = (span, a) => span.start < a.end && span.end > a.start;

function outline(document_) {
  if (document_.outline.length < 2) return null;
  return h("section", h("details", { open: document_.outline.length <= 25 }, h("summary", h("h2", t("outline"))), h("ol.outline", document_.outline.slice(0, 200).map(s => h("li", { className: "level-" + s.level }, h("a", { href: "#", lang: langOf(s.heading || s.address), onclick: e => { e.preventDefault(); goTo(s.start); } }, s.heading || s.address))))));
}

function goTo(offset) {
  const paragraph = [...document.querySelectorAll(".text p")].findLast(p => Number(p.id.slice(3)) <= offset);
  paragraph?.scrollIntoView({ block: "start", behavior: "smooth" });
}

function officials(document_) {
  if (!document_.officials.length) return null;
  const rows = [...new Map(document_.officials.map(f => [[f.person, f.post, f.body].join("|"), f])).values()];
  return h("section", h("h2", t("officialFacts")), h("ul.facts", rows.map(f => h("li", thingName(f.personEntity, f.person), h("span.post", { lang: langOf(f.post) }, f.post), f.body && !f.post.includes(f.body) && thingName(f.bodyEntity, f.body), f.role !== "incumbent" && h("span.tag", roleName(f.role)),
    h("a.evidence-link", { href: withValues({ at: `${f.evidence.start}-${f.evidence.end}` }), title: document_.text.slice(f.evidence.start, f.evidence.end) }, t("evidence"))))));
}

function goals(document_) {
  if (!document_.goals.length) return null;
  return h("section", h("h2", t("goalsHere")), h("ul.facts", document_.goals.map(g => h("li", thingName(g.entity, g.name), g.members.length > 0 && h("span.n", t("members", { n: g.members.length }))))));
}

function nearDuplicates(target, found) {
  if (!found.length) return;
  target.hidden = false;
  replace(target, h("h2", t("nearDuplicates")), h("ul.facts", found.map(d => h("li", documentLink(d.id, null, h("span", { lang: langOf(d.title ?? d.id) }, d.title ?? d.id)), h("span.n", d.isExact ? t("sameText") : t("similar", { n: Math.round(100 * d.similarity) })), d.date && h("time", { datetime: d.date }, date(d.date))))));
}
