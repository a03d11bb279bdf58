/** A step of main.js: the score of a take. What engraves it is large, and fetched when somebody first wants to see one. */
import { fetchModule } from '../core/fetch-module.js';
import { onRequest } from '../core/requests.js';
import { exportedFile } from '../recorder/exported-file.js';
import { find } from '../ui/find.js';
import { makeOnDemand } from './on-demand.js';

/** @import {Takes} from '../parts.js' */
/** @import {Base} from './main.js' */

/** What the server makes of a take for notation programs: see creatable/exporters/. */
const FORMAT = 'musicxml';
/** What opens sooner speaks for itself, and a word would lie over it. */
const SLOW_MS = 1500;

/** @param {Base & {takes: Takes}} parts */
export function wireScores({ settings, elements, report, takes }) {
  const nameOf = (/** @type {string} */ id) => takes.list().find((row) => row.id === id)?.name ?? '';
  const load = async (/** @type {string} */ id) => {
    const name = nameOf(id);
    const slow = setTimeout(() => report('score-coming', { name }), SLOW_MS);
    const score = await exportedFile(takes, id, FORMAT, (answer) => answer.text(), { use: 'show' }).finally(() =>
      clearTimeout(slow),
    );
    return { name, score };
  };
  const withScores = makeOnDemand({
    load: () =>
      Promise.all([fetchModule(() => import('../notation/scores.js')), fetchModule(() => import('../vendor/osmd.js'))]),
    make: ([{ wireScore }, { OpenSheetMusicDisplay: Engraver }]) =>
      wireScore({ place: find(HTMLElement, 'score-dialog'), Engraver, settings, load, report }),
    report,
  });
  onRequest(elements.takesList, 'take-score', (id) => withScores(({ show }) => show(id)));
}
