/**
 * The dot that follows the player, over everything: it lives in the browser's
 * top layer, and is raised again whenever a dialog or a menu has come above it. Around
 * it the ring that fills while something is dwelt on. What changes with every
 * frame is written straight to the elements.
 */

/** What closes by itself; the dots are none. @param {EventTarget|null} target */
const isMenu = (target) => target instanceof HTMLElement && target.popover === 'auto';

/** @param {number} [number]  of a second player: another shape, with the number in it */
export function createHeadDot(number) {
  const element = document.createElement('div');
  element.className = 'head-dot';
  element.popover = 'manual';
  element.setAttribute('aria-hidden', 'true');
  const ring = Object.assign(document.createElement('div'), { className: 'dot-ring' });
  const dot = Object.assign(document.createElement('div'), { className: 'dot' });
  if (number) {
    dot.className = 'second-dot';
    dot.textContent = String(number);
  }
  element.append(ring, dot);
  document.body.append(element);

  const raise = () => {
    element.hidePopover();
    element.showPopover();
  };
  raise();
  new MutationObserver(raise).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['open'] });
  document.addEventListener('toggle', ({ target, newState }) => isMenu(target) && newState === 'open' && raise(), true);

  /** @param {{x: number, y: number}} point  pixels of the window */
  const place = ({ x, y }) => {
    element.style.transform = `translate(${x}px, ${y}px)`;
  };

  return {
    element,
    place,
    raise,
    /** @param {{x: number, y: number, present: boolean}} point  pixels of the window */
    show({ x, y, present }) {
      dot.classList.toggle('is-present', present);
      if (present) place({ x, y });
    },
    /** @param {boolean} on */
    rest: (on) => dot.classList.toggle('is-resting', on),
    /** What was pressed lies under it still: the full ring stays until it has left. @param {boolean} on */
    spend: (on) => ring.classList.toggle('is-spent', on),
    /** @param {number|null} progress  0..1; null: nothing is dwelt on */
    fill(progress) {
      ring.classList.toggle('is-filling', progress !== null);
      if (progress !== null) ring.style.setProperty('--progress', String(progress));
    },
  };
}
