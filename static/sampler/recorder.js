/**
 * Records a sound of one's own: up to ten seconds of the microphone, which is open only while it records. Whatever is
 * pressed meanwhile, one recording is under way at most, and an answer that comes late opens nothing.
 */

import { capture } from '../audio/samples/capture.js';
import { prepare } from '../audio/samples/preparing.js';
import { MOST_SECONDS } from '../audio/samples/sample.js';
import { peakOf } from '../audio/samples/trimming.js';
import { inTime, sayWhenLate } from '../core/in-time.js';
import { makeMachine } from '../core/machine.js';
import { codeOf } from '../core/statuses.js';
import * as microphone from '../sound-sources/microphone.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {Transitions} from '../core/machine.js' */
/** @import {Timers} from '../core/in-time.js' */
/** @import {OpenSource, SoundRoom, SoundSource} from '../types.js' */
/** @import {Block} from '../audio/listening-processor.js' */

/** @typedef {'idle'|'asking'|'recording'} RecorderState */
/** @typedef {'record'|'opened'|'end'} RecorderEvent */
/** What is shown meanwhile; level: 0..1. @typedef {{state: RecorderState, field: number, seconds: number, level: number}} RecorderView */

/** @type {Transitions<RecorderState, RecorderEvent>} */
export const RECORDER_STATES = {
  idle: { record: 'asking' },
  asking: { opened: 'recording', end: 'idle' },
  recording: { end: 'idle' },
};

/** The browser may be asking for permission, and a person thinking about it; but it may hang as well. */
const LATE_MS = 8000;
const WAKE_MS = 5000;
/** In each block. */
const LEVEL_FALL = 0.95;
/** A microphone that gives nothing for so long is off. */
const NOTHING_MS = 3000;

/** The microphone's own troubles, in the words of who records. @type {Readonly<Partial<Record<StatusCode, StatusCode>>>} */
const CODES = Object.freeze({
  'listening-microphone-none': 'sample-microphone-none',
  'listening-microphone-refused': 'sample-microphone-refused',
  'listening-microphone-gone': 'sample-microphone-gone',
});

/**
 * @param {Object} parts
 * @param {Report} parts.report
 * @param {(view: RecorderView) => void} parts.onView
 * @param {(field: number, prepared: ReturnType<typeof prepare>) => void} parts.onRecorded
 * @param {Pick<SoundSource, 'start'|'isAvailable'>} [parts.source]
 * @param {typeof capture} [parts.listen]
 * @param {() => AudioContext} [parts.makeContext]
 * @param {Timers} [parts.timers]
 */
export function createSampleRecorder({
  report,
  onView,
  onRecorded,
  source = microphone,
  listen = capture,
  makeContext = () => new AudioContext(),
  timers = globalThis,
}) {
  const machine = makeMachine(RECORDER_STATES, 'idle');
  /** @type {Block['sides'][]} */
  let blocks = [];
  let [field, frames, rate, level, turn] = [0, 0, 1, 0, 0];
  /** @type {(() => void)[]} */
  let closing = [];

  const show = () => onView({ state: machine.state, field, seconds: frames / rate, level });
  const close = () => {
    turn += 1;
    // Last opened, first closed.
    closing.reverse().forEach((end) => end());
    closing = [];
  };
  machine.onChange((state) => {
    if (state === 'idle') close();
    show();
  });

  const fail = (/** @type {StatusCode} */ code) => {
    if (machine.send('end')) report(code);
  };

  const finish = () => {
    const heard = blocks;
    if (machine.state !== 'recording' || !machine.send('end')) return;
    try {
      onRecorded(field, prepare(joined(heard), rate));
    } catch (error) {
      report(codeOf(error, 'sample-microphone-failed'));
    }
  };

  /** @param {Block} block */
  const hear = ({ sides }) => {
    if (machine.state !== 'recording') return;
    blocks.push(sides.map((side) => side.slice()));
    frames += sides[0].length;
    // A short sound is seen, however seldom it is looked at.
    level = Math.max(peakOf(sides), LEVEL_FALL * level);
    if (frames >= MOST_SECONDS * rate) finish();
    else show();
  };

  /** @param {OpenSource} opened @param {number} mine */
  const begin = async (opened, mine) => {
    const context = /** @type {AudioContext} */ (opened.node.context);
    // One that is not running gives nothing: that is said below.
    await inTime(context.resume(), WAKE_MS, { timers }).catch(() => {});
    if (mine !== turn) return;
    rate = context.sampleRate;
    const tap = await listen(opened.node, hear);
    if (mine !== turn) return tap.stop();
    closing.push(tap.stop);
    const nothing = timers.setTimeout(() => frames === 0 && fail('sample-microphone-failed'), NOTHING_MS);
    closing.push(() => timers.clearTimeout(nothing));
    opened.onLost?.((code) => {
      // What was heard until then is kept.
      if (mine !== turn) return;
      if (frames > 0) finish();
      else fail(CODES[code] ?? 'sample-microphone-failed');
    });
    if (mine === turn) machine.send('opened');
  };

  const open = async () => {
    const mine = turn;
    const context = makeContext();
    closing.push(() => context.close().catch(() => {}));
    const late = () => mine === turn && report('sample-microphone-waiting');
    // No room: nothing of it is heard meanwhile.
    const room = { context: () => context, volume: () => 0, loadTake: () => Promise.reject(new Error('no takes')) };
    const opening = source.start(/** @type {SoundRoom} */ (/** @type {unknown} */ (room)), {});
    const opened = await sayWhenLate(opening, LATE_MS, late, timers);
    if (mine !== turn) return opened.stop();
    closing.push(opened.stop);
    await begin(opened, mine);
  };

  /** @param {number} wanted */
  const start = async (wanted) => {
    [field, frames, level, blocks] = [wanted, 0, 0, []];
    if (!machine.send('record')) return;
    const mine = turn;
    if (!source.isAvailable()) return fail('sample-microphone-none');
    try {
      await open();
    } catch (error) {
      if (mine === turn) fail(CODES[codeOf(error, 'sample-microphone-failed')] ?? 'sample-microphone-failed');
    }
  };

  return {
    /** The one button: begins, and ends what it began. @param {number} wanted  which field it is for */
    press(wanted) {
      if (machine.state === 'idle') return start(wanted);
      if (machine.state === 'recording') return finish();
      machine.send('end');
    },
    /** Nothing of it is kept. */
    cancel: () => void machine.send('end'),
  };
}

/** @param {readonly Float32Array[][]} blocks  each of one or two sides @returns {Float32Array[]} */
function joined(blocks) {
  const sides = blocks.some((block) => block.length > 1) ? [0, 1] : [0];
  const length = blocks.reduce((sum, [side]) => sum + side.length, 0);
  return sides.map((side) => {
    const whole = new Float32Array(length);
    let at = 0;
    for (const block of blocks) {
      whole.set(block[side] ?? block[0], at);
      at += block[0].length;
    }
    return whole;
  });
}
