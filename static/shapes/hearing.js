/** A shape that was changed is heard, as a button of the stage is that is pressed for a moment. */
import { askFor } from '../core/requests.js';
import { zoneIdOf } from '../instruments/shape-zones.js';

/** @import {PlayStage} from '../parts.js' */

/** How long a shape is heard that was just changed. */
const HEARD_MS = 500;
/** Who holds it meanwhile. */
const SOURCE = 'shapes-editor';

/** @param {PlayStage} stage */
export function makeHearing(stage) {
  let timer = 0;
  /** @type {string|null} */
  let held = null;
  // Another instrument may be there by now.
  const ask = (/** @type {'zone-press'|'zone-release'} */ request) => {
    if (held !== null && stage.zones.some(({ id }) => id === held))
      askFor(stage, request, { zoneId: held, source: SOURCE });
  };
  const end = () => {
    ask('zone-release');
    held = null;
  };
  /** @param {number} index  on the sheet */
  return (index) => {
    clearTimeout(timer);
    end();
    held = zoneIdOf(index);
    ask('zone-press');
    timer = window.setTimeout(end, HEARD_MS);
  };
}
