// The box for queries: completion of names in both scripts, and the place of an error under the text.
import { h, replace, langOf } from "./dom.js";
import { ask } from "./api.js";
import { t, number } from "./words.js";
import { announce } from "./parts.js";

const fields = { person: "official", body: "body", goal: "goal", place: "place", meeting: "meeting" };

/** What is being typed at the caret: the last word, with the field before it if there is one. */
function fragment(text, caret) {
  const before = text.slice(0, caret);
  const found = /(?:^|[\s(（|｜-])((?:official|person|body|goal|place|meeting):)?"?([^\s"()（）:|｜]*)$/i.exec(before);
  return found && found[2].length > 0 ? { start: caret - found[2].length - (found[1]?.length ?? 0) - (before.at(-found[2].length - 1) === '"' ? 1 : 0), field: found[1]?.slice(0, -1), typed: found[2] } : null;
}

export function queryBox({ value = "", onsubmit, label, name = "q", placeholder = t("queryHint") }) {
  const id = name + "-" + Math.random().toString(36).slice(2, 8);
  const list = h("ul.completions", { role: "listbox", id: id + "-list", hidden: true, "aria-label": t("completions") });
  const errorLine = h("div.query-error", { id: id + "-error", role: "alert", hidden: true });
  const input = h("input.query", {
    id, name, value, placeholder, type: "search", role: "combobox", autocomplete: "off", autocapitalize: "off", spellcheck: "false", maxlength: 4000,
    "aria-expanded": "false", "aria-controls": id + "-list", "aria-autocomplete": "list", "aria-describedby": id + "-error", enterkeyhint: "search",
  });
  let options = [];
  let chosen = -1;
  let timer = 0;
  let asked = null;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) { input.setAttribute("aria-activedescendant", list.children[index].id); list.children[index].scrollIntoView({ block: "nearest" }); }
    else input.removeAttribute("aria-activedescendant");
  }

  function take(option) {
    const text = `${fields[option.type] ?? option.type}:${/^[\p{L}\p{N}]+$/u.test(option.name) ? option.name : `"${option.name.replaceAll('"', "")}"`}`;
    const rest = input.value.slice(input.selectionStart).replace(/^"?/, "");
    input.value = input.value.slice(0, option.start) + text + " " + rest.trimStart();
    const caret = option.start + text.length + 1;
    input.setSelectionRange(caret, caret);
    close();
    input.focus();
  }

  async function complete() {
    const part = fragment(input.value, input.selectionStart ?? 0);
    asked?.abort();
    if (!part || (part.typed.length < 2 && !/[\u2e80-\u9fff]/.test(part.typed))) return close();
    asked = new AbortController();
    try {
      const type = part.field && (part.field === "official" ? "person" : part.field);
      options = (await ask("suggest", { q: part.typed, type, take: 8 }, asked.signal)).map(o => ({ ...o, start: part.start }));
    } catch { return close(); }
    if (document.activeElement !== input || options.length === 0) return close();
    replace(list, options.map((o, i) => h("li", {
      role: "option", id: `${id}-o${i}`, "aria-selected": "false", onmousedown: event => { event.preventDefault(); take(o); },
    }, h("span.kind", t("type." + o.type)), h("span.name", { lang: langOf(o.name) }, o.name), h("span.other", { lang: langOf(o.otherNames[0] ?? "") }, o.otherNames.filter(n => n !== o.name).slice(0, 2).join(" · ")), h("span.n", number(o.documents)))));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(-1);
  }

  input.addEventListener("input", () => { errorLine.hidden = true; input.removeAttribute("aria-invalid"); clearTimeout(timer); timer = setTimeout(complete, 120); });
  input.addEventListener("blur", () => setTimeout(close, 100));
  input.addEventListener("keydown", event => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + options.length + 1) % (options.length + 1) === options.length ? -1 : (chosen + step + options.length + 1) % (options.length + 1));
    } else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(options[chosen]); }
    else if (event.key === "Escape") { event.preventDefault(); close(); }
    else if (event.key === "Tab" && chosen >= 0) { event.preventDefault(); take(options[chosen]); }
  });

  const form = h("form.query-box", { role: "search", onsubmit: event => { event.preventDefault(); clearTimeout(timer); asked?.abort(); close(); onsubmit(input.value.trim()); } },
    h("label.visually-hidden", { for: id }, label ?? t("query")), h("div.query-field", input, list), h("button.primary", t("go")), errorLine);

  /** Shows where the query cannot be read; false if the problem is another one. */
  function showError(problem) {
    if (problem?.type !== "query") return false;
    const text = input.value;
    const at = Math.min(problem.position, text.length);
    replace(errorLine,
      h("div.query-echo", { "aria-hidden": "true" }, text.slice(0, at), h("span.wrong", text.slice(at, at + 1) || "␣"), text.slice(at + 1)),
      h("div", t("queryProblem", { position: at + 1 }), " ", problem.detail));
    errorLine.hidden = false;
    input.setAttribute("aria-invalid", "true");
    announce(problem.detail);
    return true;
  }

  return { form, input, showError };
}
