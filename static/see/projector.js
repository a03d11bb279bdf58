/**
 * A second window for a projector: it draws the same pictures from the same
 * frames, in its own size. What it needs is told on a channel of this browser,
 * and only while such a window is open. Each says that it is there when it
 * opens, now and then, and when the first window has been loaded anew and asks;
 * where nobody answers, it says what to do.
 */
import { createSceneMemory } from '../analysis/scene.js';
import { knowsNotes } from '../sound-sources/index.js';
import { createRenderLoop } from '../visualisers/render-loop.js';
import { picturesOf } from '../visualisers/settings.js';
import { followFirstWindow } from './first-window.js';
import { makeSceneSource } from './scene.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {ScreenAwake, Settings} from '../parts.js' */
/** @import {SoundingNote} from '../types.js' */
/** @import {Said} from './first-window.js' */
/** @import {SeeView} from './see-view.js' */
/** @import {Listening} from './listening.js' */

const CHANNEL = 'creatable.projector';
const ADDRESS = '/see?projector';

/** Each window counts its milliseconds from its own beginning. */
const sinceMs = (/** @type {number} */ origin) => origin - performance.timeOrigin;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Listening} parts.listening
 * @param {() => readonly SoundingNote[]} parts.notes
 * @param {() => boolean} parts.isPaused
 * @param {Report} parts.report
 */
export function feedProjector({ settings, listening, notes, isPaused, report }) {
  const channel = new BroadcastChannel(CHANNEL);
  /** Windows that have said that they are there. @type {Set<string>} */
  const watching = new Set();
  const { timeOrigin } = performance;
  const tell = () => {
    if (watching.size)
      channel.postMessage({
        type: 'look',
        settings: settings.snapshot(),
        paused: isPaused(),
        source: listening.state.source,
        phase: listening.state.phase,
      });
  };
  channel.addEventListener('message', ({ data }) => {
    if (data.type === 'bye') watching.delete(data.window);
    if (data.type !== 'hello') return;
    watching.add(data.window);
    tell();
  });
  addEventListener('pagehide', () => channel.postMessage({ type: 'gone' }));
  channel.postMessage({ type: 'who-is-there' });
  listening.onFrame((frame) => {
    if (watching.size) channel.postMessage({ type: 'frame', frame, notes: notes(), timeOrigin });
  });
  listening.onCaption((caption) => {
    if (watching.size) channel.postMessage({ type: 'caption', caption });
  });
  listening.onChange(tell);
  settings.onChange(tell);
  return {
    tell,
    open() {
      const opened = window.open(ADDRESS, 'creatable-projector', 'popup,width=1280,height=720');
      if (!opened) report('see-projector-blocked');
    },
  };
}

/**
 * The other end: nothing but the picture and its words.
 * @param {{settings: Settings, screen: ScreenAwake, view: SeeView}} parts
 */
export async function showProjector({ settings, screen, view }) {
  document.documentElement.toggleAttribute('data-projector', true);
  await view.updateComplete;
  const canvas = /** @type {HTMLCanvasElement} */ (view.canvas);
  const channel = new BroadcastChannel(CHANNEL);
  const memory = createSceneMemory();
  /** @type {readonly SoundingNote[]|null} */
  let notes = null;
  let known = false;
  /** What the other window has set; this one keeps nothing. */
  const look = { ...settings, values: settings.snapshot() };
  const loop = createRenderLoop({
    canvas,
    scene: makeSceneSource({ settings: look, memory, notes: () => (known ? notes : null) }),
  });

  /** @param {Extract<Said, {type: 'look'}>} said */
  const applyLook = ({ settings: values, paused, source, phase }) => {
    Object.assign(look.values, values);
    view.values = values;
    known = knowsNotes(source);
    loop.setLayers(picturesOf(values.seePictures));
    loop.setBeside(values.seeBeside);
    loop.setBrightness(values.seeBrightness);
    if (paused) loop.stop();
    else loop.start();
    // A microphone that went away comes back by itself.
    const shows = phase !== 'idle' && phase !== 'problem';
    if (shows) view.hint = null;
    else explain('see-projector-choose');
    screen.keepOn('see', shows && !paused);
  };
  /** Nothing is seen to move: why, and what to do. @param {string} hint */
  const explain = (hint) => {
    view.hint = hint;
    view.showCaption('');
  };
  /** @param {Extract<Said, {type: 'frame'}>} said */
  const add = ({ frame, notes: sounding, timeOrigin }) => {
    const shift = sinceMs(timeOrigin);
    const onset = frame.onset && { ...frame.onset, atMs: frame.onset.atMs + shift };
    memory.add({ ...frame, atMs: frame.atMs + shift, onset });
    notes = sounding.map((note) => ({ ...note, sinceMs: note.sinceMs + shift }));
    loop.wake();
  };
  view.hint = null;
  followFirstWindow({
    channel,
    hear(said) {
      if (said.type === 'look') applyLook(said);
      if (said.type === 'frame') add(said);
      if (said.type === 'caption') view.showCaption(said.caption.text);
    },
    onAlone() {
      explain('see-projector-alone');
      screen.keepOn('see', false);
    },
  });
  new ResizeObserver(() => {
    const { width, height } = canvas.getBoundingClientRect();
    loop.resize(width, height, devicePixelRatio);
  }).observe(canvas);
  canvas.addEventListener('click', () => document.documentElement.requestFullscreen?.().catch(() => {}));
}
