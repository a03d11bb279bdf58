/** The player's own shapes on the page: what is seen behind them, and the way to their editor, which is fetched when it is asked for. */
import { fetchModule } from '../core/fetch-module.js';
import { inTime } from '../core/in-time.js';
import { onRequest } from '../core/requests.js';
import { makeGround } from './ground.js';
import { createGroundPicture } from './ground-picture.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {ControlBar, PlayStage, Settings, Tracking} from '../parts.js' */
/** @import {openEditor} from './editor.js' */

/** A server may take the question and never answer. */
const CODE_MS = 15_000;

/** @typedef {() => Promise<{openEditor: typeof openEditor}>} LoadEditor */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Tracking} parts.tracking
 * @param {ControlBar} parts.controls
 * @param {PlayStage} parts.stage
 * @param {Report} parts.report
 */
export function wireShapes({ settings, tracking, controls, stage, report }) {
  const pictures = createGroundPicture({ report });
  const place = /** @type {HTMLElement} */ (stage.parentElement);
  const layer = document.createElement('div');
  // Below all that the stage has: mirror, picture of sound and zones.
  place.prepend(layer);
  const showGround = makeGround({ place, layer, tracking, pictures });
  const show = () => {
    const isChosen = settings.values.instrument === 'shapes';
    controls.offersShapes = isChosen;
    showGround(isChosen ? settings.values.shapesGround : null);
  };
  settings.onChange((name) => {
    if (name === 'instrument' || name === 'shapesGround') show();
  });
  tracking.onStream(show);
  pictures.onChange(show);
  show();
  pictures.tidy();
  const open = makeOpening({ report });
  onRequest(document, 'shapes-open', async () => {
    const editor = await open();
    editor?.openEditor({ settings, tracking, pictures, stage, report });
  });
  return { pictures };
}

/**
 * Once at a time, and again as often as it is asked for: whoever presses again after a failure may have it then.
 * @param {{report: Report, load?: LoadEditor, timers?: Timers}} parts
 */
export function makeOpening({ report, load = () => fetchModule(() => import('./editor.js')), timers }) {
  let isUnderWay = false;
  /** @returns {Promise<{openEditor: typeof openEditor}|null>}  null: it is on its way, or cannot be had */
  return async () => {
    if (isUnderWay) return null;
    isUnderWay = true;
    try {
      return await inTime(load(), CODE_MS, { timers });
    } catch {
      report('shapes-unreachable');
      return null;
    } finally {
      isUnderWay = false;
    }
  };
}
