/**
 * Snapshots from the camera, from their beginning to their end: together they
 * are one change of the set, to be undone at once, and nothing is trained
 * meanwhile.
 */
import { codeOf } from '../core/statuses.js';
import { makeCapture } from '../learning/capture.js';
import { isDuplicate } from '../learning/duplicates.js';
import { addSamples, MOST_SAMPLES, samplesOf } from '../learning/gesture-set.js';

/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {CaptureState} from '../learning/capture.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {GestureSet} from '../learning/gesture-set.js' */
/** @import {PoseMessage, Sample} from '../types.js' */
/** @import {makeSamples} from './samples.js' */

const MOST_FAILURES = 3;

/** @typedef {Pick<PoseMessage, 'pose'|'embedding'|'light'>} Frame */

/**
 * @param {Object} parts
 * @param {Pick<GestureEditor, 'set'|'change'|'pauseTraining'>} parts.editor
 * @param {() => Parameters<typeof makeCapture>[0]} parts.settings  as they are when the snapshots begin
 * @param {() => boolean} parts.isCameraOn
 * @param {ReturnType<typeof makeSamples>['ofFrame']} parts.sampleOf
 * @param {Report} parts.report
 * @param {() => void} parts.onChange  what is to be shown has changed
 * @param {() => number} [parts.nowMs]
 */
export function makeCaptureSession(parts) {
  const { editor, sampleOf, report, onChange, nowMs = () => performance.now() } = parts;
  let capture = makeCapture();
  /** Taken since it began. @type {Sample[]} */
  let taken = [];
  /** @type {number|undefined} */
  let light;
  /** Of which a snapshot is being made; one that hangs does not hold up the next. @type {typeof capture|null} */
  let busy = null;
  /** Snapshots in a row. */
  let failures = 0;

  /** @param {string} gestureId @param {'hold'|'count'} how */
  const begin = (gestureId, how) => {
    if (!parts.isCameraOn()) return report('capture-needs-camera');
    if (capture.state.mode !== 'idle') end();
    [capture, taken, failures] = [makeCapture(parts.settings()), [], 0];
    editor.pauseTraining(true);
    capture.begin(gestureId, how, nowMs());
    return onChange();
  };

  /** @param {StatusCode} [code]  why, where it is not because the player wanted it */
  const end = (code) => {
    if (capture.state.mode === 'idle') return;
    const count = capture.stop();
    const set = addSamples(editor.set, taken);
    const room = set.samples.length - editor.set.samples.length;
    taken = [];
    if (count) editor.change(set);
    editor.pauseTraining(false);
    onChange();
    if (room < count) report('gestures-full', { count: MOST_SAMPLES });
    else if (code) report(code, { count });
    else if (count) report('capture-done', { count });
    else report('capture-none');
  };

  /** One that fails is one that is missing; several in a row will not get better. @param {unknown} error */
  const fail = (error) => {
    failures += 1;
    if (failures === MOST_FAILURES) end(codeOf(error, 'learning-failed'));
    else if (capture.took(false)) end();
  };

  /** @param {Frame} frame @param {string} gestureId */
  const take = async (frame, gestureId) => {
    const mine = capture;
    busy = mine;
    try {
      const { kind } = editor.set;
      const sample = await sampleOf(frame, { gestureId, kind, light });
      // Somebody may have let go, or begun with another gesture, in the meantime.
      if (mine !== capture || mine.state.mode === 'idle') return;
      failures = 0;
      const isNew = sample !== null && !isKnown(sample, editor.set, taken);
      if (isNew) taken.push(sample);
      if (mine.took(isNew)) end();
    } catch (error) {
      if (mine === capture) fail(error);
    } finally {
      if (busy === mine) busy = null;
    }
  };

  return {
    begin,
    end,
    /** @returns {CaptureState} */
    get state() {
      return capture.state;
    },
    /** One call a frame. @param {Frame} frame */
    async see(frame) {
      if (frame.light) light = mean(frame.light.values);
      const before = capture.state;
      if (before.gestureId === null || busy === capture) return;
      if (capture.update(nowMs()) === 'snap') await take(frame, before.gestureId);
      if (capture.state !== before) onChange();
    },
  };
}

/** Too much like one of before: it would teach nothing. @param {Sample} sample @param {GestureSet} set @param {readonly Sample[]} taken */
function isKnown({ embeddings, gestureId }, set, taken) {
  const newest = embeddings[set.kind];
  const before = [...samplesOf(set, gestureId, set.kind), ...taken].flatMap((each) => each.embeddings[set.kind] ?? []);
  return !newest || isDuplicate(newest, before, set.kind);
}

/** @param {ArrayLike<number>} values */
function mean(values) {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index];
  return values.length ? sum / values.length : 0;
}
