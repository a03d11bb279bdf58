/** Covers in the list of takes: looked at, saved and taken away. They come from the studio. */
import { datedName } from '../core/dated-name.js';
import { t } from '../core/i18n.js';
import { onRequests } from '../core/requests.js';
import { codeOf } from '../core/statuses.js';
import { saveFile } from '../ui/save-file.js';

/** @import {Report} from '../core/statuses.js' */
/** @import {TakeCovers} from '../recorder/take-covers.js' */
/** @import {AskDialog} from '../ui/ask-dialog.js' */
/** @import {TakesList} from './takes-list.js' */

/** @param {{covers: TakeCovers, list: TakesList, ask: AskDialog, report: Report}} parts */
export function wireCovers({ covers, list, ask, report }) {
  const nameOf = (/** @type {string} */ id) => list.takes.find((take) => take.id === id)?.name ?? '';
  const show = () => {
    list.covers = covers.all();
  };
  onRequests(
    list,
    {
      'cover-open': (id) => {
        const cover = covers.all().get(id);
        if (cover) list.coverDialog?.show(cover, nameOf(id));
      },
      'cover-save': (id) => {
        const cover = covers.all().get(id);
        if (cover) saveFile(cover.picture, datedName('cover', 'png'));
      },
      'cover-away': async (id) => {
        const name = nameOf(id);
        list.coverDialog?.close();
        const answer = await ask.put({
          title: t('cover-away-question', { name }),
          about: t('cover-away-question-about'),
          yes: t('cover-away'),
        });
        if (answer === null) return;
        await covers.drop(id);
        report('cover-taken-away', { name });
      },
    },
    (error) => report(codeOf(error, 'cover-not-kept')),
  );
  covers.onChange(show);
  covers.read();
}
