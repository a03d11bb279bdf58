/** A take of this page, played back on the synthesiser. */

import { dispatch } from '../core/events.js';
import { makeListeners } from '../core/listeners.js';
import { clamp } from '../core/numbers.js';
import { createPlayer } from '../recorder/playback.js';
import { ListeningError } from './errors.js';

/** @import {SoundSource, Take, Transport} from '../types.js' */

export const meta = Object.freeze({
  id: 'take',
  nameKey: 'source-take',
  needs: /** @type {const} */ ('take'),
  knowsNotes: true,
});

export { isAvailable } from './instrument.js';

/** @type {SoundSource['start']} */
export async function start(room, { takeId = '' }) {
  const take = await room.loadTake(takeId).catch((error) => {
    throw new ListeningError('listening-take-unreachable', `take ${takeId}`, { cause: error });
  });
  const node = await room.instrumentOutput();
  await room.loadSounds(take);
  const { transport, dispose } = makeTransport(take, room.nowSeconds);
  return { node, name: take.name, id: take.id, transport, stop: dispose };
}

/**
 * @param {Take} take @param {() => number} nowSeconds
 * @returns {{transport: Transport, dispose: () => void}}
 */
function makeTransport(take, nowSeconds) {
  const changes = makeListeners();
  /** Where it stands while it is paused. */
  let restingSeconds = 0;
  const player = createPlayer({
    send: (event) => dispatch('creatable:note', { ...event, origin: 'playback' }),
    nowSeconds,
    onEnd({ finished }) {
      if (finished) restingSeconds = 0;
      changes.tell();
    },
  });
  const transport = {
    durationSeconds: take.durationSeconds,
    get positionSeconds() {
      return player.isPlaying ? player.positionSeconds : restingSeconds;
    },
    get playing() {
      return player.isPlaying;
    },
    play() {
      player.play(take, { fromSeconds: restingSeconds });
      changes.tell();
    },
    pause() {
      restingSeconds = transport.positionSeconds;
      player.stop();
    },
    /** @param {number} seconds */
    seek(seconds) {
      const { isPlaying } = player;
      player.stop();
      restingSeconds = clamp(seconds, 0, take.durationSeconds);
      if (isPlaying) transport.play();
      else changes.tell();
    },
    /** @param {() => void} listener */
    onChange: changes.listen,
  };
  return { transport, dispose: player.dispose };
}
