/** The page without any hand, from the address on. */
import { inTime } from '../core/in-time.js';
import { askFor, isPermitted } from '../core/requests.js';

/** @import {Settings} from '../parts.js' */

/** A browser that does not say is asked by the button. */
const PATIENCE_MS = 3000;

/**
 * With `?input=dwell` in the address, dwell is switched on and the camera
 * starts by itself, so that a helper sets things up once and a bookmark keeps
 * them. Later visits with dwell start by themselves wherever the camera is
 * allowed already. `?input=mouse` switches dwell on for a mouse that is only
 * moved, and starts no camera.
 * @param {Settings} settings
 */
export async function startHandsFree(settings) {
  const words = new URLSearchParams(location.search).get('input')?.split(/[\s,]+/) ?? [];
  const asked = words.includes('dwell');
  const mouse = words.includes('mouse');
  if (mouse && isPermitted('start-dwell')) {
    if (!settings.values.mousePlays) settings.set('mousePlays', true);
    if (!settings.values.dwell) settings.set('dwell', true);
  }
  if (asked && !settings.values.dwell && isPermitted('start-dwell')) settings.set('dwell', true);
  // Who points with the mouse is not filmed unasked.
  if (settings.values.mousePlays && !asked) return;
  if (!settings.values.dwell || !(asked || (await cameraAllowed()))) return;
  askFor(document, 'start-tracking');
}

async function cameraAllowed() {
  // Some browsers do not know the question; they then wait for the button.
  const name = 'camera';
  const asked = navigator.permissions?.query({ name });
  const answer = asked && (await inTime(asked, PATIENCE_MS).catch(() => undefined));
  return answer?.state === 'granted';
}
