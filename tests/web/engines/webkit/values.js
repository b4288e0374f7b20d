/**
 * Values on their way into the page and back, as JSON that keeps `undefined`, NaN and its like. Both functions also run
 * in the page, so they use nothing of this file.
 */

/**
 * @param {any} value
 * @returns {any}
 */
export function encode(value) {
  if (value === undefined || typeof value === "function" || typeof value === "symbol") return { t: "undefined" };
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { t: "number", v: value === 0 ? "-0" : `${value}` };
  }
  if (typeof value === "bigint") return { t: "bigint", v: `${value}` };
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Date) return { t: "date", v: value.getTime() };
  if (value instanceof RegExp) return { t: "regexp", v: [value.source, value.flags] };
  if (typeof value.handle === "string") return { t: "handle", v: value.handle };
  if (value instanceof Error) return { t: "error", v: [value.name, value.message] };
  if (typeof Node === "function" && value instanceof Node) return "ref: <Node>";
  return { t: "object", v: Object.entries(value).map(([key, each]) => [key, encode(each)]) };
}

/**
 * @param {any} value
 * @param {Map<string, unknown>} [handles] what the page keeps for us
 * @returns {any}
 */
export function decode(value, handles) {
  if (Array.isArray(value)) return value.map((each) => decode(each, handles));
  if (value === null || typeof value !== "object") return value;
  const { t: type, v } = value;
  if (type === "undefined") return undefined;
  if (type === "number") return Number(v);
  if (type === "bigint") return BigInt(v);
  if (type === "date") return new Date(v);
  if (type === "regexp") return new RegExp(v[0], v[1]);
  if (type === "handle") return handles?.get(v);
  if (type === "error") return Object.assign(new Error(v[1]), { name: v[0] });
  return Object.fromEntries(v.map((/** @type {[string, any]} */ [key, each]) => [key, decode(each, handles)]));
}
