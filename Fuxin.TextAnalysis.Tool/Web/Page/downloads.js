// Every table in every format, each with the release stamp that says what it was counted on.
import { h } from "./dom.js";
import { addressOf } from "./api.js";
import { t } from "./words.js";

const formats = ["csv", "xlsx", "jsonl", "parquet"];

export function downloads(operation, values) {
  return h("p.downloads", h("span", t("download")), formats.map(format => h("a", { href: addressOf(`export/${operation}`, { ...values, format }), download: "" }, format === "parquet" ? "Parquet" : format.toUpperCase())));
}
