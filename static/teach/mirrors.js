/** The camera's picture where gestures are taught, with what is followed drawn over it. */

import { placeOf } from '../trackers/parts.js';

/** @import {Settings, Tracking} from '../parts.js' */
/** @import {TeachView} from './teach-view.js' */

/**
 * @param {Object} parts
 * @param {TeachView} parts.view
 * @param {Settings} parts.settings
 * @param {Pick<Tracking, 'onPose'|'onState'|'onStream'|'stream'>} parts.tracking
 * @param {() => boolean} parts.isShown
 * @returns {() => void}  to be called when the view comes and goes
 */
export function wireMirrors({ view, settings, tracking, isShown }) {
  const show = () => {
    view.mirrored = { stream: isShown() ? tracking.stream : null, picture: settings.values.picture };
  };
  tracking.onPose(({ pose }) => {
    if (!isShown()) return;
    const played = pose && placeOf(pose.keypoints, settings.values.part);
    for (const mirror of view.mirrors) mirror.draw(pose, { played: played ? [played] : [], reach: null });
  });
  tracking.onState(show);
  tracking.onStream(show);
  settings.onChange((name) => {
    if (name === 'picture') show();
  });
  show();
  return show;
}
