/** A step of main.js: the sampler's sounds of one's own, the dialog for them, and what becomes of those that nothing names. */

import { OF_THE_PAGE } from '../audio/samples/bank.js';
import { idsIn } from '../audio/samples/fields.js';
import { createSampleStore } from '../audio/samples/store.js';
import { idsWithin, tidySamples } from '../audio/samples/tidying.js';
import { fetchModule } from '../core/fetch-module.js';
import { onRequest } from '../core/requests.js';
import { wireSamples } from '../play/samples.js';
import { find } from '../ui/find.js';
import { makeOnDemand } from './on-demand.js';

/** @import {Sound, Takes} from '../parts.js' */
/** @import {ProfileParts} from '../players/wire.js' */
/** @import {Settings} from './settings.js' */
/** @import {Base} from './main.js' */

/** @param {Base & {sound: Sound, instrument: {renew: () => void}}} parts */
export function wireSampler({ settings, elements, report, sound, instrument }) {
  const { controls } = elements;
  const bank = OF_THE_PAGE;
  wireSamples({ settings, bank, controls, renew: instrument.renew, report });

  const withDialog = makeOnDemand({
    load: () => fetchModule(() => import('../sampler/wire.js')),
    make: ({ wireSounds }) => wireSounds({ settings, bank, sound, place: find(HTMLElement, 'sounds-dialog'), report }),
    report,
  });
  onRequest(controls, 'sounds-open', () =>
    withDialog(async (dialog) => {
      await bank.load(idsIn(settings.values.samples));
      dialog.showModal();
    }),
  );
}

/**
 * @param {Object} parts
 * @param {Settings} parts.settings
 * @param {ProfileParts['players']} parts.players
 * @param {Takes} parts.takes  with those of the server, if that answers
 * @param {boolean} parts.isComplete  whether it did
 */
export async function tidyUnnamedSamples({ settings, players, takes, isComplete }) {
  const inFields = () => [
    ...idsIn(settings.values.samples),
    ...idsWithin(players.list()),
    // Whoever plays as a guest, and whoever else keeps something here.
    ...Object.values({ ...localStorage }).flatMap(idsWithin),
  ];
  const inTakes = async () => {
    if (!isComplete) throw new Error('the server did not say which takes there are');
    const ids = [];
    for (const { id } of takes.list()) ids.push(...idsIn((await takes.load(id)).settings.samples));
    return ids;
  };
  // What cannot be looked at now is looked at another time; nothing goes until then.
  await tidySamples({ store: createSampleStore(), inFields, inTakes }).catch(() => {});
}
