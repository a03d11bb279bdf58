/** Reads QR codes in a camera's pictures: with the browser's own reader where it has one, else with a library. */
import { inTime } from '../core/in-time.js';
import { decodeQR } from '../vendor/qr.js';

/** @typedef {(video: HTMLVideoElement) => Promise<string|null>} ReadCode  the text of a code in the picture that shows now */

/** A code is held up for longer than this; the rest of the time belongs to the page. */
const PAUSE_MS = 120;
/** A reader of the browser's that does not answer has seen no code. */
const PATIENCE_MS = 3000;

/** @returns {Promise<ReadCode>} */
async function makeReader() {
  const { BarcodeDetector: Detector } = globalThis;
  const formats = Detector ? await inTime(Detector.getSupportedFormats(), PATIENCE_MS).catch(() => []) : [];
  return Detector && formats.includes('qr_code') ? withDetector(new Detector({ formats: ['qr_code'] })) : withLibrary();
}

/** @param {BarcodeReader} detector @returns {ReadCode} */
function withDetector(detector) {
  return async (video) => (await inTime(detector.detect(video), PATIENCE_MS).catch(() => []))[0]?.rawValue ?? null;
}

/** @returns {ReadCode} */
function withLibrary() {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
    if (!context || canvas.width === 0) return null;
    context.drawImage(video, 0, 0);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // Its way to say that there is no code in this picture.
      return null;
    }
  };
}

/**
 * Look until a code is seen.
 * @param {() => HTMLVideoElement|null} video  null while there is nothing to see yet
 * @param {AbortSignal} signal
 * @param {(text: string) => boolean} isWanted  another code than the one looked for is passed over
 * @returns {Promise<string|null>}  null when stopped
 */
export async function readCode(video, signal, isWanted) {
  const read = await makeReader();
  while (!signal.aborted) {
    const element = video();
    const text = element && element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await read(element) : null;
    if (text !== null && isWanted(text) && !signal.aborted) return text;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS);
    });
  }
  return null;
}
