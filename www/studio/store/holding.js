/**
 * One window at a time writes a draft. The browser's own locks say who: a lock goes back when its window is closed or
 * crashes. Where there are none (a page that is not secure) nobody is noticed, and the draft's revision still keeps one
 * window from writing over another.
 */

const CHANNEL = "crossread-studio";

/** So long a window that is asked to write what it has may take, in milliseconds. */
const PATIENCE = 500;

/**
 * @param {string} id of a draft
 * @param {{ steal?: boolean, onLost: () => void, flush: () => Promise<void> }} how `steal`: takes it from the window that
 *   has it; `flush`: writes what is not written yet, before somebody else takes it
 * @returns {Promise<{ held: boolean, release: () => void }>}
 */
export async function hold(id, { steal = false, onLost, flush }) {
  const { locks } = navigator;
  if (!locks) return { held: true, release: () => {} };
  if (steal) await othersFlush(id);
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = async ({ data }) => {
    if (data?.flush !== id) return;
    await flush();
    channel.postMessage({ flushed: id });
  };
  return new Promise((resolve) => {
    let isHeld = false;
    /** @type {() => void} */
    let end = () => {};
    const until = new Promise((done) => (end = () => done(undefined)));
    const release = () => {
      channel.close();
      end();
    };
    locks
      .request(`crossread-studio-${id}`, steal ? { steal } : { ifAvailable: true }, (lock) => {
        isHeld = lock !== null;
        if (!isHeld) channel.close();
        resolve({ held: isHeld, release });
        return lock && until;
      })
      .catch(() => {
        channel.close();
        // A stolen lock is refused afterwards; one that could not be asked for at all holds nobody up.
        if (isHeld) onLost();
        else resolve({ held: true, release });
      });
  });
}

/** @param {string} id */
function othersFlush(id) {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const done = () => {
      channel.close();
      resolve(undefined);
    };
    const late = setTimeout(done, PATIENCE);
    channel.onmessage = ({ data }) => {
      if (data?.flushed !== id) return;
      clearTimeout(late);
      done();
    };
    channel.postMessage({ flush: id });
  });
}
