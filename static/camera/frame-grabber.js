/**
 * Single pictures of the camera for whoever needs one now and then: snapshots
 * and picture embeddings. The tracker has the camera's stream for itself; this
 * looks on beside it, and only once it has been asked.
 */
import { brushOf } from '../core/brush.js';
import { inTime } from '../core/in-time.js';

/** A stream that shows nothing leaves play() open, and a browser in trouble the rest. */
const PATIENCE_MS = 2000;
const WRITE_MS = 10_000;

/** What a snapshot keeps of the picture, in pixels: enough for the player, and for PoseNet to see a body. */
const THUMBNAIL = Object.freeze({ width: 320, height: 240 });
const QUALITY = 0.8;

/** @param {() => MediaStream|null} streamOf */
export function makeFrameGrabber(streamOf) {
  /** @type {HTMLVideoElement|null} */
  let video = null;

  const ready = async () => {
    const stream = streamOf();
    if (!stream) return null;
    video ??= Object.assign(document.createElement('video'), { muted: true, playsInline: true });
    if (video.srcObject !== stream) {
      video.srcObject = stream;
      await inTime(video.play(), PATIENCE_MS).catch(() => {});
    }
    return video.videoWidth ? video : null;
  };

  return {
    /** @returns {Promise<ImageBitmap|null>}  not mirrored; null while there is no picture */
    async picture() {
      const source = await ready();
      const from = source?.srcObject;
      if (!source || from !== streamOf()) return null;
      const taken = await inTime(createImageBitmap(source), PATIENCE_MS);
      // Another one is shown by now: what the one before had may be meant for nobody any more.
      if (from === streamOf()) return taken;
      taken.close();
      return null;
    },
    /** Let go of the camera's stream. */
    stop() {
      if (video) video.srcObject = null;
    },
  };
}

/**
 * A small picture to keep.
 * @param {(context: OffscreenCanvasRenderingContext2D, size: {width: number, height: number}) => void} draw
 * @returns {Promise<Blob>}  JPEG
 */
export function thumbnail(draw) {
  const canvas = new OffscreenCanvas(THUMBNAIL.width, THUMBNAIL.height);
  draw(brushOf(canvas), THUMBNAIL);
  return inTime(canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), WRITE_MS);
}

/**
 * The whole picture, cut where its shape is another one.
 * @param {CanvasImageSource & {width: number, height: number}} picture
 * @param {{mirrored: boolean}} options  as in a mirror, like what the player sees of the camera
 * @returns {Parameters<typeof thumbnail>[0]}
 */
export const drawPicture =
  (picture, { mirrored }) =>
  (context, { width, height }) => {
    const scale = Math.max(width / picture.width, height / picture.height);
    if (mirrored) context.setTransform(-1, 0, 0, 1, width, 0);
    const [w, h] = [picture.width * scale, picture.height * scale];
    context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
  };
