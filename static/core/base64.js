/** Bytes as text and back, as files hold them. */

const FORM = /^[A-Za-z0-9+/]*={0,2}$/;
/** A call takes only so many arguments. */
const PIECE = 0x8000;

/** @param {string} text */
export const isBase64 = (text) => text.length % 4 === 0 && FORM.test(text);

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + PIECE));
  return btoa(binary);
}

/** @param {string} text */
export function fromBase64(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  // A loop, since what goes through a text letter by letter takes seconds for a long sound.
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** As addresses and headers hold it. @param {Uint8Array} bytes */
export const toBase64Url = (bytes) => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** @param {string} text */
export const fromBase64Url = (text) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));

/** Little-endian, whatever the machine. @param {Float32Array} values */
export function numbersToBase64(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, index) => view.setFloat32(4 * index, value, true));
  return toBase64(new Uint8Array(view.buffer));
}

/** @param {string} text  as numbersToBase64 writes it */
export function numbersFromBase64(text) {
  const view = new DataView(fromBase64(text).buffer);
  return Float32Array.from({ length: view.byteLength / 4 }, (_, index) => view.getFloat32(4 * index, true));
}
