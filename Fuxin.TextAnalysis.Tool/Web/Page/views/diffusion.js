// How a goal was seen at the centre, in provinces, cities and counties.
import { h, replace, langOf, inLanguage } from "../dom.js";
import { ask } from "../api.js";
import { t, number } from "../words.js";
import { documentLink, problemBox, table, thingName } from "../parts.js";
import { chartBox, lines } from "../charts.js";
import { downloads } from "../downloads.js";

export function diffusion(answer) {
  const years = [...new Set(answer.levels.flatMap(l => l.byYear.map(y => y.year)))].sort();
  const all = years.length ? Array.from({ length: years.at(-1) - years[0] + 1 }, (_, i) => years[0] + i) : [];
  const series = answer.levels.filter(l => l.documents > 0).map(l => ({ name: t("level." + l.level), values: all.map(y => l.byYear.find(p => p.year === y)?.documents ?? 0) }));
  return [h("p.note", t("diffusionNote", { unplaced: number(answer.unplaced.value), mentions: number(answer.mentions.value) })),
    all.length > 1 && chartBox(t("count.diffusion"), lines(all.map(String), series, t("documents"))),
    table(t("levels"), [t("level"), t("firstSeen"), t("jurisdictions"), t("documents")], answer.levels.map(l => [t("level." + l.level), l.first ?? "–", number(l.jurisdictions), number(l.documents)]), { numeric: [2, 3] }),
    answer.rows.length > 0 && h("details", h("summary", t("jurisdictionsInOrder", { n: number(answer.jurisdictionsInAll.value) })), table(t("count.diffusion"), [t("jurisdiction"), t("level"), t("firstSeen"), t("documents"), t("times"), t("evidence")], answer.rows.map(r => [
      r.code === "CN" ? inLanguage("span", r.label) : thingName(`place:CN-${r.code}`, r.label), t("level." + r.level), r.first ?? "–", number(r.documents), number(r.mentions),
      h("span.evidence-cell", documentLink(r.firstDocument, [[r.firstSpan.start, r.firstSpan.end]], h("span", { lang: langOf(r.firstSentence) }, r.firstSentence.replaceAll(/\s+/g, " "))))]), { numeric: [3, 4] }))];
}

/** The part of a goal's page; it is long work, so it comes when the rest is there. */
export function diffusionSection(kind, query, id, signal) {
  if (kind.field !== "goal") return null;
  const body = h("div", h("p.loading", t("counting")));
  ask("stats/diffusion", { goal: id, take: 100 }, signal).then(
    answer => replace(body, answer.documents.value ? [...diffusion(answer), downloads("stats/diffusion", { goal: id })] : h("p.empty", t("nothing"))),
    error => { if (!signal.aborted) replace(body, problemBox(error)); });
  return h("section", { id: "levels" }, h("h2", t("overLevels")), body);
}
