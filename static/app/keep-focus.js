/**
 * The focus is never lost: where a focused button goes away (Record becomes
 * Stop, a deleted take takes its buttons with it), the one in its place gets
 * the focus, or else the nearest thing around it that still stands. Without
 * this a browser puts it on the page itself, and a screen reader starts again
 * from the top. The page is scrolled there only where what went away was in
 * sight: who has gone back to the keys while a file was made stays at the keys.
 */

const FOCUSABLE = 'button:not(:disabled), a[href], select, input, textarea, [tabindex]';

/** @param {Element} around @returns {HTMLElement[]} */
const focusables = (around) =>
  [.../** @type {NodeListOf<HTMLElement>} */ (around.querySelectorAll(FOCUSABLE))].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );

/** Call once. */
export function keepFocus() {
  /** What has the focus, and each element around it with its place among what is focusable there. */
  /** @type {{element: Element, around: {parent: Element, index: number}[], inSight: boolean}|null} */
  let last = null;

  // It tells of what went away one frame later: what it said before that is what counts here.
  const sight = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) if (target === last?.element) last.inSight = isIntersecting;
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = { element: target, around: ancestors(target), inSight: true };
    sight.disconnect();
    sight.observe(target);
  });
  // Elsewhere on purpose: with a mouse, on nothing.
  document.addEventListener('pointerdown', () => {
    last = null;
  });

  const restore = () => {
    const { element, around, inSight } = last ?? {};
    const lost =
      element && (!element.isConnected || element.matches(':disabled')) && document.activeElement === document.body;
    if (!lost || !around) return;
    for (const { parent, index } of around) {
      const there = parent.isConnected ? focusables(parent) : [];
      if (there.length === 0) continue;
      there[Math.min(index, there.length - 1)].focus({ preventScroll: !inSight });
      return;
    }
  };
  new MutationObserver(restore).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

/** @param {Element} element */
function ancestors(element) {
  const around = [];
  for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    around.push({ parent, index: Math.max(0, focusables(parent).indexOf(/** @type {HTMLElement} */ (element))) });
  }
  return around;
}
