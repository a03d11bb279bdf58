/** A SoundFont of the player's own: opened and looked into in the settings, and one of its sounds chosen there. */
import { MOST_BYTES } from '../audio/own-font.js';
import { OWN, readOwnSound, writeOwnSound } from '../audio/own-sound.js';
import { onRequests } from '../core/requests.js';
import { findInstrument, playsNotes } from '../instruments/index.js';

/** @import {Settings, SettingsPanel} from '../parts.js' */
/** @import {OwnFont} from '../audio/own-font.js' */
/** @import {ControlBar} from './control-bar.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {SettingsPanel} parts.panel
 * @param {OwnFont} parts.ownFont
 */
export function wireOwnSound({ settings, panel, ownFont }) {
  const show = () => {
    const { font } = ownFont;
    panel.offersOwnSounds = playsNotes(findInstrument(settings.values.instrument).meta);
    panel.ownSounds = font && {
      file: font.name,
      choices: font.presets.map((preset) => ({ value: writeOwnSound(preset, font.file.size), name: preset.name })),
    };
  };
  /** @param {string} named */
  const choose = (named) => {
    settings.choose('ownSound', named);
    settings.choose('sound', OWN);
  };
  panel.ownSoundsLimit = MOST_BYTES / 1e6;
  ownFont.onChange(show);
  settings.onChange((name) => {
    if (name === 'instrument') show();
  });
  onRequests(panel, {
    'soundfont-open': async (file) => {
      const font = await ownFont.open(file);
      if (!font) return;
      choose(writeOwnSound(font.presets[0], font.file.size));
    },
    'soundfont-choose': choose,
    'soundfont-remove': async () => {
      if (settings.values.sound === OWN) settings.choose('sound', settings.ranges.sound.default);
      settings.choose('ownSound', '');
      await ownFont.remove();
    },
  });
  show();
}

/**
 * What the list of sounds has beside ours.
 * @param {string} ownSound  the setting
 * @returns {ControlBar['sounds']}
 */
export function listedOwnSound(ownSound) {
  const own = readOwnSound(ownSound);
  return own ? [{ id: OWN, family: OWN, nameKey: 'sound-own', name: own.name, file: '' }] : [];
}
