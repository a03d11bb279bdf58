/** Snapshots become samples: from the camera, while held or counted down, and from image files. */
import { drawPicture, thumbnail } from '../camera/frame-grabber.js';
import { codeOf } from '../core/statuses.js';
import { makeCapture } from '../learning/capture.js';
import { isDuplicate } from '../learning/duplicates.js';
import { addSamples, MOST_SAMPLES, newId, samplesOf } from '../learning/gesture-set.js';
import { drawSilhouette } from '../ui/silhouette.js';

/** @import {Settings, Tracking} from '../parts.js' */
/** @import {Report, StatusCode} from '../core/statuses.js' */
/** @import {GestureEditor} from '../learning/gesture-editor.js' */
/** @import {PoseMessage, Sample} from '../types.js' */
/** @import {PictureEmbedding} from './wire.js' */

/** Larger files are hardly pictures of a gesture, and would stop a small device. */
const MOST_FILE_BYTES = 40 * 1024 * 1024;
const MOST_FILES = 200;

/**
 * @param {Object} parts
 * @param {GestureEditor} parts.editor
 * @param {Settings} parts.settings
 * @param {Pick<Tracking, 'onPose'|'onState'|'isFollowing'>} parts.tracking
 * @param {() => Promise<ImageBitmap|null>} parts.picture  of the camera, now
 * @param {PictureEmbedding} parts.pictureEmbedding  closes the picture
 * @param {Report} parts.report
 * @param {() => void} parts.onChange  what is to be shown has changed
 */
export function wireTeachCapture({ editor, settings, tracking, picture, pictureEmbedding, report, onChange }) {
  const { values } = settings;
  const make = () =>
    makeCapture({
      perSecond: values.captureRate,
      countdownSeconds: values.captureCountdown,
      burst: values.captureBurst,
    });
  let capture = make();
  /** Taken since it began; together they are one change, to be undone at once. @type {Sample[]} */
  let taken = [];
  let light = /** @type {number|undefined} */ (undefined);
  let busy = false;

  /** @param {string} gestureId @param {'held'|'counting'} mode */
  const begin = (gestureId, mode) => {
    if (!tracking.isFollowing) return report('capture-needs-camera');
    if (capture.state.gestureId) end();
    [capture, taken] = [make(), []];
    editor.pauseTraining(true);
    capture.begin(gestureId, mode, performance.now());
    onChange();
    return undefined;
  };

  /** @param {StatusCode} [code]  why, where it is not because the player wanted it */
  const end = (code) => {
    if (!capture.state.gestureId) return;
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

  /** @param {Float32Array} embedding @param {'body'|'picture'} kind @param {string} gestureId */
  const isKnown = (embedding, kind, gestureId) => {
    const before = [...samplesOf(editor.set, gestureId, kind), ...taken].flatMap(
      ({ embeddings }) => embeddings[kind] ?? [],
    );
    return isDuplicate(embedding, before, kind);
  };

  /** @param {PoseMessage} message @returns {Promise<Sample|null>}  null: too much like one of before, or nobody is seen */
  const sampleOf = async ({ pose, embedding }, /** @type {string} */ gestureId) => {
    const { kind } = editor.set;
    if (kind === 'body' && !embedding) return null;
    const bitmap = await picture();
    if (!bitmap) return null;
    // Who does not want to be seen is not kept as a picture either.
    const draw =
      values.picture === 'camera' || !pose
        ? drawPicture(bitmap, { mirrored: true })
        : (/** @type {OffscreenCanvasRenderingContext2D} */ context) =>
            drawSilhouette(/** @type {any} */ (context), pose);
    const small = values.picture === 'camera' || pose ? await thumbnail(draw) : undefined;
    const embeddings = {
      ...(embedding && { body: embedding.slice() }),
      ...(kind === 'picture' && { picture: await pictureEmbedding(bitmap, { flip: true }) }),
    };
    bitmap.close();
    const newest = embeddings[kind];
    if (!newest || isKnown(newest, kind, gestureId)) return null;
    return {
      id: newId(),
      gestureId,
      atMs: Date.now(),
      embeddings,
      ...(small && { thumbnail: small }),
      ...(light !== undefined && { light }),
    };
  };

  /** @param {PoseMessage} message */
  const receive = async (message) => {
    if (message.light) light = mean(message.light.values);
    const { gestureId } = capture.state;
    if (!gestureId || busy) return;
    const before = JSON.stringify(capture.state);
    const snap = capture.update(performance.now()) === 'snap';
    if (snap) await take(message, gestureId);
    if (JSON.stringify(capture.state) !== before) onChange();
  };

  /** @param {PoseMessage} message @param {string} gestureId */
  const take = async (message, gestureId) => {
    const mine = capture;
    busy = true;
    try {
      const sample = await sampleOf(message, gestureId);
      if (mine !== capture || mine.state.gestureId !== gestureId) return;
      if (sample) taken.push(sample);
      if (mine.took(Boolean(sample))) end();
    } catch (error) {
      end(codeOf(error, 'learning-failed'));
    } finally {
      busy = false;
    }
  };

  /** @param {string} gestureId @param {File} file @returns {Promise<Sample>} */
  const fromFile = async (gestureId, file) => {
    if (file.size > MOST_FILE_BYTES) throw new TypeError('too large');
    const bitmap = await createImageBitmap(file);
    const small = await thumbnail(drawPicture(bitmap, { mirrored: false }));
    return {
      id: newId(),
      gestureId,
      atMs: Date.now(),
      embeddings: { picture: await pictureEmbedding(bitmap) },
      thumbnail: small,
    };
  };

  /** @param {string} gestureId @param {readonly File[]} files */
  const addFiles = async (gestureId, files) => {
    /** @type {Sample[]} */
    const samples = [];
    let bad = files.length > MOST_FILES ? files[MOST_FILES].name : '';
    for (const file of files.slice(0, MOST_FILES)) {
      try {
        samples.push(await fromFile(gestureId, file));
      } catch (error) {
        // The engine's own troubles have codes of their own.
        const code = codeOf(error, 'picture-not-an-image');
        if (code !== 'picture-not-an-image') return report(code);
        bad = file.name;
      }
    }
    const room = MOST_SAMPLES - editor.set.samples.length;
    if (samples.length && room > 0) editor.change(addSamples(editor.set, samples));
    if (samples.length > room) return report('gestures-full', { count: MOST_SAMPLES });
    if (bad) return report('picture-not-an-image', { name: bad });
    return report('capture-done', { count: samples.length });
  };

  tracking.onPose(receive);
  tracking.onState((state) => {
    if (state === 'off' || state === 'opening') end('capture-camera-lost');
  });

  return {
    begin,
    addFiles,
    end: () => end(),
    get state() {
      return capture.state;
    },
  };
}

/** @param {ArrayLike<number>} values */
function mean(values) {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index];
  return values.length ? sum / values.length : 0;
}
