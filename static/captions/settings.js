/** What can be set about words for sounds. `auto`: notes are named as the page's language has it. */
import { flag, oneOf } from '../core/ranges.js';

export const CAPTION_SETTINGS = Object.freeze({
  noteNaming: oneOf(['auto', 'english', 'german', 'solfege', 'numbers'], 'auto'),
  announceCaptions: flag(true),
});
