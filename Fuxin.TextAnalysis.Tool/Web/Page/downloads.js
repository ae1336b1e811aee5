// Every table in every format, each with the release stamp that says what it was counted on.
import { h } from "./dom.js";
import { addressOf } from "./api.js";
import { t } from "./words.js";

const formats = ["csv", "xlsx", "jsonl", "parquet"];

// The page's operations as the verbs of the command line, whose arguments a stamp holds.
const content = { content: "true" };
const tables = {
  search: v => ["hits", { query: v.q || "*", order: v.order }],
  kwic: v => ["lines", { query: v.q || "*", sample: v.sample, seed: v.sample ? v.seed : undefined }],
  "stats/trend": v => ["trend", { query: v.q, by: v.by }],
  "stats/frequency": v => ["frequency", { of: v.unit === "Mention" ? v.type : v.unit?.toLowerCase(), "min-count": v.least, ...content }],
  "stats/n-grams": v => ["ngrams", { n: v.n, "min-count": v.least }],
  "stats/collocations": v => ["collocations", { query: v.q, left: v.left, right: v.right, order: v.order, "min-count": v.least }],
  "stats/keyness": v => ["keyness", { study: v.in, reference: v.reference, negative: v.negative === "true" ? "true" : undefined, "by-effect": v.effect === "true" ? "true" : undefined, "min-count": v.least, in: undefined }],
  "stats/dispersion": v => ["dispersion", { query: v.q, over: v.part }],
  "stats/network": v => ["network", { within: v.scope, order: v.order, around: v.around, "min-weight": v.least }],
  "stats/diffusion": v => ["diffusion", { goal: v.goal }],
  "stats/timeline": v => ["timeline", { person: v.person, body: v.body }],
};

export function downloads(operation, values) {
  const [table, named] = tables[operation](values);
  const selection = table === "keyness" ? {} : { among: values.in, with: values.with, without: values.without };
  return h("p.downloads", h("span", t("download")), formats.map(format => h("a", { href: addressOf(`export/${table}`, { ...named, ...selection, format }), download: "" }, format === "parquet" ? "Parquet" : format.toUpperCase())));
}
