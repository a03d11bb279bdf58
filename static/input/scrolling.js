/** Scrolling a page at a time, of the dialog on top or of the page itself. */
import { topDialog } from '../ui/operables.js';

/** Less than a whole window, so that a line that was read is still in sight. */
const SHARE = 0.7;
/** Rounding leaves a fraction of a pixel at either end. */
const SLACK_PX = 2;

const scroller = () => topDialog() ?? document.documentElement;

/** @returns {{up: boolean, down: boolean}} */
export function canScroll() {
  const { scrollTop, scrollHeight, clientHeight } = scroller();
  return { up: scrollTop > SLACK_PX, down: scrollTop + clientHeight < scrollHeight - SLACK_PX };
}

/** @param {1|-1} direction */
export function scrollByPage(direction) {
  const element = scroller();
  element.scrollBy({ top: direction * SHARE * element.clientHeight });
}

/** @param {() => void} listener  how far can be scrolled may have changed */
export function onScrollChange(listener) {
  document.addEventListener('scroll', listener, { capture: true, passive: true });
  addEventListener('resize', listener);
}
