/**
 * A profile as the end of a web address, short enough for a QR code: only what
 * differs from the defaults, compressed. No server is involved. Of a player who
 * is kept at a server, it carries the secrets with which to go on there.
 * Gestures' snapshots are far too many for it; what the gestures do is in it.
 *
 * `#profile=3` + base64url of: two bytes that say how long the packed settings
 * are, the packed settings, and deflate-raw(JSON) of all else. The figure is the
 * form's version; in the first two the settings were in the JSON.
 */
import { fromBase64Url, toBase64Url } from '../core/base64.js';
import { isRecord } from '../core/documents.js';
import { defaultsOf } from '../core/ranges.js';
import { isSecret } from '../core/secrets.js';
import { byName, packSettings, unpackSettings } from './packed-settings.js';
import { checkProfile, FORMAT, MAX_BYTES, SCHEMA_VERSION } from './profile.js';
import { ProfileError } from './profile-error.js';

/** @import {Table} from '../core/ranges.js' */
/** @import {Profile} from './profile.js' */

/** Secrets by the ids of what they belong to. @typedef {Record<string, string>} Keys */

const KEY = 'profile=';
const FORM = '3';
/** Settings by their names, and by their tags: links that were made until November 2026. */
const NAMED_FORM = '1';
const TAGGED_FORM = '2';
/** So long is the length of the packed settings. */
const LENGTH_BYTES = 2;
/**
 * A QR code of version 26 at the lowest error correction (ISO/IEC 18004, table 7)
 * is 121 squares wide: about the finest that a phone reads from a screen.
 */
export const MOST_CHARACTERS = 1367;

/**
 * @typedef {Object} ShareLink
 * @property {string} link
 * @property {boolean} fits  into a QR code
 * @property {boolean} isBare  without what the gestures do: with it, it would not fit
 */

/**
 * As much of a profile as a QR code holds.
 * @param {Profile} profile
 * @param {string} page  address of the page, without a fragment
 * @param {Table} ranges  of the settings
 * @param {Keys} [keys]
 * @returns {Promise<ShareLink>}
 */
export async function toShareLink({ gestures, ...bare }, page, ranges, keys = {}) {
  const whole = await toLink({ ...bare, gestures }, page, ranges, keys);
  if (whole.length <= MOST_CHARACTERS || !gestures)
    return { link: whole, fits: whole.length <= MOST_CHARACTERS, isBare: false };
  const link = await toLink(bare, page, ranges, keys);
  return { link, fits: link.length <= MOST_CHARACTERS, isBare: true };
}

/**
 * @param {Profile} profile
 * @param {string} page  address of the page, without a fragment
 * @param {Table} ranges  of the settings
 * @param {Keys} [keys]  shared on purpose: whoever has the link can change what they belong to
 * @returns {Promise<string>}
 */
export async function toLink(profile, page, ranges, keys = {}) {
  const packed = packSettings(changedOf(profile.settings, ranges), ranges);
  const rest = await deflate(JSON.stringify(toCompact(profile, keys)));
  const bytes = new Uint8Array(LENGTH_BYTES + packed.length + rest.length);
  new DataView(bytes.buffer).setUint16(0, packed.length);
  bytes.set(packed, LENGTH_BYTES);
  bytes.set(rest, LENGTH_BYTES + packed.length);
  return `${page}#${KEY}${FORM}${toBase64Url(bytes)}`;
}

/** @param {string} text  an address, or its fragment */
export const holdsProfile = (text) => text.includes(`#${KEY}`);

/**
 * @param {string} text  an address, or its fragment
 * @param {number} nowMs  shared settings count as chosen when they arrive
 * @param {Table} ranges  of the settings
 * @returns {Promise<{profile: Profile, keys: Keys}>}  without gestures where it says nothing of them
 * @throws {ProfileError}
 */
export async function fromLink(text, nowMs, ranges) {
  const [, data = ''] = text.split(`#${KEY}`);
  if (data !== '' && data[0] > FORM) throw new ProfileError('profile-newer');
  if (![FORM, TAGGED_FORM, NAMED_FORM].includes(data[0])) throw new ProfileError('profile-not-ours');
  let document;
  let keys;
  try {
    const compact = await readCompact(data, ranges);
    document = fromCompact(compact, nowMs, ranges);
    keys = goodKeys(compact[7]);
  } catch (error) {
    throw error instanceof ProfileError ? error : new ProfileError('profile-not-ours');
  }
  return { profile: checkProfile(document, ranges), keys };
}

/** @param {unknown} keys @returns {Keys}  those that are some */
const goodKeys = (keys) =>
  /** @type {Keys} */ (
    Object.fromEntries(Object.entries(isRecord(keys) ? keys : {}).filter(([, secret]) => isSecret(secret)))
  );

/**
 * @param {string} data  the form's figure, and what it holds
 * @param {Table} ranges
 * @returns {Promise<any[]>}  with the settings by name at the fifth place
 */
async function readCompact(data, ranges) {
  const bytes = fromBase64Url(data.slice(1));
  if (data[0] !== FORM) {
    const compact = JSON.parse(await inflate(bytes));
    if (data[0] === TAGGED_FORM) compact[4] = byName(compact[4], ranges);
    return compact;
  }
  const end = LENGTH_BYTES + new DataView(bytes.buffer).getUint16(0);
  const compact = JSON.parse(await inflate(bytes.slice(end)));
  return compact.toSpliced(4, 0, unpackSettings(bytes.slice(LENGTH_BYTES, end), ranges));
}

/** @param {Profile['settings']} settings @param {Table} ranges  those that differ from the defaults */
const changedOf = (settings, ranges) =>
  Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== ranges[name]?.default));

/** All but the settings. @param {Profile} profile @param {Keys} keys */
function toCompact({ id, nickname, colour, symbol, reaches, gestures }, keys) {
  const learnt = Object.entries(reaches).map(([part, { reach, rest }]) => [
    part,
    ...[reach.left, reach.right, reach.up, reach.down, rest.x, rest.y].map((value) => Number(value.toPrecision(3))),
  ]);
  const compact = [id.replaceAll('-', ''), nickname, colour, symbol, learnt];
  if (Object.keys(keys).length) return [...compact, gestures ?? null, keys];
  return gestures ? [...compact, gestures] : compact;
}

/**
 * @param {any} compact
 * @param {number} nowMs
 * @param {Table} ranges
 */
function fromCompact([id, nickname, colour, symbol, chosen, learnt, gestures], nowMs, ranges) {
  return {
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    nickname,
    colour,
    symbol,
    id: String(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    changedAt: new Date(nowMs).toISOString(),
    settings: { ...defaultsOf(ranges), ...chosen },
    ...((gestures ?? null) !== null && { gestures }),
    reaches: Object.fromEntries(
      learnt.map((/** @type {any[]} */ [part, left, right, up, down, x, y]) => [
        part,
        { reach: { left, right, up, down }, rest: { x, y } },
      ]),
    ),
  };
}

/** @param {string} text */
async function deflate(text) {
  const squeezed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(squeezed).arrayBuffer());
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @throws {ProfileError} when it becomes too large: a short link may hold a long nothing
 */
async function inflate(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_BYTES) {
      await reader.cancel();
      throw new ProfileError('profile-too-large');
    }
  }
}
