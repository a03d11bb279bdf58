/**
 * The page's two shortcut keys. Neither is a letter, so that nobody who types
 * or speaks to the computer sets them off (WCAG 2.1.4).
 */

/** @param {{recentre: () => void, togglePause: () => void}} actions */
export function wireShortcuts({ recentre, togglePause }) {
  const actions = /** @type {Record<string, () => void>} */ ({ Home: recentre, End: togglePause });
  document.addEventListener('keydown', (event) => {
    const act = actions[event.key];
    if (!act || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // There the two keys have their own meaning.
    if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog')) return;
    event.preventDefault();
    act();
  });
}
