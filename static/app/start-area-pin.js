/** A step of main.js: the PIN for what is the therapist's. Playing goes on in front of it, and never asks for it. */
import { createArea } from '../area-pin/area.js';
import { createPinApi } from '../area-pin/pin-api.js';
import { t } from '../core/i18n.js';
import { inTime } from '../core/in-time.js';
import { AreaPin } from './area-pin.js';

/** @import {Area} from '../area-pin/area.js' */

const LOOK_MS = 5000;

/** @typedef {{placeOf: (id: string) => HTMLElement, shows: (element: Element) => boolean, onChange: (listener: () => void) => unknown}} Views */

/**
 * @param {{views: Views, onOpen: () => void}} parts  onOpen: what the PIN kept back may be asked for now
 * @returns {{mayEnter: () => Promise<boolean>}}
 */
export function wireAreaPin({ views, onOpen }) {
  const area = createArea({ api: createPinApi() });
  const main = views.placeOf('sessions');
  const element = addElement(area, main);
  let wasClosed = area.isClosed;
  const follow = () => {
    main.classList.toggle('is-closed', area.isClosed);
    element.state = area.state;
    if (wasClosed && !area.isClosed) {
      // Who gave the PIN here reads on from the top of what it opened.
      if (main.contains(document.activeElement)) main.focus();
      onOpen();
    }
    wasClosed = area.isClosed;
  };
  area.onChange(follow);
  follow();
  const look = () => views.shows(main) && area.look();
  views.onChange(look);
  look();
  return { mayEnter: () => mayEnter(area) };
}

/** At the end, whatever comes into the view later. @param {Area} area @param {HTMLElement} main */
function addElement(area, main) {
  const element = new AreaPin();
  element.area = area;
  main.append(element);
  // What came is moved, not the field for the PIN: it would lose the focus of whoever types in it.
  new MutationObserver(() => {
    while (element.nextSibling) element.before(element.nextSibling);
  }).observe(main, { childList: true });
  return element;
}

/** Whether what is the therapist's may be shown in a dialog: one that asks for the PIN comes first. @param {Area} area */
async function mayEnter(area) {
  // A server that hangs is no reason to wait long: what it said last holds.
  await inTime(area.look(), LOOK_MS).catch(() => {});
  if (!area.isClosed) return true;
  const dialog = document.createElement('dialog');
  dialog.className = 'lock';
  dialog.setAttribute('aria-label', t('area-pin-title'));
  const element = new AreaPin();
  element.area = area;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.textContent = t('cancel');
  cancel.addEventListener('click', () => dialog.close());
  dialog.append(element, cancel);
  document.body.append(dialog);
  const follow = () => {
    element.state = area.state;
    if (!area.isClosed) dialog.close();
  };
  const ended = new Promise((resolve) => dialog.addEventListener('close', resolve));
  const forget = area.onChange(follow);
  follow();
  dialog.showModal();
  await ended;
  forget?.();
  dialog.remove();
  return !area.isClosed;
}
