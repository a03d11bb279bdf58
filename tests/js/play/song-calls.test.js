import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen } from '../../../static/core/events.js';
import { SongCalls } from '../../../static/play/song-calls.js';

/** @import {Cue} from '../../../static/types.js' */

const zone = (/** @type {number} */ note) => /** @type {any} */ ({ id: `key-${note}`, notes: [note, note + 4] });

test('each call is said once, the same key anew, and that there is none any more once', () => {
  Object.assign(globalThis, { document: new EventTarget() });
  /** @type {Cue[]} */
  const said = [];
  listen('creatable:cue', (cue) => said.push(cue));
  const clock = { seconds: 1 };
  const calls = new SongCalls(() => clock.seconds);
  calls.say(undefined);
  assert.deepEqual(said, [], 'where nothing was called for there is nothing to say');
  calls.renew();
  calls.say(zone(60));
  calls.say(zone(60));
  clock.seconds = 2;
  calls.renew();
  calls.say(zone(60));
  clock.seconds = 3;
  calls.say(undefined);
  calls.say(undefined);
  clock.seconds = 4;
  calls.say(zone(60));
  calls.renew(4.5);
  calls.say(zone(62));
  assert.deepEqual(said, [
    { atSeconds: 1, note: 60 },
    { atSeconds: 2, note: 60 },
    { atSeconds: 3 },
    { atSeconds: 4, note: 60 },
    { atSeconds: 4.5, note: 62 },
  ]);
});
