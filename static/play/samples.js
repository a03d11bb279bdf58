/** The sampler's sounds of one's own: at hand before they are struck, by their names on the stage, and said where they are missing. */
import { idsIn } from '../audio/samples/fields.js';
import { voiceOf } from '../instruments/index.js';
import { playsSamples } from '../instruments/my-shapes.js';

/** @import {Bank} from '../audio/samples/bank.js' */
/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {Take} from '../types.js' */
/** @import {ControlBar} from './control-bar.js' */

/** The engine that plays them. */
const VOICE = 'samples';

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {Pick<Bank, 'load'|'onChange'>} parts.bank
 * @param {Pick<ControlBar, 'offersSounds'>} parts.controls
 * @param {() => void} parts.renew  the stage's fields, by the names there are now
 * @param {Report} parts.report
 */
export function wireSamples({ settings, bank, controls, renew, report }) {
  const isPlayed = () => voiceOf(settings.values.instrument) === VOICE;
  /** What was said to be missing is not said again for each change. */
  let said = '';

  const look = async () => {
    controls.offersSounds = isPlayed();
    const { samples } = settings.values;
    if (!isPlayed() && !playsSamples(settings.values)) return;
    const missing = await bank.load(idsIn(samples));
    if (samples !== settings.values.samples || said === samples) return;
    said = missing.length ? samples : '';
    if (missing.length) report('sample-gone');
  };
  bank.onChange(() => {
    if (isPlayed()) renew();
  });
  settings.onChange((name) => {
    if (name === 'instrument' || name === 'samples' || name === 'shapes') look();
  });
  look();
}

/**
 * A take's own sounds, before it is played.
 * @param {Pick<Bank, 'load'>} bank @param {Report} report
 * @returns {(take: Pick<Take, 'settings'|'events'>) => Promise<void>}
 */
export const makeTakeSamples = (bank, report) => async (take) => {
  if (!usesSamples(take)) return;
  const missing = await bank.load(idsIn(take.settings.samples));
  if (missing.length) report('sample-gone');
};

/** @param {Pick<Take, 'settings'|'events'>} take */
const usesSamples = ({ settings, events }) =>
  [settings, ...events].some((named) => 'instrument' in named && voiceOf(String(named.instrument)) === VOICE);
