/** Seeing sound on the page: sources and pictures chosen, one render loop, full screen, a window for the projector, files to take home. */

import { datedName } from '../core/dated-name.js';
import { listen } from '../core/events.js';
import { onRequest, onRequests } from '../core/requests.js';
import { knowsNotes } from '../sound-sources/index.js';
import { saveFile } from '../ui/save-file.js';
import { createRenderLoop } from '../visualisers/render-loop.js';
import { picturesOf, togglePicture } from '../visualisers/settings.js';
import { feedProjector } from './projector.js';
import { makeSceneSource, makeSoundingNotes } from './scene.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Page, PointerField, Settings, Views} from '../parts.js' */
/** @import {createTakes} from '../recorder/takes.js' */
/** @import {SeeView} from './see-view.js' */
/** @import {Listening} from './listening.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Listening} parts.listening
 * @param {ReturnType<typeof createTakes>} parts.takes
 * @param {SeeView} parts.view
 * @param {Views} parts.views
 * @param {Page['pictureForStudio']} parts.pictureForStudio
 * @param {PointerField} parts.field
 * @param {Report} parts.report
 */
export async function wireSee({ settings, listening, takes, view, views, pictureForStudio, field, report }) {
  await view.updateComplete;
  const canvas = /** @type {HTMLCanvasElement} */ (view.canvas);
  const notes = makeSoundingNotes();
  const pointer = followPointer(field, canvas);
  const scene = makeSceneSource({
    settings,
    memory: listening.scene,
    pointer,
    notes: () => (knowsNotes(listening.state.source) ? notes() : null),
  });
  const loop = createRenderLoop({ canvas, scene });
  listening.onFrame(loop.wake);
  listen('creatable:note', loop.wake);
  const projector = feedProjector({ settings, listening, notes, isPaused: () => view.paused, report });

  const show = () => {
    view.values = settings.snapshot();
    loop.setLayers(picturesOf(settings.values.seePictures));
    loop.setBeside(settings.values.seeBeside);
    loop.setBrightness(settings.values.seeBrightness);
    run();
  };
  /** It draws only where it is seen. */
  const run = () => {
    if (views.shows(view) && !view.paused) loop.start();
    else loop.stop();
  };
  const fit = () => {
    const { width, height } = canvas.getBoundingClientRect();
    if (!width || !height) return;
    loop.resize(width, height, devicePixelRatio);
    // What was there is scaled; the next picture may be long in coming.
    if (views.shows(view)) loop.step();
  };
  new ResizeObserver(fit).observe(canvas);
  canvas.addEventListener('contextlost', () => report('see-picture-lost'));

  wireSources({ listening, takes, view });
  wireFull(view);
  onRequests(view, {
    'see-picture': (id) => settings.set('seePictures', togglePicture(settings.values.seePictures, id)),
    'setting-choose': ({ name, value }) => settings.choose(name, value),
    'see-pause': () => {
      view.paused = !view.paused;
      run();
      projector.tell();
    },
    'see-projector': projector.open,
    'see-save-png': () =>
      canvas.toBlob((blob) => {
        if (blob) saveFile(blob, datedName('picture', 'png'));
      }),
    'see-paint': () =>
      canvas.toBlob((picture) => {
        if (!picture) return;
        pictureForStudio.give({ picture, from: views.current });
        views.open('studio');
      }),
    'see-save-svg': () => {
      const painting = loop.picture('sound-painting')?.toSvg?.() ?? '';
      saveFile(new Blob([painting], { type: 'image/svg+xml' }), datedName('painting', 'svg'));
    },
    'see-clear': () => {
      loop.picture('sound-painting')?.clear?.();
      loop.step();
    },
  });
  settings.onChange(show);
  views.onChange(run);
  show();
}

/** The source that is chosen, what it needs, and what it tells. @param {{listening: Listening, takes: Parameters<typeof wireSee>[0]['takes'], view: SeeView}} parts */
function wireSources({ listening, takes, view }) {
  /** @type {Record<string, () => void>} */
  const begin = {
    file: () => view.chooseFile(),
    take: () => {
      if (view.takes[0]) listening.start('take', { takeId: view.takes[0].id });
    },
    microphone: async () => {
      await listening.start('microphone');
      await showMicrophones();
    },
  };
  /** Counts the lists of microphones: the one that was asked for last is shown, however late another one comes. */
  let lists = 0;
  // Their names are told only once one of them may be used.
  const showMicrophones = async () => {
    const mine = ++lists;
    const found = await listening.microphones();
    if (mine === lists) view.microphones = found;
  };
  globalThis.navigator?.mediaDevices?.addEventListener('devicechange', () => {
    if (lists > 0) showMicrophones();
  });
  const showTakes = () => {
    view.takes = takes.list().map(({ id, name }) => ({ id, label: name }));
  };
  const showState = () => {
    view.state = listening.state;
    view.openId = listening.openId;
    const { phase } = listening.state;
    if (phase !== 'listening') view.showLevel(0);
    // What was heard last is not what is heard now.
    if (phase !== 'listening' && phase !== 'suspended') view.showCaption('');
  };
  view.sources = listening.sources;
  onRequests(view, {
    'see-source': (id) => (begin[id] ?? (() => listening.start(id)))(),
    'see-file': (file) => listening.start('file', { file }),
    'see-take': (takeId) => listening.start('take', { takeId }),
    'see-microphone': (deviceId) => listening.start('microphone', { deviceId }),
    'see-stop': listening.stop,
  });
  listening.onChange(showState);
  listening.onCaption(({ text }) => view.showCaption(text));
  listening.onFrame(({ peak }) => {
    view.showLevel(Math.min(1, peak));
    const { transport } = listening.state;
    if (transport) view.showPosition(transport.positionSeconds);
  });
  takes.onChange(showTakes);
  showTakes();
  showState();
}

/**
 * The whole page goes to full screen, not the picture alone: pointer, dwell and
 * captions stay with it. Where the browser allows no full screen, it fills the window.
 * @param {SeeView} view
 */
function wireFull(view) {
  const root = document.documentElement;
  /** @param {boolean} full */
  const set = (full) => {
    view.full = full;
    root.toggleAttribute('data-full', full);
    if (full) root.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
  };
  onRequest(view, 'see-full', () => set(!view.full));
  onRequest(view, 'see-paint', () => set(false));
  document.addEventListener('fullscreenchange', () => {
    if (!document.fullscreenElement && view.full) set(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && view.full) set(false);
  });
}

/**
 * Where the player points, 0..1 of the canvas; null beside it and while nobody is seen.
 * @param {Parameters<typeof wireSee>[0]['field']} field
 * @param {HTMLCanvasElement} canvas
 */
function followPointer(field, canvas) {
  /** @type {{x: number, y: number}|null} */
  let place = null;
  field.onPoint(({ x, y, present }) => {
    const box = canvas.getBoundingClientRect();
    const at = { x: (x - box.x) / box.width, y: (y - box.y) / box.height };
    place = present && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1 ? at : null;
  });
  return () => place;
}
