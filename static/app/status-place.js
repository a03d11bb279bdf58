/**
 * The status line is where the player looks: in the modal dialog on top, since what lies behind one is dimmed and
 * read out to nobody, and, while it is new, at the window's upper edge where its own place was scrolled away.
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
  // What gets the focus is scrolled to below it.
  const said = new ResizeObserver(([{ contentRect }]) => {
    document.documentElement.style.setProperty('--said', `${contentRect.height}px`);
  });
  line.updateComplete.then(() => said.observe(/** @type {Element} */ (line.firstElementChild)));
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
