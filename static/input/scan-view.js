/**
 * What the scan shows: a thick frame around what is under it, and its name in
 * large letters. It lives in the browser's top layer, above dialogs, and is
 * for the eye alone; screen readers have the page itself, and there is speech.
 */
import { placeOf } from '../ui/operables.js';

/** The frame stands this far outside, and always inside the window. */
const MARGIN_PX = 6;

/** @typedef {'group'|'item'|'up'} ScanKind */

export function createScanView() {
  const element = Object.assign(document.createElement('div'), { className: 'scan-view', popover: 'manual' });
  element.setAttribute('aria-hidden', 'true');
  const frame = Object.assign(document.createElement('div'), { className: 'scan-frame' });
  const label = Object.assign(document.createElement('p'), { className: 'scan-label' });
  element.append(frame, label);
  /** @type {HTMLElement|null} */
  let target = null;

  const raise = () => {
    if (!element.isConnected) document.body.append(element);
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };

  const follow = () => {
    if (!target) return;
    const { left, top, right, bottom } = placeOf(target);
    const box = {
      left: Math.max(0, left - MARGIN_PX),
      top: Math.max(0, top - MARGIN_PX),
      right: Math.min(innerWidth, right + MARGIN_PX),
      bottom: Math.min(innerHeight, bottom + MARGIN_PX),
    };
    frame.style.translate = `${box.left}px ${box.top}px`;
    frame.style.width = `${Math.max(0, box.right - box.left)}px`;
    frame.style.height = `${Math.max(0, box.bottom - box.top)}px`;
    // Never over what it names, unless that fills the window.
    label.dataset.at = bottom > innerHeight - label.offsetHeight && top > label.offsetHeight ? 'top' : 'bottom';
  };

  /** @param {string} words @param {HTMLElement|null} next @param {ScanKind} kind */
  const show = (words, next, kind) => {
    target = next;
    label.textContent = words;
    frame.hidden = next === null;
    label.dataset.at = 'bottom';
    element.dataset.kind = kind;
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    raise();
    follow();
  };

  return {
    /** @param {{target: HTMLElement, words: string, kind: ScanKind}} under */
    show: ({ target: next, words, kind }) => show(words, next, kind),
    /** Words alone, such as what to press. @param {string} words */
    say: (words) => show(words, null, 'item'),
    hide() {
      target = null;
      element.remove();
    },
    /** The page may have moved beneath it. */
    follow,
  };
}
