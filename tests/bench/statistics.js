/** What is told of times that were measured several times. */

/**
 * @typedef {{ median: number, low: number, high: number }} Spread the middle one, and what bounds the middle half
 */

/**
 * @param {number[]} times
 * @returns {Spread}
 */
export function spread(times) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (/** @type {number} */ part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/**
 * The exponent of growth: the slope of the straight line through the logarithms, by least squares.
 *
 * @param {[size: number, time: number][]} points
 */
export function exponent(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (/** @type {number} */ axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** @param {number} value */
export function short(value) {
  if (value === 0) return "0";
  if (value >= 100) return String(Math.round(value));
  return value.toPrecision(value >= 10 ? 3 : 2);
}

/**
 * @param {Spread} times
 * @param {string} [unit]
 */
export function shown({ median, low, high }, unit = "ms") {
  return `${short(median)} ${unit} (${short(low)}–${short(high)})`;
}
