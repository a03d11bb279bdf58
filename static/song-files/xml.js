/**
 * XML as far as scores need it, read without a browser's help: elements, attributes and texts. Nothing is fetched, no
 * entity of a file's own is put in, and whoever declares one is refused. Pure.
 */

import { SongError } from './song-error.js';

/** text: what stands in it by itself. @typedef {{name: string, attributes: Readonly<Record<string, string>>, children: XmlElement[], text: string}} XmlElement */

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^[>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** @type {Readonly<Record<string, string>>} */
const ENTITIES = Object.freeze({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
const DEEPEST = 100;

/** @param {string} text @returns {XmlElement}  the root @throws {SongError} */
export function readXml(text) {
  const top = element('', '');
  const open = [top];
  for (const [, cdata, closes, name, attributes, isEmpty, plain] of piecesOf(text)) {
    const current = open[open.length - 1];
    if (cdata !== undefined) current.text += cdata;
    else if (plain !== undefined) current.text += unescaped(plain);
    else if (closes) {
      if (open.length === 1 || current.name !== name) throw new SongError('song-damaged');
      open.pop();
    } else if (name) {
      const child = element(name, attributes);
      current.children.push(child);
      if (!isEmpty) open.push(child);
      if (open.length > DEEPEST) throw new SongError('song-damaged');
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new SongError('song-damaged');
  return top.children[0];
}

/** @param {string} text */
function* piecesOf(text) {
  const pattern = new RegExp(PIECE);
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (!found) throw new SongError('song-damaged');
    yield found;
  }
}

/** @param {string} name @param {string} attributes @returns {XmlElement} */
const element = (name, attributes) => ({
  name,
  attributes: Object.fromEntries(
    [...(attributes ?? '').matchAll(ATTRIBUTE)].map(([, key, one, other]) => [key, unescaped(one ?? other)]),
  ),
  children: [],
  text: '',
});

/** @param {string} text */
const unescaped = (text) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** @param {XmlElement|undefined} parent @param {string} name */
export const childrenOf = (parent, name) => parent?.children.filter((child) => child.name === name) ?? [];

/** @param {XmlElement|undefined} parent @param {string} path  names with / between @returns {XmlElement|undefined} */
export const findIn = (parent, path) =>
  path.split('/').reduce((/** @type {XmlElement|undefined} */ at, name) => childrenOf(at, name)[0], parent);

/** @param {XmlElement|undefined} parent @param {string} path @param {number} otherwise  where there is none that could be one */
export function numberAt(parent, path, otherwise) {
  const text = findIn(parent, path)?.text.trim();
  const value = text ? Number(text) : Number.NaN;
  return Math.abs(value) < 1e9 ? value : otherwise;
}
