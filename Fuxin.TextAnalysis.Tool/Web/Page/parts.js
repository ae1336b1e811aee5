// Pieces that several views share.
import { h, langOf, inLanguage, marked } from "./dom.js";
import { t, number } from "./words.js";
import { link, thingLink, kindOf } from "./route.js";

/** What went wrong, in words; for a query, with the place under it. */
export function problemBox(error) {
  return h("div.problem", { role: "alert" }, h("strong", t("problem")), " ", error.detail ?? error.message ?? String(error));
}

export function announce(text) {
  document.getElementById("status").textContent = text;
}

/** A number with how it was come by, when that is not "exact". */
export function labelled(count) {
  return count.kind === "exact" ? number(count.value) : [number(count.value), " ", h("span.tag", t("kind." + count.kind))];
}

export const documentLink = (id, spans, ...content) =>
  h("a", { href: link("read", { id, at: spans?.length ? spans.map(s => s.join("-")).join(",") : undefined }) }, ...content);

/** A name that leads to its page, if it has one. */
export function thingName(id, name, ...rest) {
  return id && kindOf(id)
    ? h("a.thing", { href: thingLink(id), lang: langOf(name), dataset: { type: id.split(":")[0] } }, name, ...rest)
    : inLanguage("span", name, ...rest);
}

export function markedLine(line) {
  return h("span", { lang: langOf(line.text) }, marked(line.text, line.marks));
}

/** A table with a caption; cells are nodes or text; numbers are set right. */
export function table(caption, heads, rows, { numeric = [] } = {}) {
  return h("div.scroll", { tabindex: 0, role: "region", "aria-label": caption }, h("table",
    h("caption", caption),
    h("thead", h("tr", heads.map((head, i) => h(numeric.includes(i) ? "th.n" : "th", { scope: "col" }, head)))),
    h("tbody", rows.map(row => h("tr", row.map((cell, i) => h(numeric.includes(i) ? "td.n" : "td", cell)))))));
}

/** A choice among few. */
export function select(name, label, choices, value, onchange) {
  return h("label.field", h("span", label), h("select", { name, onchange: e => onchange(e.target.value) },
    choices.map(([key, text]) => h("option", { value: key, selected: key === value }, text))));
}

/** The query of all that names a thing. */
export const queryOf = (field, id) => `${field}:"${id.replaceAll('"', "")}"`;

export const searchLink = values => link("search", values);

/** Copies text and says so on the button. */
export function copyButton(text, label = t("copy")) {
  const button = h("button.plain", { type: "button", onclick: async () => {
    try { await navigator.clipboard.writeText(typeof text === "function" ? text() : text); button.textContent = t("copied"); } catch { button.textContent = t("copyFailed"); }
    setTimeout(() => { button.textContent = label; }, 2000);
  } }, label);
  return button;
}

/** A facet value as a piece of a query. */
export function asQuery(text) {
  const [field, value] = [text.slice(0, text.indexOf("=")), text.slice(text.indexOf("=") + 1)];
  const name = { year: "date", month: "date", language: "lang", document: "doc" }[field] ?? field;
  return `${name}:"${value.replace(/^=/, "").replaceAll('"', "")}"`.replace(/^(date|lang):"(.*)"$/, "$1:$2");
}
