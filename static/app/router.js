/**
 * One page, several views: what belongs to a view carries `data-view`, and is
 * hidden while another is shown. A view has an address of its own, so that it
 * can be linked to, and Back and Forward work; camera, sound and recording go
 * on from one to the next.
 */
import { onLanguageChange, t } from '../core/i18n.js';

/** Each view's address. The server knows them too (creatable/pages.py), and so does the service worker. */
const ADDRESSES = Object.freeze({ play: '/', teach: '/teach', see: '/see' });

/** @typedef {keyof typeof ADDRESSES} View */

/** @param {string} pathname @returns {View} */
export function viewAt(pathname) {
  const views = /** @type {View[]} */ (Object.keys(ADDRESSES));
  return views.find((view) => ADDRESSES[view] === pathname) ?? 'play';
}

export function wireViews() {
  const nav = /** @type {HTMLElement} */ (document.querySelector('nav.views'));
  const changes = new EventTarget();
  let current = viewAt(location.pathname);

  const show = () => {
    document.querySelectorAll('[data-view]').forEach((part) => {
      part.toggleAttribute('hidden', /** @type {HTMLElement} */ (part).dataset.view !== current);
    });
    for (const link of nav.querySelectorAll('a')) {
      if (viewAt(link.pathname) === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.title = current === 'play' ? t('page-title') : t('page-title-view', { view: t(`view-${current}`) });
  };

  /** A screen reader hears the name of what it comes to. */
  const enter = () => {
    current = viewAt(location.pathname);
    show();
    /** @type {HTMLElement|null} */ (document.querySelector(`[data-view="${current}"]`))?.focus();
    changes.dispatchEvent(new Event('change'));
  };
  nav.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // With Ctrl or the middle button it is for another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What stands after the question mark (?debug) stays.
    if (link.pathname !== location.pathname) history.pushState(null, '', link.pathname + location.search);
    enter();
  });
  addEventListener('popstate', enter);
  onLanguageChange(show);
  show();

  return {
    /** @returns {View} */
    get current() {
      return current;
    },
    /** @param {() => void} listener */
    onChange: (listener) => changes.addEventListener('change', listener),
  };
}
