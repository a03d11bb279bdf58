/** The page without any hand, from the address on. */
import { askFor, isPermitted } from '../core/requests.js';

/** @import {Settings} from '../parts.js' */

/**
 * With `?input=dwell` in the address, dwell is switched on and the camera
 * starts by itself, so that a helper sets things up once and a bookmark keeps
 * them. Later visits with dwell start by themselves wherever the camera is
 * allowed already.
 * @param {Settings} settings
 */
export async function startHandsFree(settings) {
  const asked = new URLSearchParams(location.search)
    .get('input')
    ?.split(/[\s,]+/)
    .includes('dwell');
  if (asked && !settings.values.dwell && isPermitted('start-dwell')) settings.set('dwell', true);
  if (!settings.values.dwell || !(asked || (await cameraAllowed()))) return;
  askFor(document, 'start-tracking');
}

async function cameraAllowed() {
  // Some browsers do not know the question; they then wait for the button.
  const name = /** @type {PermissionName} */ ('camera');
  const answer = await navigator.permissions?.query({ name }).catch(() => undefined);
  return answer?.state === 'granted';
}
