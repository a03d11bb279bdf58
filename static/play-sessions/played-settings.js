/** Which settings had a say in what was played. Pure, with the instruments' own tables. */
import { instruments as every } from '../instruments/index.js';

/** @import {InstrumentModule} from '../instruments/index.js' */
/** @import {PlaySession} from './play-session.js' */

/**
 * A session's settings without those of instruments that were not played, and those that did nothing as the others were.
 * @param {Pick<PlaySession, 'instrument'|'settings'>} session
 * @param {readonly Pick<InstrumentModule, 'meta'>[]} [instruments]
 * @returns {PlaySession['settings']}
 */
export function playedSettings({ instrument, settings }, instruments = every) {
  const played = [instrument, Number(settings.players) > 1 ? settings.secondInstrument : instrument];
  const metas = instruments.map(({ meta }) => meta);
  const own = new Set(metas.flatMap((meta) => Object.keys(meta.settings)));
  const counts = new Set(
    metas
      .filter(({ id }) => played.includes(id))
      .flatMap(({ settings: table, hides }) => {
        const hidden = hides?.(settings) ?? [];
        return Object.keys(table).filter((name) => !hidden.includes(name));
      }),
  );
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !own.has(name) || counts.has(name)));
}
