/** What a gesture's command may use of the page: notes, controls, requests, the pointer, recording. */
import { DRUM_CHANNEL } from '../audio/sounds.js';
import { dispatch } from '../core/events.js';
import { askFor, isPermitted } from '../core/requests.js';
import { soundOf } from '../instruments/index.js';
import { makeNoteHolder } from '../instruments/note-holder.js';
import { playBeside } from '../recorder/shared-channels.js';
import { activate, operableAt } from '../ui/operables.js';
import { makeHeldControls } from './held-controls.js';

/** @import {PointerField, Recording, Settings, Sound} from '../parts.js' */
/** @import {CommandContext} from '../commands/index.js' */

/** Where melodies sound, whatever the keys play. */
const MELODY_CHANNEL = 0;

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Sound} parts.sound
 * @param {PointerField} parts.field
 * @param {Pick<Recording, 'isRecording'|'start'|'stop'>} parts.recording
 * @param {() => void} parts.loop  records, plays it over and over, or stops that
 * @returns {(source: string) => CommandContext}
 */
export function makeCommandContexts({ settings, sound, field, recording, loop }) {
  const emit = playBeside((event) => dispatch('creatable:note', { ...event, origin: 'player' }));
  const holder = (/** @type {number} */ channel) => makeNoteHolder({ emit, nowSeconds: sound.nowSeconds, channel });
  const holders = { melody: holder(MELODY_CHANNEL), drums: holder(DRUM_CHANNEL) };
  const channel = () => soundOf(settings.values).channel;
  const control = makeHeldControls({ emit, channel, nowSeconds: sound.nowSeconds });
  /** @type {{x: number, y: number}|null} */
  let point = null;
  field.onPoint(({ x, y, present }) => {
    point = present ? { x, y } : null;
  });

  const record = (/** @type {'start'|'stop'|'toggle'|'loop'} */ what) => {
    if (what === 'loop') return loop();
    const wanted = what === 'toggle' ? (recording.isRecording ? 'stop' : 'start') : what;
    return void recording[wanted]();
  };

  // As a button of the page that does the same: a lock refuses both.
  /** @type {Settings['set']} */
  const choose = (name, value) => {
    if (isPermitted('setting-choose')) settings.set(name, value);
  };

  return (source) => ({
    source,
    settings: { ranges: settings.ranges, values: settings.values, set: choose },
    record,
    notes: {
      hold(kind, note, by, velocity) {
        if (kind === 'drums') sound.loadSounds(['drums']);
        holders[kind].hold(note, by, velocity);
      },
      letGo: (kind, note, by) => holders[kind].letGo(note, by),
    },
    control: (change) => control(source, change),
    request: (name, ...rest) => askFor(document, name, ...rest),
    tellScripts: (detail) => dispatch('creatable:custom', detail),
    pressPointed() {
      const target = point && operableAt(document.elementFromPoint(point.x, point.y));
      if (target) activate(target);
    },
  });
}
