/**
 * One page, several views: each has its `<main data-view>`, and all but one are
 * hidden. A view has an address of its own, so that it can be linked to, and
 * Back and Forward work; camera, sound and recording go on from one to the next.
 */
import { onLanguageChange, t } from '../core/i18n.js';
import { makeListeners } from '../core/listeners.js';
import { find } from '../ui/find.js';
import { viewAt } from './views.js';

/** @import {View} from './views.js' */

/** @param {readonly View[]} table */
export function wireViews(table) {
  const nav = find(HTMLElement, 'nav.views');
  const list = find(HTMLElement, '#views-list');
  const currentName = find(HTMLElement, '.views-current');
  const changes = makeListeners();
  const [home] = table;
  let current = viewAt(table, location.pathname);
  const placeOf = (/** @type {string} */ id) => find(HTMLElement, `main[data-view="${id}"]`);

  const show = () => {
    for (const { id } of table) placeOf(id).toggleAttribute('hidden', id !== current);
    document.documentElement.dataset.view = current;
    for (const link of nav.querySelectorAll('a')) {
      if (viewAt(table, link.pathname) === current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    currentName.textContent = t(`view-${current}`);
    document.title = current === home.id ? t('page-title') : t('page-title-view', { view: t(`view-${current}`) });
  };

  const enter = () => {
    current = viewAt(table, location.pathname);
    show();
    changes.tell();
    // The next picture lays the view out anyway: to focus it at once would do that within this task.
    requestAnimationFrame(arrive);
  };
  /** A screen reader hears the name of what it comes to. Whoever was led on to something in the view stays there. */
  const arrive = () => {
    const place = placeOf(current);
    if (!place.contains(document.activeElement)) place.focus({ preventScroll: true });
  };
  /** What stands after the question mark (?debug) stays. @param {string} pathname */
  const go = (pathname) => {
    if (pathname !== location.pathname) history.pushState(null, '', pathname + location.search);
    // At once, and of what is laid out already: later, somebody may have scrolled. Where Back leads to, the browser does.
    scrollTo(0, 0);
    enter();
  };
  nav.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // With Ctrl or the middle button it is for another tab.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // On a phone they are a menu.
    list.hidePopover?.();
    go(link.pathname);
  });
  addEventListener('popstate', enter);
  onLanguageChange(show);
  show();

  return {
    /** The view that is shown, by its id in views.json. */
    get current() {
      return current;
    },
    /** Whether something stands in the view that is shown. @param {Element} element */
    shows: (element) => placeOf(current).contains(element),
    placeOf,
    /** As a press on its link does. @param {string} id */
    open: (id) => go(table.find((view) => view.id === id)?.address ?? home.address),
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
}
