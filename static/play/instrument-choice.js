/** Which instrument is played: the cards from which it is chosen, and its sounds in the control bar. */
import { findSound } from '../audio/sounds.js';
import { onRequest } from '../core/requests.js';
import { findInstrument, instruments, playsNotes } from '../instruments/index.js';
import { listedOwnSound } from './own-sound.js';

/** @import {Settings} from '../parts.js' */
/** @import {ControlBar} from './control-bar.js' */
/** @import {InstrumentChooser} from './instrument-chooser.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {InstrumentChooser} parts.chooser
 * @param {ControlBar} parts.controls
 */
export function wireInstrumentChoice({ settings, chooser, controls }) {
  const show = () => {
    const { meta } = findInstrument(settings.values.instrument);
    chooser.chosen = meta.id;
    const own = playsNotes(meta) ? listedOwnSound(settings.values.ownSound) : [];
    controls.sounds = [...meta.sounds.map(findSound), ...own];
  };
  chooser.instruments = instruments.map(({ meta }) => meta);
  settings.onChange((name) => {
    if (name === 'instrument' || name === 'ownSound') show();
  });
  onRequest(controls, 'instruments-open', () => chooser.showModal());
  onRequest(chooser, 'instrument-choose', (id) => settings.choose('instrument', id));
  show();
}
