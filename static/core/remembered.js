/**
 * Small choices that outlive the page, such as the camera. A browser that
 * stores nothing (private window, blocked, full) only forgets them.
 */

/**
 * @param {string} name
 * @returns {any} what was remembered, or null
 */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(`creatable:${name}`) ?? 'null');
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {unknown} value  anything JSON can hold; null: not even that there was something
 */
export function remember(name, value) {
  try {
    if (value === null) return localStorage.removeItem(`creatable:${name}`);
    localStorage.setItem(`creatable:${name}`, JSON.stringify(value));
  } catch {
    // Nothing depends on it.
  }
}

/**
 * @param {string} name
 * @param {() => void} listener  another tab has remembered something else by this name
 * @param {EventTarget} [page]  the window
 */
export function onRemembered(name, listener, page = globalThis) {
  page.addEventListener('storage', (event) => {
    const { key } = /** @type {StorageEvent} */ (event);
    if (key === null || key === `creatable:${name}`) listener();
  });
}
