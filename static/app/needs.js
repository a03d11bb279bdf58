/** What needs a view besides being looked at, by the name that views.json gives it. */

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
  // It lies behind the keys.
  'background-picture': { isThere: () => settings.values.backgroundPicture !== 'none', onChange: settings.onChange },
});
