/** The status line is where the player looks: what lies behind a modal dialog is dimmed, and read out to nobody. */
import { topDialog } from '../ui/operables.js';

/** The calibration says by itself what happens; in the others a message would lie over what is pointed at. */
const NOT_HERE = '.calibration, .pointing, .choice, .board';

/** @param {HTMLElement} line */
export function keepStatusInSight(line) {
  const home = /** @type {HTMLElement} */ (line.parentElement);
  const settle = () => {
    const dialog = topDialog();
    const place = dialog && !dialog.matches(NOT_HERE) ? dialog : home;
    if (line.parentElement !== place) place.append(line);
  };
  new MutationObserver(settle).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['open'] });
}
