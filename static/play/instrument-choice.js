/** Which instrument is played: the cards from which it is chosen, and its sounds in the control bar. */
import { findSound } from '../audio/sounds.js';
import { onRequest } from '../core/requests.js';
import { findInstrument, instruments } from '../instruments/index.js';

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
    const { id, sounds } = findInstrument(settings.values.instrument).meta;
    chooser.chosen = id;
    controls.sounds = sounds.map(findSound);
  };
  chooser.instruments = instruments.map(({ meta }) => meta);
  settings.onChange((name) => {
    if (name === 'instrument') show();
  });
  onRequest(controls, 'instruments-open', () => chooser.showModal());
  onRequest(chooser, 'instrument-choose', (id) => settings.choose('instrument', id));
  show();
}
