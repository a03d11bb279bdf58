/** The set that is taught, in use: its gestures do something, snapshots are added to it, it comes from files, and is the player's own. */
import { wireTeachFiles } from './files.js';
import { wireTeachLive } from './live.js';
import { followPlayersSet } from './players-set.js';
import { wireTeachCapture } from './snapshots.js';

/** @import {Teaching} from './wire.js' */

/** @typedef {ReturnType<typeof wireSetUse>} SetUse */

/** @param {Teaching} teaching */
export function wireSetUse(teaching) {
  const { editor, choices, settings, sets, view, tracking, pause, ask, report } = teaching;
  const { contextOf, isShown, show, pointerHold } = teaching;
  const { learner, pictureEmbedding } = teaching.learning;
  const { picture, shown } = teaching.pictures;
  const live = wireTeachLive({
    editor,
    choices,
    tracking,
    pointerHold,
    picture,
    pictureEmbedding,
    contextOf,
    isPaused: () => pause.on,
    isTeaching: isShown,
    onProblem: report,
  });
  const capture = wireTeachCapture({
    editor,
    settings,
    tracking,
    picture,
    shown,
    pictureEmbedding,
    report,
    onChange: show,
  });
  const files = wireTeachFiles({
    editor,
    choices,
    settings,
    sets,
    view,
    ask,
    learner,
    sampleOf: capture.sampleOfFile,
    use: live.use,
    place: () => set.place,
    report,
    onChange: show,
  });
  const set = followPlayersSet({
    editor,
    choices,
    async onOpened() {
      await files.opened();
      show();
    },
  });
  return { live, capture, files, set };
}
