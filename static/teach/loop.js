/** A loop for one gesture: record, play what was recorded over and over, stop. */
import { dispatch } from '../core/events.js';
import { makeMachine } from '../core/machine.js';
import { createPlayer } from '../recorder/playback.js';

/** @import {Timers} from '../core/in-time.js' */
/** @import {Transitions} from '../core/machine.js' */
/** @import {Recording} from '../parts.js' */
/** @import {NoteEvent, Take} from '../types.js' */

/** @typedef {'idle'|'keeping'|'playing'} LoopState  idle: also while something is recorded, by whomever */
/** @typedef {'stopped'|'kept'|'empty'|'pressed'} LoopEvent */

/**
 * `stopped`: a recording that is to be played has been ended; `kept`: it is
 * stored; `empty`: there is nothing in it to be played.
 * @type {Transitions<LoopState, LoopEvent>}
 */
export const LOOP = Object.freeze({
  idle: { stopped: 'keeping' },
  keeping: { kept: 'playing', empty: 'idle', pressed: 'idle' },
  playing: { pressed: 'idle' },
});

/**
 * @param {Object} parts
 * @param {Pick<Recording, 'isRecording'|'start'|'stop'>} parts.recording
 * @param {() => number} parts.nowSeconds
 * @param {(event: NoteEvent) => void} [parts.send]
 * @param {Timers} [parts.timers]
 */
export function makeLoop({ recording, nowSeconds, send = sendToPage, timers }) {
  const machine = makeMachine(LOOP, 'idle');
  /** @type {Take|null} */
  let take = null;
  const play = () => {
    if (take && machine.state === 'playing') player.play(take);
  };
  const player = createPlayer({
    send,
    nowSeconds,
    timers,
    onEnd({ finished }) {
      if (finished) play();
    },
  });

  /** The recording that was stopped last: one before it is not played any more. @type {Promise<Take|null>|undefined} */
  let stopping;
  const stopAndPlay = async () => {
    machine.send('stopped');
    const mine = recording.stop();
    stopping = mine;
    const recorded = await mine;
    if (mine !== stopping) return;
    // A recording without a note would be over at once, over and over.
    const sounds = recorded?.events.some(({ type }) => type === 'note-on');
    if (!machine.send(sounds ? 'kept' : 'empty')) return;
    take = recorded;
    play();
  };

  return {
    /** @returns {LoopState} */
    get state() {
      return machine.state;
    },
    /** The next step, each time. */
    press() {
      const wasPlaying = machine.state === 'playing';
      machine.send('pressed');
      if (wasPlaying) return player.stop();
      return void (recording.isRecording ? stopAndPlay() : recording.start());
    },
  };
}

/** @param {NoteEvent} event */
const sendToPage = (event) => dispatch('creatable:note', { ...event, origin: 'playback' });
