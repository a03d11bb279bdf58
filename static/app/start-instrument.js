/** A step of main.js: the instrument, how it sounds, and the panel that says what starting downloads. */
import { createOwnFont } from '../audio/own-font.js';
import { fileSizes } from '../core/downloads.js';
import { listen } from '../core/events.js';
import { onRequests } from '../core/requests.js';
import { Accompaniment } from '../play/accompaniment.js';
import { FollowedSong } from '../play/follow-song.js';
import { letterNames, wireInstrument } from '../play/instrument.js';
import { wireInstrumentChoice } from '../play/instrument-choice.js';
import { wireMidiDevice } from '../play/midi-device.js';
import { wireMidiKeyboard } from '../play/midi-keyboard.js';
import { wireOwnSound } from '../play/own-sound.js';
import { wireSound } from '../play/sound.js';
import { openOwnSongs } from '../songs/own-songs.js';
import { makeOwnSteps } from '../songs/own-steps.js';
import { wireStart } from './start.js';
import { wireBand } from './start-band.js';
import { wireLed } from './start-led.js';

/** @import {Base} from './main.js' */

/** @param {Base} base */
export function wireInstrumentAndSound({ settings, elements, report, reaches }) {
  const { stage, controls } = elements;
  const progress = wireStart({ settings, panel: elements.start });
  const ownFont = createOwnFont({ report });
  const sound = wireSound({ settings, report, ownFont, onBytes: progress.onSoundBytes });
  const ownSongs = openOwnSongs();
  const accompaniment = new Accompaniment({ settings, sound, view: elements.songAccompaniment, report });
  const song = new FollowedSong({
    settings,
    stage,
    row: elements.songRow,
    sheet: elements.songSheet,
    ownSongs,
    accompaniment,
    nowSeconds: sound.nowSeconds,
  });
  const band = wireBand({ settings, elements, sound, song, report, reaches });
  const own = makeOwnSteps({ settings, ownSongs });
  const instrument = wireInstrument({
    settings,
    stage,
    sound,
    ownSong: own.steps,
    onFirstPress: sound.start,
    onZones: song.fit,
  });
  own.onChange(instrument.followOwnSong);
  wireInstrumentChoice({ settings, chooser: elements.instruments, controls, stage, report });
  wireOwnSound({ settings, panel: elements.settingsPanel, ownFont });
  wireMidiDevice({ settings, panel: elements.settingsPanel, report });
  wireMidiKeyboard({ settings, sound, report });
  fileSizes().then((sizes) => {
    controls.fileBytes = sizes;
  });
  letterNames().then((letters) => {
    stage.letters = elements.shortcuts.letters = letters;
  });
  const led = wireLed({
    settings,
    elements,
    sound,
    song,
    accompaniment,
    report,
    reaches,
    releaseAll: () => instrument.releaseAll(),
  });
  listen('creatable:pointer', (pointer) => instrument.update(led.leads ? { ...pointer, present: false } : pointer));
  // The keys are lit by whoever plays them.
  const isOnKeys = (/** @type {string} */ origin) => origin === 'player' || origin === 'playback';
  listen('creatable:note', (event) => isOnKeys(event.origin) && stage.showNote(event));
  onRequests(document, {
    'sustain-toggle': () => {
      controls.sustain = instrument.toggleSustain();
    },
    'sound-retry': sound.retry,
    'song-print': () => window.print(),
  });
  return { sound, instrument, band, led, accompaniment, progress, ownFont, ownSongs };
}
