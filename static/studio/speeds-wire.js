/** How quick the models are on this device, on the page: what is here is measured while somebody looks. */
import { loadManifest } from '../core/downloads.js';
import { makeKeptFiles } from '../core/kept-files.js';
import { onRequests } from '../core/requests.js';
import { makeSoon } from '../core/soon.js';
import { createMeasurer } from '../measuring/client.js';
import { MEASUREMENTS, MODELS } from '../measuring/measurements.js';
import { RUNTIMES } from '../painting/files.js';
import { Speeds } from './speeds.js';
import { weightOf } from './weight.js';

/** @import {ManifestEntry} from '../core/downloads.js' */
/** @import {ModelId} from '../measuring/measurements.js' */
/** @import {ModelList} from './model-list.js' */

/** What computes and is large; where WebAssembly cannot wait, nothing but the processor is asked. */
const LARGE = [RUNTIMES.wasm, ...('Suspending' in WebAssembly ? [RUNTIMES.jspi] : [])].map((name) => `${name}.wasm`);

/** @param {ModelList} view @param {() => boolean} isShown */
export function wireSpeeds(view, isShown) {
  /** @type {readonly ManifestEntry[]} */
  let entries = [];
  /** @type {number|null} */
  let bytes = null;
  /** @type {ReadonlySet<string>} */
  let here = new Set();
  const isHere = (/** @type {ModelId} */ id) =>
    entries.length > 0 && filesOf(entries, id).every(({ path }) => here.has(path));

  const lookWhatIsHere = async () => {
    entries = await loadManifest().catch(() => entries);
    here = await makeKeptFiles()
      .here(entries.flatMap(({ files }) => files))
      .catch(() => here);
    return isHere;
  };
  const show = makeSoon(() => {
    const { rows, isGoing, done } = speeds;
    const ids = /** @type {ModelId[]} */ (Object.keys(MODELS));
    const models = new Map(
      ids.map((id) => {
        const name = entries.find((entry) => entry.id === id)?.name ?? id;
        return [id, { name, bytes: filesOf(entries, id).reduce((sum, file) => sum + file.bytes, 0) }];
      }),
    );
    view.speeds = { rows, isGoing, done, bytes, hasModels: ids.some(isHere), models };
  });
  const speeds = new Speeds({
    measurer: createMeasurer(),
    measurements: MEASUREMENTS,
    isHere: lookWhatIsHere,
    onChange: show,
  });

  onRequests(view, {
    'speeds-start': () => speeds.start(),
    'speeds-imitated': () => speeds.startImitated(),
    'speeds-stop': () => speeds.stop(),
  });
  return {
    /** It comes into sight, or leaves it: then nothing is measured any more. */
    look() {
      if (isShown()) this.refresh();
      else speeds.stop();
    },
    /** Models have come, or have gone. */
    async refresh() {
      [, bytes] = await Promise.all([lookWhatIsHere(), weightOf([], LARGE).catch(() => null)]);
      show();
    },
  };
}

/** @param {readonly ManifestEntry[]} entries @param {ModelId} id  none: the manifest is not here yet */
function filesOf(entries, id) {
  return entries.filter((entry) => MODELS[id].includes(entry.id)).flatMap(({ files }) => files);
}
