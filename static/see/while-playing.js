/**
 * What is played here is listened to in every view, where it is wanted behind the keys or to be felt: whoever does not
 * hear feels a beat and a song while playing them.
 */
import { listen } from '../core/events.js';
import { onRequest } from '../core/requests.js';
import { FEEL_SETTINGS, isFelt } from '../feel/settings.js';

/** @import {Settings, Sound} from '../parts.js' */
/** @import {Listening} from './listening.js' */

/** Presses with which something begins to sound that is no note. */
const BEGINNINGS = /** @type {const} */ (['beat-toggle', 'drums-toggle', 'chords-toggle']);

/** With these somebody wishes for it. */
const WISHES = new Set(['backgroundPicture', ...Object.keys(FEEL_SETTINGS)]);

/** @param {{settings: Settings, sound: Pick<Sound, 'hasBegun'>, listening: Listening}} parts */
export function listenWhilePlaying({ settings, sound, listening }) {
  const { values } = settings;
  const begin = () => {
    const isWanted = values.backgroundPicture !== 'none' || isFelt(values);
    // A press or click, with which sound may begin; whoever listens to something else goes on with it.
    if (isWanted && listening.state.phase === 'idle') listening.start('instrument');
  };
  listen('creatable:note', ({ type }) => type === 'note-on' && begin());
  listen('creatable:song-over', listening.feeling.knock);
  for (const name of BEGINNINGS) onRequest(document, name, begin);
  // A beat may have begun while this was fetched, or before somebody wished for it.
  const beginAmid = () => {
    if (sound.hasBegun) begin();
  };
  settings.onChange((name) => {
    if (WISHES.has(name)) beginAmid();
  });
  beginAmid();
}
