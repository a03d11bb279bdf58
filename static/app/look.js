/** How the page looks and which language it speaks: settings become words, attributes and variables of the page. */
import { makeComingBack } from '../core/coming-back.js';
import { currentLanguage, hasWords, loadWords, onLanguageChange, t } from '../core/i18n.js';
import { find } from '../ui/find.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from './settings.js' */

/** Settings that the style sheets go by, as `<html data-…>`. */
const ATTRIBUTES = /** @type {const} */ (['theme', 'motion', 'hand', 'palette', 'pointerShape', 'pointerColour']);
const VARIABLES = /** @type {const} */ ([
  ['textScale', '--text-scale'],
  ['pointerSize', '--pointer-scale'],
]);

/** Put the words of the chosen language on the page's own markup. */
export function wordThePage() {
  const { code, direction } = currentLanguage();
  Object.assign(document.documentElement, { lang: code, dir: direction });
  document.title = t('page-title');
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.words ?? '');
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(/** @type {HTMLElement} */ (element).dataset.label ?? ''));
  }
}

/**
 * The words of the page, before anything is shown.
 * @param {Settings} settings
 * @param {string} view  the one that the page opens with
 */
export async function loadFirstWords(settings, view) {
  onLanguageChange(wordThePage);
  const load = () => loadWords(wantedLanguage(settings), { view });
  // First English, and then the next try: of two that are under way the later one would count.
  const standIn = async () => {
    if (!hasWords('page-title')) await loadWords('en', { wanted: [] }).catch(() => {});
    again.plan();
  };
  const again = makeComingBack(() => load().then(again.stop, standIn));
  // Words that cannot be had must not keep anybody from playing; they come when they can be.
  await load().catch(standIn);
}

/** @param {Settings} settings */
function wantedLanguage(settings) {
  const isPseudo = new URLSearchParams(location.search).get('language') === 'pseudo';
  return isPseudo ? 'pseudo' : settings.values.language;
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Report} parts.report
 */
export function wireLook({ settings, report }) {
  const root = document.documentElement;
  const show = () => {
    for (const name of ATTRIBUTES) root.dataset[name] = settings.values[name];
    root.toggleAttribute('data-hide-behind', settings.values.hideBehind);
    for (const [name, variable] of VARIABLES) root.style.setProperty(variable, String(settings.values[name]));
  };
  const speak = () => loadWords(wantedLanguage(settings));
  const again = makeComingBack(() => speak().then(again.stop, again.plan));
  settings.onChange((name) => {
    show();
    if (name !== 'language') return;
    again.stop();
    // Whoever chose it may be able to press nothing more: it comes by itself when it can.
    speak().catch(() => {
      report('language-unreachable');
      again.plan();
    });
  });
  show();
  measureHeader();
}

/** A long message makes the header grow; the stage gives way, so that Record stays in the window. */
function measureHeader() {
  const header = find(HTMLElement, '.page-header');
  new ResizeObserver(() => document.documentElement.style.setProperty('--header', `${header.offsetHeight}px`)).observe(
    header,
  );
}
