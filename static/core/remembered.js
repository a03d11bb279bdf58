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
 * @param {unknown} value  anything JSON can hold
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`creatable:${name}`, JSON.stringify(value));
  } catch {
    // Nothing depends on it.
  }
}
