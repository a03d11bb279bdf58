/** What the page tells its other tabs in this browser. Where there is no way to, each is as if it were alone. */

/** @template Detail @typedef {{tell: (detail: Detail) => void, onMessage: (listener: (detail: Detail) => void) => void}} Tabs */

/**
 * @template Detail  anything that can be copied
 * @param {string} name
 * @returns {Tabs<Detail>}
 */
export function makeTabs(name) {
  const channel = globalThis.BroadcastChannel && new BroadcastChannel(name);
  return {
    tell: (detail) => channel?.postMessage(detail),
    onMessage: (listener) => channel?.addEventListener('message', ({ data }) => listener(data)),
  };
}
