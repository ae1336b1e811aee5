// The address is the state: every view can be linked to, and Back goes back.
import { parameters } from "./api.js";

const changed = new EventTarget();

export function current() {
  const query = new URLSearchParams(location.search);
  return { view: location.pathname.slice(1) || "search", query, one: key => query.get(key) ?? "", all: key => query.getAll(key) };
}

export const link = (view, values = {}) => {
  const query = parameters(values);
  return `/${view}${query ? "?" + query : ""}`;
};

export function go(address, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  changed.dispatchEvent(new Event("change"));
}

/** The present view with some values changed; undefined removes one. */
export function withValues(changes) {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    query.delete(key);
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== "") query.append(key, one);
  }
  const text = query.toString();
  return location.pathname + (text ? "?" + text : "");
}

export function onChange(listener) {
  changed.addEventListener("change", listener);
  addEventListener("popstate", listener);
  document.addEventListener("click", event => {
    const anchor = event.target.closest?.("a[href^='/']");
    if (!anchor || anchor.target || anchor.hasAttribute("download") || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (anchor.getAttribute("href").startsWith("/api/")) return;
    event.preventDefault();
    go(anchor.getAttribute("href"));
  });
}

const views = { person: "official", body: "body", goal: "goal", place: "place" };

/** The page of a thing, by its id. */
export const thingLink = id => link("thing", { id });

/** The operation and field behind an id. */
export function kindOf(id) {
  const field = views[id.split(":")[0]];
  return field && { field, operation: { official: "officials", body: "bodies", goal: "goals", place: "places" }[field] };
}
