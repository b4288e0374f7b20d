/**
 * The browser's own database, as far as the studio needs it: records by their id in one store. Where it cannot be had
 * (denied, private window, broken profile) the same calls work on memory, and `kept` says so.
 *
 * @template {{ id: string }} R
 * @typedef {object} Store
 * @property {boolean} kept Whether what is put here is there after the page is closed.
 * @property {() => Promise<R[]>} all
 * @property {(id: string) => Promise<R | undefined>} get
 * @property {(id: string, change: (before: R | undefined) => R | undefined) => Promise<R | undefined>} update Reads and
 *   writes as one: nobody else writes between. Nothing is written where `change` gives nothing.
 * @property {(id: string) => Promise<void>} remove
 */

const STORE = "drafts";

/** A database that does not answer is as good as none. */
const PATIENCE = 5_000;

/**
 * @template {{ id: string }} R
 * @param {string} name
 * @returns {Promise<Store<R>>}
 */
export async function openStore(name) {
  try {
    return inDatabase(name, await openDatabase(name));
  } catch {
    return inMemory();
  }
}

/**
 * @param {string} name
 * @returns {Promise<IDBDatabase>}
 */
function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    const late = setTimeout(() => reject(new Error("the database does not answer")), PATIENCE);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => {
      clearTimeout(late);
      // A later version of the page may want to change the store: this one must not be in its way.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(late);
      reject(request.error);
    };
  });
}

/**
 * @template {{ id: string }} R
 * @param {string} name
 * @param {IDBDatabase} database
 * @returns {Store<R>}
 */
function inDatabase(name, database) {
  /** @param {IDBTransactionMode} mode */
  const begin = async (mode) => {
    try {
      return database.transaction(STORE, mode);
    } catch {
      // Browsers close a database under pressure, and another window for a newer version: it is opened once more.
      database = await openDatabase(name);
      return database.transaction(STORE, mode);
    }
  };

  /**
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore, give: (value: T) => void) => void} work
   * @returns {Promise<T>}
   */
  const run = async (mode, work) => {
    const transaction = await begin(mode);
    return new Promise((resolve, reject) => {
      /** @type {any} */
      let given;
      work(transaction.objectStore(STORE), (value) => (given = value));
      transaction.oncomplete = () => resolve(given);
      // A store without room, and a browser that takes it all away, end here.
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
  };

  return {
    kept: true,
    all: () =>
      run("readonly", (store, give) => {
        const request = store.getAll();
        request.onsuccess = () => give(request.result);
      }),
    get: (id) =>
      run("readonly", (store, give) => {
        const request = store.get(id);
        request.onsuccess = () => give(request.result);
      }),
    update: (id, change) =>
      run("readwrite", (store, give) => {
        const request = store.get(id);
        request.onsuccess = () => {
          const after = change(request.result);
          if (after !== undefined) store.put(after);
          give(after);
        };
      }),
    remove: (id) => run("readwrite", (store) => void store.delete(id)),
  };
}

/**
 * @template {{ id: string }} R
 * @returns {Store<R>}
 */
function inMemory() {
  /** @type {Map<string, R>} */
  const records = new Map();
  return {
    kept: false,
    all: async () => [...records.values()],
    get: async (id) => records.get(id),
    update: async (id, change) => {
      const after = change(records.get(id));
      if (after !== undefined) records.set(id, after);
      return after;
    },
    remove: async (id) => void records.delete(id),
  };
}
