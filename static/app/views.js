/**
 * The table of views: views.json, as the server puts it into the page
 * (creatable/views.py). Navigation, addresses, service worker and what is
 * fetched when go by it; see docs/how-to/add-a-view.md.
 */

import { fetchModule } from '../core/fetch-module.js';
import { addWords } from '../core/i18n.js';
import { loadSheet } from '../ui/load-sheet.js';

/** @import {ViewModule} from '../parts.js' */

/**
 * @typedef {Object} View
 * @property {string} id  its name is the word `view-<id>`
 * @property {string} address
 * @property {readonly string[]} parts  folders of static/ that make it, each by its view.js; without one the page itself is it
 * @property {readonly string[]} [words]  further files of words that come with it, besides those of its parts
 * @property {string} [neededBy]  what needs it besides being looked at, by its name in needs.js
 * @property {boolean} [whenLocked]  whether the teacher's lock leaves its link in the navigation
 */

/** @returns {readonly View[]} */
export const readViews = () => JSON.parse(document.querySelector('#views')?.textContent ?? '[]');

/** @param {readonly View[]} table @param {string} pathname */
export const viewAt = (table, pathname) => (table.find(({ address }) => address === pathname) ?? table[0]).id;

/** Whether no view has this address: the first one is shown then. @param {readonly View[]} table @param {string} pathname */
export const isUnknown = (table, pathname) => table.every(({ address }) => address !== pathname);

/**
 * Fetch a view's code, its styles and its words; the first view came with the page.
 * @param {View} view
 * @returns {Promise<ViewModule[]>}
 */
export async function loadView({ id, parts }) {
  if (!parts.length) return [];
  const modules = Promise.all(parts.map((part) => fetchModule(() => import(`../${part}/view.js`))));
  await Promise.all([modules, loadSheet(`/views/${id}/styles.css`), addWords(id)]);
  return modules;
}
