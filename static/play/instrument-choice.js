/** Which instrument is played: the cards from which it is chosen, how it is played, and its sounds in the control bar. */
import { findSound } from '../audio/sounds.js';
import { t } from '../core/i18n.js';
import { onRequest } from '../core/requests.js';
import { createSpeech } from '../core/speech.js';
import { findInstrument, instruments, playsNotes } from '../instruments/index.js';
import { listedOwnSound } from './own-sound.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {ControlBar} from './control-bar.js' */
/** @import {InstrumentChooser} from './instrument-chooser.js' */
/** @import {PlayStage} from './play-stage.js' */

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {InstrumentChooser} parts.chooser
 * @param {ControlBar} parts.controls
 * @param {PlayStage} parts.stage
 * @param {Report} parts.report
 */
export function wireInstrumentChoice({ settings, chooser, controls, stage, report }) {
  const speech = createSpeech({ report });
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
  onRequest(chooser, 'instrument-choose', (id) => {
    settings.choose('instrument', id);
    const how = t(`${findInstrument(id).meta.nameKey}-how`);
    const isHowSpoken = settings.values.speakInstrument;
    Object.assign(stage, { how, isHowSpoken });
    if (isHowSpoken) speech.say(how);
    stage.scrollIntoView({ block: 'nearest' });
  });
  show();
}
