/**
 * The names of the notes that are played, for screen readers: only for those
 * who ask for it, politely, and not more than they can listen to.
 */
import { listen } from '../core/events.js';
import { keyName } from '../core/note-names.js';

/** @import {Settings} from './settings.js' */
/** @import {PlayStage} from '../play/play-stage.js' */

/** At most one announcement in this time; what was played meanwhile comes together. */
const EVERY_MS = 1500;
/** More names at once would be noise. */
const MOST_NAMES = 4;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {PlayStage} parts.stage
 */
export function wireAnnouncements({ settings, stage }) {
  const region = Object.assign(document.createElement('p'), { className: 'visually-hidden', ariaLive: 'polite' });
  document.body.append(region);
  /** @type {string[]} */
  let waiting = [];
  let timer = 0;

  const announce = () => {
    timer = 0;
    if (waiting.length === 0) return;
    region.textContent = waiting.slice(-MOST_NAMES).join(', ');
    waiting = [];
    timer = window.setTimeout(announce, EVERY_MS);
  };
  listen('creatable:note', (event) => {
    if (!settings.values.announceNotes || event.type !== 'note-on' || event.origin !== 'player') return;
    // A chord has the name of its lowest note's zone, and is said once.
    const zone = stage.zones.find(({ notes }) => notes[0] === event.note);
    if (!zone) return;
    waiting.push(keyName(zone.label));
    if (!timer) announce();
  });
}
