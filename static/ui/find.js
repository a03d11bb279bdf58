/** Elements that must be there, found and typed. */

/**
 * @template {HTMLElement} T
 * @param {new () => T} Type
 * @param {string} name
 * @param {ParentNode} [within]
 * @returns {T}
 */
export function find(Type, name, within = document) {
  const element = within.querySelector(name);
  if (!(element instanceof Type)) throw new TypeError(`the page has no <${name}>`);
  return element;
}
