/** A report as the server made it, with what stays in this browser put in: names, goal, notes. */

/** @import {PlaySession} from '../play-sessions/play-session.js' */

/** What is written into a report here, by the names that its rows have. @typedef {Partial<Record<'player'|'name'|'place'|'goal'|'notes', string>>} OwnWords */

/** @param {PlaySession} session @returns {OwnWords} */
export const wordsOf = ({ player, name, place, goal, notes }) => ({ player: player.name, name, place, goal, notes });

/** To be shown, and to be saved. @typedef {{article: HTMLElement, sheet: CSSStyleSheet, file: string}} ReadReport */

/**
 * @param {string} html  a whole file
 * @param {OwnWords} words
 * @returns {ReadReport|null}  null where it is no report: a proxy may have answered in the server's place
 */
export function readReport(html, words) {
  // A sheet in it would be held to the page's own policy, which knows no such one.
  const [before, styles, after] = html.split(/<\/?style>/);
  if (after === undefined) return null;
  const page = new DOMParser().parseFromString(before + after, 'text/html');
  const found = page.querySelector('.report');
  if (!found) return null;
  for (const row of found.querySelectorAll('[data-own]')) write(/** @type {HTMLElement} */ (row), words);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const file = page.documentElement.outerHTML.replace('</head>', () => `<style>${styles}</style></head>`);
  return { article: asSection(found), sheet, file: `<!doctype html>\n${file}\n` };
}

/** @param {HTMLElement} row @param {OwnWords} words */
function write(row, words) {
  const text = words[/** @type {keyof OwnWords} */ (row.dataset.own)] ?? '';
  const place = row.querySelector('bdi');
  if (place) place.textContent = text;
  row.hidden = text === '';
}

/** The page has its own main, and its own heading of the first level. @param {Element} found */
function asSection(found) {
  const article = document.createElement('article');
  for (const { name, value } of found.attributes) article.setAttribute(name, value);
  article.append(...[...found.childNodes].map((node) => document.importNode(node, true)));
  article.querySelector('h1')?.setAttribute('tabindex', '-1');
  return article;
}

/** Text for a record: what the server does not know stands above it. @param {string} text @param {OwnWords} words */
export const withOwnWords = (text, words) =>
  [...['player', 'name', 'place', 'goal', 'notes'].map((key) => words[/** @type {keyof OwnWords} */ (key)]), text]
    .filter(Boolean)
    .join('\n');
