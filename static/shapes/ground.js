/** What is seen behind the shapes: nothing, black, a picture of the player's own, or the player in the camera's mirror. */
import { openPicture } from '../camera/picture-file.js';

/** @import {Tracking} from '../parts.js' */
/** @import {GroundPicture} from './ground-picture.js' */

/**
 * @param {Object} parts
 * @param {HTMLElement} parts.place  gets `data-ground`, by which it is styled
 * @param {HTMLElement} parts.layer  the picture's place in it, behind the shapes
 * @param {Pick<Tracking, 'stream'>} parts.tracking
 * @param {GroundPicture} parts.pictures
 */
export function makeGround({ place, layer, tracking, pictures }) {
  const video = Object.assign(document.createElement('video'), { muted: true, autoplay: true, playsInline: true });
  const canvas = document.createElement('canvas');
  for (const element of [video, canvas]) element.className = 'stage-ground';
  /** The picture that the canvas has. @type {Blob|null} */
  let drawn = null;

  const draw = async () => {
    const { picture } = pictures;
    if (!picture || picture === drawn) return;
    drawn = picture;
    const bitmap = await openPicture(picture).catch(() => null);
    if (!bitmap || drawn !== picture) return bitmap?.close();
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
  };

  /** @param {string|null} ground  null: another instrument is played */
  return (ground) => {
    const isCamera = ground === 'camera' && tracking.stream !== null;
    const isPicture = ground === 'picture' && pictures.picture !== null;
    if (ground && ground !== 'plain') place.dataset.ground = ground;
    else delete place.dataset.ground;
    // A camera that is off leaves no last picture of the player behind.
    if (video.srcObject !== (isCamera ? tracking.stream : null)) video.srcObject = isCamera ? tracking.stream : null;
    layer.replaceChildren(...(isCamera ? [video] : isPicture ? [canvas] : []));
    if (ground === 'picture') pictures.load();
    if (isPicture) draw();
  };
}
