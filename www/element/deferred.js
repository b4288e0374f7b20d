/**
 * A promise that is settled from outside; nobody has to listen for its rejection, the error event tells it too.
 *
 * @template T
 */
export function deferred() {
  /** @type {(value: T) => void} */
  let resolve = () => {};
  /** @type {(error: unknown) => void} */
  let reject = () => {};
  /** @type {Promise<T>} */
  const promise = new Promise((...settle) => ([resolve, reject] = settle));
  const self = { promise, settled: false, resolve, reject };
  promise.catch(() => {}).finally(() => (self.settled = true));
  return self;
}
