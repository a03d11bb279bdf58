/** Words and theme of what the server sent as plain markup. */
import { t } from '../ui/i18n.js';

/** Put the words of the chosen language on the page's own markup. */
export function wordThePage() {
  document.title = t('page-title');
  for (const element of document.querySelectorAll('[data-words]')) {
    element.textContent = t(/** @type {HTMLElement} */ (element).dataset.words ?? '');
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(/** @type {HTMLElement} */ (element).dataset.label ?? ''));
  }
}

/** @param {import('../settings.js').Settings} settings */
export function wireTheme(settings) {
  const show = () => { document.documentElement.dataset.theme = String(settings.values.theme); };
  settings.onChange((name) => { if (name === 'theme') show(); });
  show();
}
