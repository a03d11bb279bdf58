/** A step of main.js: recording, the list of takes, and their way to the server. */
import { once } from '../core/once.js';
import { askFor } from '../core/requests.js';
import { instruments } from '../instruments/index.js';
import { fetchMidi } from '../recorder/midi.js';
import { openTakeBin } from '../recorder/take-bin.js';
import { openTakeCovers } from '../recorder/take-covers.js';
import { createTakeLocks } from '../recorder/take-locks.js';
import { openTakeStore } from '../recorder/take-store.js';
import { createTakes } from '../recorder/takes.js';
import { createTakesApi } from '../recorder/takes-api.js';
import { createUploader } from '../recorder/uploader.js';
import { wireRecording } from '../takes/recording.js';
import { wireTakes } from '../takes/wire.js';

/** @import {Players, PointerField, Sound, Tracking, Views} from '../parts.js' */
/** @import {PlayedTo} from '../takes/recording.js' */
/** @import {Base} from './main.js' */

/** @param {Base & {sound: Sound, band: PlayedTo, tracking: Tracking, views: Views, players: Players, field: PointerField}} parts */
export async function wireTakesAndRecording({
  settings,
  elements,
  report,
  sound,
  band,
  tracking,
  views,
  players,
  field,
}) {
  const { ask, controls, takesList: list } = elements;
  const locks = createTakeLocks();
  const store = await openTakeStore({ report, locks });
  const api = createTakesApi();
  const takes = createTakes({ store, api, bin: openTakeBin() });
  const covers = openTakeCovers();
  const playLine = (/** @type {string} */ line) => {
    const instrument = instruments.find(({ meta }) => meta.ofLine);
    if (!instrument?.meta.ofLine) return;
    for (const [name, value] of Object.entries(instrument.meta.ofLine(line))) settings.choose(name, value);
    askFor(elements.instruments, 'instrument-choose', instrument.meta.id);
  };
  wireTakes({ takes, covers, list, ask, sound, api, report, playLine, onLeave: views.onChange });
  const recording = wireRecording({
    settings,
    controls,
    store,
    sound,
    report,
    trackingQuality: tracking.quality,
    onReached: field.onReached,
    currentPlayer: () => players.currentId,
    takenNames: takes.names,
    band,
  });
  // As soon as there is a take, so that a server that goes meanwhile keeps none from becoming a file.
  const fetchSoon = once(fetchMidi);
  recording.onBegin(() => void fetchSoon().catch(() => {}));
  takes.onChange((rows) => void (rows.length > 0 && fetchSoon().catch(() => {})));
  createUploader({ store, api, locks, report, onLeft: takes.refresh });
  addEventListener('beforeunload', (event) => {
    // Only then: a question at every closing would be in the way.
    if (store.holdsUnwritten) event.preventDefault();
  });
  const hearTake = (/** @type {string|null} */ id) => {
    if (id === null) askFor(list, 'take-stop', list.playingId ?? '');
    else askFor(list, 'take-play', id);
  };
  return { takes, covers, recording, hearTake };
}
