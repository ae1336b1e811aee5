// Elements from data. Text only ever becomes a text node: nothing of a document is read as markup.

/** h("a.name", {href}, "text", child...) */
export function h(tag, ...rest) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const part of rest.flat(Infinity)) {
    if (part === null || part === undefined || part === false) continue;
    if (part instanceof Node) element.append(part);
    else if (typeof part === "object") set(element, part);
    else element.append(String(part));
  }
  return element;
}

function set(element, properties) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "dataset") Object.assign(element.dataset, value);
    else if (key === "width%") element.style.width = value + "%";
    else if (key in element && !["list", "form", "role", "lang"].includes(key) && typeof value !== "string") element[key] = value;
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
}

export function replace(target, ...children) {
  target.replaceChildren(...children.flat(Infinity).filter(c => c !== null && c !== undefined && c !== false));
}

/** The language of a piece of text, for fonts and line breaking. */
export const langOf = text => /[\u2e80-\u9fff\uf900-\ufaff]/.test(text ?? "") ? "zh-Hans" : "en";

export const inLanguage = (tag, text, ...rest) => h(tag, { lang: langOf(text) }, text, ...rest);

/** Text with the stretches [[start, end]] marked. */
export function marked(text, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    parts.push(text.slice(at, start), h("mark", text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
