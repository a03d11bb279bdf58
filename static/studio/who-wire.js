/** "Who is in front, what is behind?" on the page: the camera's pictures, painted for as long as somebody looks. */
import { makeFrameGrabber } from '../camera/frame-grabber.js';
import { openPicture } from '../camera/picture-file.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createMasker, MASK_MODEL } from '../vision/mask-client.js';
import { makePaintLoop } from '../vision/paint-loop.js';
import { placesOf } from '../vision/player-places.js';
import { LONGEST } from './kept-picture.js';
import { codeOfFile, codeOfLook } from './look-problem.js';
import { weightOf } from './weight.js';
import { COLOURS } from './who-view.js';

/** @import {Page} from '../parts.js' */
/** @import {Pose} from '../types.js' */
/** @import {PaintStyle} from '../vision/person-painter.js' */
/** @import {WhoShown, WhoView} from './who-view.js' */

/**
 * @param {Pick<Page, 'settings'|'tracking'|'report'>} page
 * @param {WhoView} view
 * @param {() => boolean} isShown
 */
export function wireWho({ settings, tracking, report }, view, isShown) {
  /** @type {Pick<WhoShown, 'effect'|'blur'|'colour'|'isAlone'>} */
  const choice = { effect: 'blur', blur: 0.5, colour: COLOURS.blue, isAlone: false };
  /** @type {Pose|null} */
  let pose = null;
  /** @type {WhoShown['progress']} */
  let progress = null;
  /** @type {number|null} */
  let bytes = null;
  /** What is put behind; each worker has to be given it. @type {File|null} */
  let behind = null;
  let isSeen = false;

  // What may be shown of the camera: where the room is hidden, it is hidden here as well.
  const camera = makeFrameGrabber(() => tracking.stream);
  const masker = createMasker({
    onProgress(loadedBytes, totalBytes) {
      progress = { loadedBytes, totalBytes };
      show();
    },
  });
  const loop = makePaintLoop({
    picture: camera.picture,
    masker,
    style: () => ({
      ...choice,
      only: choice.isAlone ? (pose ? placesOf(pose) : []) : null,
      keypoints: (pose?.keypoints ?? []).map((each) => ({ ...each, x: 1 - each.x })),
    }),
    show(painted) {
      if (painted) bytes = 0;
      if (isSeen !== Boolean(painted)) {
        isSeen = !isSeen;
        show();
      }
      view.draw(painted);
    },
    onProblem: (error) => report(codeOfLook(error)),
    onBack: () => giveBackdrop(),
  });
  const show = makeSoon(() => {
    const isHidden = settings.values.picture !== 'camera';
    view.shown = { ...choice, isOn: loop.isOn, isSeen, tracking: tracking.state, isHidden, progress, bytes };
  });

  /** @param {Partial<typeof choice>} next */
  const choose = (next) => {
    Object.assign(choice, next);
    show();
  };
  const stop = () => {
    loop.stop();
    camera.stop();
    show();
  };
  const giveBackdrop = async () => {
    const file = behind;
    if (!file || !loop.isOn) return;
    const picture = await openPicture(file, LONGEST).catch((error) => {
      report(codeOfFile(error), { name: file.name });
    });
    if (!picture) return;
    if (file === behind && loop.isOn) await masker.setBackdrop(picture).catch((error) => report(codeOfLook(error)));
    else picture.close();
  };

  onRequests(view, {
    'who-start': () => {
      if (!tracking.isFollowing) return report('studio-needs-camera');
      loop.start();
      giveBackdrop();
      show();
    },
    'who-stop': stop,
    'who-effect': (effect) => choose({ effect: /** @type {PaintStyle['effect']} */ (effect) }),
    'who-blur': (blur) => choose({ blur }),
    'who-colour': (colour) => choose({ colour }),
    'who-alone': (isAlone) => choose({ isAlone }),
    'who-file': (file) => {
      behind = file;
      giveBackdrop();
    },
  });
  tracking.onPose((message) => {
    if (loop.isOn) pose = message.pose;
  });
  tracking.onState((state) => {
    if (state === 'off' || state === 'away') stop();
    show();
  });
  settings.onChange(show);
  show();
  return {
    /** It comes into sight, or leaves it: then the worker and its memory go, and what was put behind. */
    async look() {
      if (!isShown()) {
        behind = pose = null;
        return stop();
      }
      bytes = await weightOf([MASK_MODEL]).catch(() => null);
      show();
    },
  };
}
