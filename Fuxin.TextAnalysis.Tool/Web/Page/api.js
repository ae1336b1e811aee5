// The same operations a program may use; see /api/openapi.json.

export class Problem extends Error {
  constructor(body, status) {
    super(body.detail ?? body.message ?? "");
    Object.assign(this, body, { status });
  }
}

export function parameters(values) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") query.append(key, one);
    }
  }
  return query.toString();
}

export const addressOf = (operation, values = {}) => `/api/${operation}?${parameters(values)}`;

/** Asks an operation; an answer that is a problem is thrown. */
export async function ask(operation, values = {}, signal) {
  const response = await fetch(addressOf(operation, values), { signal, headers: { accept: "application/json" } });
  if (response.status === 401) location.reload();
  const type = response.headers.get("content-type") ?? "";
  const body = type.includes("json") ? await response.json() : { detail: `${response.status} ${response.statusText}` };
  if (!response.ok) throw new Problem(body, response.status);
  return body;
}
