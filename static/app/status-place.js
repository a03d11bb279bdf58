/**
 * The status line is where the player looks: in the modal dialog on top, since what lies behind one is dimmed and
 * read out to nobody, and, while it is new, at the window's upper edge where its own place was scrolled away. News
 * lies over what is below it, so that no key moves, and never over what has the focus.
 */
import { topDialog } from '../ui/operables.js';

/** @import {StatusLine} from './status-line.js' */

/** The calibration says by itself what happens; in the others a message would lie over what is pointed at. */
const NOT_HERE = '.calibration, .pointing, .choice, .board';

/** @param {StatusLine} line */
export function keepStatusInSight(line) {
  const home = /** @type {HTMLElement} */ (line.parentElement);
  const settle = () => {
    const dialog = topDialog();
    const place = dialog && !dialog.matches(NOT_HERE) ? placeIn(dialog) : home;
    if (line.parentElement !== place) place.append(line);
  };
  new MutationObserver(settle).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['open'] });
  new IntersectionObserver(([{ isIntersecting }]) => keepPlace(line, !isIntersecting)).observe(line);
  line.updateComplete.then(() => {
    const said = /** @type {Element} */ (line.firstElementChild);
    scrollBelow(line, said);
    leaveFocusSeen(line, said);
  });
}

/**
 * News that would lie over what has the focus stands at the window's lower edge.
 * @param {StatusLine} line @param {Element} said
 */
function leaveFocusSeen(line, said) {
  const settle = () => {
    line.classList.remove('is-low');
    const isOver = line.matches('.page-header > :has(.is-info, .is-warning)');
    if (isOver && document.activeElement) line.classList.toggle('is-low', covers(said, document.activeElement));
  };
  document.addEventListener('focusin', settle);
  new ResizeObserver(settle).observe(said);
}

/** @param {Element} said @param {Element} seen  a whole view may have the focus, and its beginning lie under it */
function covers(said, seen) {
  const [over, under] = [said, seen].map((element) => element.getBoundingClientRect());
  const overlaps =
    over.left < under.right && under.left < over.right && over.top < under.bottom && under.top < over.bottom;
  return overlaps && !said.contains(seen) && !seen.matches('main, body');
}

/**
 * While it lies over the page's upper edge, what gets the focus is scrolled to below it.
 * @param {StatusLine} line @param {Element} said
 */
function scrollBelow(line, said) {
  const { style } = document.documentElement;
  const settle = () => {
    const isOver = line.matches('.page-header > .is-away.is-new');
    style.scrollPaddingBlockStart = isOver ? `calc(${said.clientHeight}px + 1rem)` : '';
  };
  new ResizeObserver(settle).observe(said);
  new MutationObserver(settle).observe(line, { attributeFilter: ['class'] });
}

/**
 * Where buttons stay at the lower edge, it stands above them, and never over what is pointed at.
 * @param {HTMLElement} dialog
 */
function placeIn(dialog) {
  const footer = dialog.querySelector('.dialog-footer');
  return footer && getComputedStyle(footer).position === 'sticky' ? footer : dialog;
}

/**
 * Its place keeps the height that it had, so that nothing moves under a player's dot.
 * @param {HTMLElement} line @param {boolean} isAway
 */
function keepPlace(line, isAway) {
  line.style.minBlockSize = isAway ? `${line.offsetHeight}px` : '';
  line.classList.toggle('is-away', isAway);
}
