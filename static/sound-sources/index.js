/** Every source of sound: one line each. See docs/how-to/add-a-sound-source.md. */
import * as file from './file.js';
import * as instrument from './instrument.js';
import * as microphone from './microphone.js';
import * as tab from './tab.js';
import * as take from './take.js';

/** @import {SoundSource} from '../types.js' */

/** @type {readonly SoundSource[]} */
export const SOURCES = Object.freeze([instrument, microphone, file, take, tab]);

/** Whether its notes are known; of all others only the sound is. @param {string|null} id  null: nothing is listened to */
export const knowsNotes = (id) => Boolean(SOURCES.find(({ meta }) => meta.id === id)?.meta.knowsNotes);
