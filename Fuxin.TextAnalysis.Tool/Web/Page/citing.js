// A citation of the document, or of the passage that is marked or selected.
import { h, replace } from "./dom.js";
import { ask } from "./api.js";
import { t } from "./words.js";
import { copyButton, problemBox } from "./parts.js";

export function citeBox(document_, spans) {
  const body = h("div.menu-body.cite");
  const menu = h("details.menu.cite-menu", { ontoggle: async () => {
    if (!menu.open) return;
    const [start, end] = selected() ?? spans[0] ?? [];
    try {
      const citation = await ask("cite", { id: document_.id, start, end });
      const one = (name, text, lang) => h("div", h("h3", name, " ", copyButton(text)), h("pre", { lang }, text));
      replace(body, one(t("passageAddress"), citation.address), one("GB/T 7714", citation.gbt7714, "zh-Hans"), one("BibTeX", citation.bibTeX), one("CSL-JSON", citation.cslJson));
    } catch (error) { replace(body, problemBox(error)); }
  } }, h("summary", t("cite")), body);
  return menu;
}

/** What the reader has selected in the text, in its own offsets. */
function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const offset = (node, at) => {
    const paragraph = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(".text p");
    if (!paragraph) return null;
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, at);
    return Number(paragraph.id.slice(3)) + before.toString().length;
  };
  const [start, end] = [offset(range.startContainer, range.startOffset), offset(range.endContainer, range.endOffset)];
  return start !== null && end !== null && start < end ? [start, end] : null;
}
