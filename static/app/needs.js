/** What needs a view besides being looked at, by the name that views.json gives it. */

import { isFelt } from '../feel/settings.js';

/** @import {GestureChoices} from '../learning/choices.js' */
/** @import {Settings} from './settings.js' */

/** @typedef {{isThere: () => boolean, onChange: (listener: () => void) => void}} Need */

/**
 * @param {{settings: Settings, gestures: GestureChoices}} parts
 * @returns {Record<string, Need>}
 */
export const makeNeeds = ({ settings, gestures }) => ({
  // Whoever has gestures plays with them in every view.
  gestures: { isThere: () => gestures.state.setId !== null, onChange: gestures.onChange },
  // A picture lies behind the keys, and whoever wants to feel what sounds feels it while playing.
  'seen-or-felt': {
    isThere: () => settings.values.backgroundPicture !== 'none' || isFelt(settings.values),
    onChange: settings.onChange,
  },
});
