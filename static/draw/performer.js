/**
 * Plays a drawing: over and over, or a part of it once, or a note under the
 * pen. Whatever is asked for last is what is heard; the sound is fetched the
 * first time.
 */
import { makeMachine } from '../core/machine.js';
import { createLooper } from './looper.js';
import { createVoice } from './voice.js';

/** @import {Transitions} from '../core/machine.js' */
/** @import {Sound} from '../parts.js' */
/** @import {NoteEvent} from '../types.js' */
/** @import {Step} from './sequence.js' */

/** @typedef {'silent'|'loading'|'once'|'looping'} PerformerState */
/** @typedef {{steps: () => readonly Step[], stepSeconds: () => number, loops: boolean}} Piece */

/** @type {Transitions<PerformerState, 'asked'|'loop'|'single'|'ended'>} */
export const PERFORMER = Object.freeze({
  silent: { asked: 'loading' },
  loading: { asked: 'loading', loop: 'looping', single: 'once', ended: 'silent' },
  once: { asked: 'loading', ended: 'silent' },
  looping: { asked: 'loading', ended: 'silent' },
});

/**
 * @param {Object} parts
 * @param {Pick<Sound, 'start'|'loadSounds'|'nowSeconds'>} parts.sound
 * @param {() => string} parts.soundId  of the sound that is chosen
 * @param {(row: number) => number} parts.noteOf
 * @param {(event: NoteEvent) => void} parts.emit
 * @param {(column: number|null) => void} parts.onMoment  the column that sounds now
 * @param {typeof createLooper} [parts.makeLooper]
 */
export function makePerformer({ sound, soundId, noteOf, emit, onMoment, makeLooper = createLooper }) {
  const machine = makeMachine(PERFORMER, 'silent');
  const voice = createVoice({ emit, nowSeconds: sound.nowSeconds });
  /** The sound that the voice has, or will have once it is loaded. */
  let voiceId = '';
  let loading = Promise.resolve();
  /** The voice's sound could not be had: whoever presses Play tries once more. */
  let failed = false;
  /** @type {Piece|null} */
  let asked = null;

  const looper = makeLooper({
    nowSeconds: sound.nowSeconds,
    onStep({ column, rows, pan }) {
      voice.hold(rows.map(noteOf), pan);
      onMoment(column);
    },
    onEnd() {
      voice.silence();
      onMoment(null);
      machine.send('ended');
    },
  });

  /** @param {string} id */
  async function load(id) {
    await sound.start();
    const there = await sound.loadSounds([id]);
    if (voiceId !== id) return;
    failed = !there.every(Boolean);
    voice.become(id);
  }

  /** Sound begins with a press. @param {boolean} [again]  also what could not be had */
  function wake(again = false) {
    const id = soundId();
    if (voiceId !== id || (again && failed)) {
      voiceId = id;
      failed = false;
      loading = load(id);
    }
    return loading;
  }

  return {
    machine,
    /** @param {Piece} piece */
    async play(piece) {
      looper.stop();
      asked = piece;
      machine.send('asked');
      await wake(true);
      // Whoever asked for something else meanwhile, or for silence, wants that alone.
      if (asked !== piece) return;
      machine.send(piece.loops ? 'loop' : 'single');
      looper.start(piece.steps, piece);
    },
    stop() {
      asked = null;
      looper.stop();
      machine.send('ended');
    },
    /** A note under the pen: while something plays, that alone is heard. @param {number} row @param {number} pan */
    touch(row, pan) {
      wake();
      if (!looper.isRunning) voice.hold([noteOf(row)], pan);
    },
    letGo() {
      if (!looper.isRunning) voice.silence();
    },
    /** Other notes belong to the rows now. */
    silence: () => voice.silence(),
    /** Another sound was chosen: whoever has heard one hears the new one next. */
    changeSound() {
      if (voiceId) wake();
    },
  };
}
