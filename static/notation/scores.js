/** The score of a take: asked of the server, engraved bar by bar, and printed. Fetched when a score is first opened. */
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { createEngraving } from './engraving.js';
import { OpenScore } from './open-score.js';
import './score-dialog.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {Settings} from '../parts.js' */
/** @import {OpenSheetMusicDisplay} from '../vendor/osmd.js' */
/** @import {ScoreDialog} from './score-dialog.js' */

/**
 * @param {Object} parts
 * @param {HTMLElement} parts.place  the dialog's, in the page
 * @param {typeof OpenSheetMusicDisplay} parts.Engraver
 * @param {Settings} parts.settings
 * @param {(id: string) => Promise<{name: string, score: string}>} parts.load  of a take
 * @param {Report} parts.report
 */
export function wireScore({ place, Engraver, settings, load, report }) {
  const dialog = /** @type {ScoreDialog} */ (place);
  /** @type {OpenScore|null} */
  let open = null;
  /** Of two that are asked for, the last one opens. */
  let asked = 0;
  const guarded = (/** @type {unknown} */ error) => {
    dialog.close();
    report(codeOf(error, 'score-failed'));
  };
  onRequests(
    dialog,
    {
      'score-colours': () => open?.colour(),
      'score-size': (by) => open?.resize(by),
      'score-turn': (by) => open?.turn(by),
      'score-print': () => {
        if (open && !open.isWhole) report('score-printing');
        return open?.print();
      },
      'score-closed': () => {
        open?.close();
        open = null;
      },
    },
    guarded,
  );

  return {
    /** @param {string} id  of a take */
    async show(id) {
      asked += 1;
      const mine = asked;
      try {
        const { name, score } = await load(id);
        if (mine !== asked) return;
        const { palette } = settings.values;
        open?.close();
        open = new OpenScore({
          dialog,
          name,
          score,
          palette,
          engrave: (paper) => createEngraving({ paper, Engraver }),
        });
        await open.begin();
      } catch (error) {
        if (mine === asked) guarded(error);
      }
    },
  };
}
