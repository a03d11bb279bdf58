/** "Let it dream" on the page: pictures of files and of the camera, dreamt into by a worker while somebody watches. */
import { datedName } from '../core/dated-name.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createDreamer } from '../dreaming/client.js';
import { saveFile } from '../ui/save-file.js';
import { Dreaming } from './dreaming.js';
import { PictureFrom } from './picture-from.js';
import { weightOf } from './weight.js';

/** @import {DreamingModel} from '../dreaming/networks.js' */
/** @import {Page} from '../parts.js' */
/** @import {DreamShown, DreamView} from './dream-view.js' */

/**
 * @param {Pick<Page, 'settings'|'tracking'|'report'>} page
 * @param {DreamView} view
 * @param {() => boolean} isShown
 */
export function wireDream({ settings, tracking, report }, view, isShown) {
  /** @type {Pick<DreamShown, 'progress'|'bytes'>} */
  const shown = { progress: null, bytes: null };
  /** The networks that have come. @type {Set<DreamingModel>} */
  const fetched = new Set();
  /** The one that dreams, or dreamt last. @type {DreamingModel} */
  let dreams = 'efficientnet-lite0';
  const dreaming = new Dreaming({
    dreamer: createDreamer({
      onProgress(loadedBytes, totalBytes) {
        shown.progress = { loadedBytes, totalBytes };
        show();
      },
      onStep(step) {
        // The network is here as soon as it dreams.
        fetched.add(dreams);
        weigh();
        dreaming.hear(step);
      },
    }),
    report,
    onChange: () => show(),
  });
  const from = new PictureFrom({
    tracking,
    report,
    onChange: () => show(),
    open: (...about) => dreaming.open(...about),
  });
  const show = makeSoon(async () => {
    view.shown = {
      ...shown,
      state: dreaming.state,
      isReading: dreaming.isReading,
      wish: { ...dreaming.wish },
      step: dreaming.step,
      smaller: dreaming.smaller,
      tracking: tracking.state,
      isHidden: from.isOfCamera && settings.values.picture !== 'camera',
    };
    await view.updateComplete;
    // What was shown may have been closed meanwhile.
    const { content, step } = dreaming;
    if (content) view.draw(content, step?.picture ?? null);
  });
  const weigh = async () => {
    const { model } = dreaming.wish;
    const bytes = fetched.has(model) ? 0 : await weightOf([model]).catch(() => null);
    if (model !== dreaming.wish.model) return;
    shown.bytes = bytes;
    show();
  };

  onRequests(view, {
    'dream-file': from.file,
    'dream-snap': from.snap,
    'dream-model': (model) => {
      dreaming.chooseModel(/** @type {DreamingModel} */ (model));
      weigh();
    },
    'dream-layer': (layer) => dreaming.choose({ layer }),
    'dream-octaves': (octaves) => dreaming.choose({ octaves }),
    'dream-steps': (steps) => dreaming.choose({ steps }),
    'dream-longest': (longest) => dreaming.choose({ longest }),
    'dream-start': () => {
      dreams = dreaming.wish.model;
      return dreaming.start();
    },
    'dream-stop': () => dreaming.stop(),
    'dream-save': () =>
      view.dream?.toBlob((blob) => {
        if (blob) saveFile(blob, datedName('dream', 'png'));
      }),
  });
  settings.onChange(show);
  show();
  return {
    /** It comes into sight, or leaves it: then the worker and its memory go, and the pictures. */
    look() {
      if (isShown()) {
        weigh();
        return;
      }
      from.letGo();
      if (dreaming.state !== 'empty') dreaming.leave();
    },
  };
}
