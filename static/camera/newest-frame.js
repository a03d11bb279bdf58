/**
 * One frame in work, the newest one waiting, every other one closed and counted.
 */

/**
 * @template {{frame: {close: () => void}}} Item
 * @param {(item: Item) => Promise<void>} work  never called again before it is done
 * @returns {{offer: (item: Item) => void, readonly dropped: number, clear: () => void}}
 */
export function makeNewestFrame(work) {
  let busy = false;
  let dropped = 0;
  /** @type {Item|null} */
  let waiting = null;

  async function drain() {
    busy = true;
    try {
      // Frames that came in while the last one was in work are first let through to `offer`.
      await nextTask();
      while (waiting) {
        const item = waiting;
        waiting = null;
        await work(item).finally(() => item.frame.close());
        await nextTask();
      }
    } finally {
      busy = false;
    }
  }

  return {
    get dropped() {
      return dropped;
    },
    offer(item) {
      if (waiting) {
        waiting.frame.close();
        dropped += 1;
      }
      waiting = item;
      if (!busy) drain();
    },
    clear() {
      waiting?.frame.close();
      waiting = null;
    },
  };
}

/** Unlike setTimeout, a message is not delayed to 4 ms when repeated. */
function nextTask() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
