/** A step of main.js: music that somebody leads by moving, fetched when somebody wants to. */
import { dispatch } from '../core/events.js';
import { fetchModule } from '../core/fetch-module.js';
import { find } from '../ui/find.js';
import { makeOnDemand } from './on-demand.js';

/** @import {Sound} from '../parts.js' */
/** @import {Accompaniment} from '../play/accompaniment.js' */
/** @import {FollowedSong} from '../play/follow-song.js' */
/** @import {LedMusic} from '../play/led-music.js' */
/** @import {LedView} from '../play/led-view.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {Base} from './main.js' */

const send = (/** @type {NoteEvent} */ event) => dispatch('creatable:note', { ...event, origin: 'accompaniment' });

/** @param {Base & {sound: Sound, song: FollowedSong, accompaniment: Accompaniment, releaseAll: () => void}} parts */
export function wireLed({ settings, sound, song, accompaniment, report, releaseAll }) {
  /** @type {LedMusic|undefined} */
  let led;
  const withLed = makeOnDemand({
    load: () => fetchModule(() => import('../play/led.js')),
    make: ({ LedMusic }) => {
      const view = /** @type {LedView} */ (find(HTMLElement, 'led-view'));
      led = new LedMusic({ settings, sound, view, song, send, report });
      const made = led;
      // Both play the same channels; and what leads music plays no keys.
      made.onChange(() => {
        if (!made.isOn) return;
        accompaniment.stop();
        releaseAll();
      });
      accompaniment.onChange(() => accompaniment.guide && made.isOn && made.stop());
      return made;
    },
    report,
  });
  const look = () => {
    if (settings.values.ledBy !== 'off') withLed(() => {});
  };
  settings.onChange((name) => name === 'ledBy' && look());
  look();
  return {
    /** Pointers lead music now, and play no keys. */
    get leads() {
      return led?.isOn ?? false;
    },
    stop: () => led?.stop(),
  };
}
