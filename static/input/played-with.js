/** With what is played, for a sentence: most play with the head, and what an instrument is played with beside it says the instrument. */
import { currentLanguage, t } from '../core/i18n.js';
import { partsPlayed } from '../instruments/index.js';
import { isOnHead } from '../trackers/parts.js';

/** @import {Settings} from '../parts.js' */

/** @param {Settings['values']} values @returns {string}  a sentence: 'Play with: Left wrist and Right wrist.' */
export function playedWith(values) {
  const played = partsPlayed(values);
  const parts = played.length ? [...new Set(played)] : [values.part];
  if (parts.every(isOnHead)) return t('play-with-head');
  const names = new Intl.ListFormat(currentLanguage().code, { type: 'conjunction' }).format(
    parts.map((part) => t(`part-${part}`)),
  );
  return t('play-with-parts', { parts: names });
}
