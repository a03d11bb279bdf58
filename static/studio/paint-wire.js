/** "Paint it like a painting" on the page: pictures of files and of the camera, painted by a worker while somebody looks. */
import { openPicture } from '../camera/picture-file.js';
import { datedName } from '../core/dated-name.js';
import { t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createPainter } from '../painting/client.js';
import { ANY_STYLE_MODEL, RUNTIMES, STYLES_MODEL } from '../painting/files.js';
import { saveFile } from '../ui/save-file.js';
import { LONGEST } from './kept-picture.js';
import { Painting } from './painting.js';
import { PictureFrom } from './picture-from.js';
import { weightOf } from './weight.js';

/** @import {HandedPicture} from '../core/hand-over.js' */
/** @import {RequestListeners} from '../core/requests.js' */
/** @import {Page} from '../parts.js' */
/** @import {PaintShown, PaintView} from './paint-view.js' */

/**
 * @param {Pick<Page, 'settings'|'tracking'|'views'|'report'>} page
 * @param {PaintView} view
 * @param {() => boolean} isShown
 */
export function wirePaint({ settings, tracking, views, report }, view, isShown) {
  /** @type {Pick<PaintShown, 'strength'|'steps'|'progress'|'bytes'>} */
  const shown = { strength: 1, steps: null, progress: null, bytes: null };
  /** The view that handed the picture over. @type {string|null} */
  let handedBy = null;
  /** Whose previews are shown. @type {object|null} */
  let previewed = null;
  let weighed = '';
  /** The models that have come. @type {Set<string>} */
  const fetched = new Set();

  const painting = new Painting({
    painter: createPainter({
      onProgress(loadedBytes, totalBytes) {
        shown.progress = { loadedBytes, totalBytes };
        show();
      },
      onSteps(done, all) {
        shown.steps = { done, all };
        fetched.add(painting.own ? ANY_STYLE_MODEL : STYLES_MODEL);
        show();
      },
      onPreview(index, picture) {
        previewed = painting.content;
        view.drawPreview(index, picture);
      },
    }),
    report,
    onChange() {
      if (!painting.isBusy) shown.steps = null;
      show();
      weighAnew();
    },
  });

  const show = makeSoon(async () => {
    view.shown = {
      ...shown,
      state: painting.state,
      isReading: painting.isReading,
      choice: { ...painting.choice },
      own: painting.own?.name ?? null,
      isPainted: painting.painted !== null,
      smaller: painting.smaller,
      tracking: tracking.state,
      isHidden: from.isOfCamera && settings.values.picture !== 'camera',
      hasWebnn: 'ml' in navigator,
      from: handedBy,
    };
    await view.updateComplete;
    const { content, painted } = painting;
    if (previewed !== content) view.clearPreviews();
    if (content) view.draw(content, painted, shown.strength);
  });
  const weigh = async () => {
    const model = painting.own ? ANY_STYLE_MODEL : STYLES_MODEL;
    shown.bytes = fetched.has(model) ? 0 : await weightOf([model], [`${RUNTIMES.wasm}.wasm`]).catch(() => null);
    show();
  };
  /** What is fetched changes with the network, and when it has come. */
  const weighAnew = () => {
    const now = `${painting.own !== null} ${painting.isBusy}`;
    if (now === weighed) return;
    weighed = now;
    weigh();
  };
  const from = new PictureFrom({
    tracking,
    report,
    onChange: () => show(),
    async open(...about) {
      const before = painting.content;
      await painting.open(...about);
      const isOther = painting.content !== before;
      if (isOther) handedBy = null;
      return isOther;
    },
  });

  onRequests(view, {
    'paint-file': from.file,
    'paint-snap': from.snap,
    'paint-previews': () => painting.preview(),
    ...choicesOf(painting),
    'paint-start': () => painting.paint(),
    'paint-cancel': () => painting.cancel(),
    'paint-strength': (strength) => {
      shown.strength = strength;
      show();
    },
    'paint-back': () => {
      if (handedBy) views.open(handedBy);
    },
    'paint-save': () =>
      view.painting?.toBlob((blob) => {
        if (blob) saveFile(blob, datedName('painting', 'png'));
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
      handedBy = null;
      if (painting.state !== 'empty' || painting.own) painting.leave();
    },
    /** @param {HandedPicture} handed */
    async receive({ picture, from: view }) {
      if (!(await from.file(new File([picture], t(`view-${view}`))))) return;
      handedBy = view;
      show();
      report('paint-handed', { view: t(`view-${view}`) });
    },
  };
}

/** Style, size, and what computes. @param {Painting} painting @returns {RequestListeners} */
const choicesOf = (painting) => ({
  'paint-style': (first) => painting.choose({ first }),
  'paint-second': (second) => painting.choose({ second }),
  'paint-share': (share) => painting.choose({ share }),
  'paint-own': (file) => painting.openStyle(() => openPicture(file, LONGEST), file.name),
  'paint-known': () => painting.useKnownStyles(),
  'paint-longest': (longest) => painting.choose({ longest }),
  'paint-webnn': (wantsWebnn) => painting.choose({ wantsWebnn }),
});
