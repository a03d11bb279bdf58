/** The models and sounds of the page, and what of them is kept in this browser. */
import { loadManifest, loadVerified } from '../core/downloads.js';
import { makeKeptFiles } from '../core/kept-files.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createModels } from './models.js';

/** @import {Page} from '../parts.js' */
/** @import {ModelList} from './model-list.js' */

/**
 * @param {Pick<Page, 'report'>} page
 * @param {ModelList} view
 * @param {() => boolean} isShown
 */
export function wireModels({ report }, view, isShown) {
  const show = makeSoon(() => {
    view.rows = models.rows();
  });
  const models = createModels({ loadManifest, load: loadVerified, kept: makeKeptFiles(), report, onChange: show });
  view.canKeep = Boolean(globalThis.caches && navigator.serviceWorker);
  onRequests(view, {
    'model-fetch': models.fetch,
    'model-cancel': models.cancel,
    'model-check': models.check,
    'model-remove': models.remove,
  });
  return {
    /** It comes into sight, or leaves it. */
    look() {
      if (isShown()) models.refresh();
    },
  };
}
