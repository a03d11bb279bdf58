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
    const stream = isShown() ? tracking.stream : null;
    for (const mirror of view.mirrors) Object.assign(mirror, { stream, picture: settings.values.picture });
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
  view.updateComplete.then(show);
  return show;
}
