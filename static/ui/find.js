/** The page's own elements, found and typed. */

/**
 * @template {HTMLElement} T
 * @param {new () => T} Type
 * @param {string} name
 * @returns {T}
 */
export function find(Type, name) {
  const element = document.querySelector(name);
  if (!(element instanceof Type)) throw new TypeError(`the page has no <${name}>`);
  return element;
}
