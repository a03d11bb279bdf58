/** Painting people and what is behind them as the page sees it: pictures in, painted ones out, from one worker. */
import { askNetwork } from './asked-network.js';

/** @import {Request} from '../workers/mask-worker.js' */
/** @import {NetworkOptions} from './asked-network.js' */
/** @import {PaintStyle} from './person-painter.js' */

/** Without a word for so long it is given up: loading tells of its download. @type {Readonly<Record<Request['type'], number>>} */
export const MASK_PATIENCE_MS = Object.freeze({ load: 30_000, paint: 3000, backdrop: 3000, mask: 3000 });
/** The model that it needs, by its id in models/manifest.json. */
export const MASK_MODEL = 'selfie-segmentation';

/** @typedef {ReturnType<typeof createMasker>} Masker */

/** @param {NetworkOptions} [options] */
export function createMasker(options = {}) {
  const open = () => new Worker(new URL('../workers/mask-worker.js', import.meta.url), { type: 'module' });
  /** @type {ReturnType<typeof askNetwork<Request>>} */
  const network = askNetwork(open, MASK_PATIENCE_MS, options);
  /** The worker that has its network: a picture is not waited for as long as a download. @type {Worker|null} */
  let ready = null;

  /** @param {Request} request @param {Transferable[]} transfer */
  const ask = async (request, transfer) => {
    if (!ready || ready !== network.worker) {
      await network.ask({ type: 'load' });
      ready = network.worker;
    }
    return network.ask(request, transfer);
  };

  return {
    /** @param {ImageBitmap} picture  handed over @param {PaintStyle} style @returns {Promise<ImageBitmap>} */
    paint: async (picture, style) => (await ask({ type: 'paint', picture, style }, [picture])).picture,
    /** What is put behind, from then on. @param {ImageBitmap} picture  handed over */
    setBackdrop: (picture) => ask({ type: 'backdrop', picture }, [picture]),
    end: () => network.end(new Error('nobody looks any more')),
  };
}
