import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeIn } from '../../../static/camera/picture-size.js';

/** @param {string} hex */
const bytes = (hex) => Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));

const SIZE = { width: 10_000, height: 300 };
const CHUNK = '00000000'; // Whose length nobody reads.

test('the size of a picture is read from the beginning of its file', () => {
  const table = {
    png: '89504e470d0a1a0a 0000000d 49484452 00002710 0000012c 0802000000',
    gif: '474946383961 1027 2c01 f00000',
    // After a segment of 6 bytes, and a byte that fills up.
    jpeg: 'ffd8 ffe1 0006 aabbccdd ff ffc2 0011 08 012c 2710 03',
    'webp that is simple': `52494646 ${CHUNK} 57454250 56503820 ${CHUNK} 000000 9d012a 1027 2c01`,
    'webp without loss': `52494646 ${CHUNK} 57454250 5650384c ${CHUNK} 2f 0fe74a00`,
    'webp that moves': `52494646 ${CHUNK} 57454250 56503858 ${CHUNK} 02000000 0f2700 2b0100`,
  };
  for (const [kind, hex] of Object.entries(table)) assert.deepEqual(sizeIn(bytes(hex)), SIZE, kind);
});

test('of other files, and of those that are cut off, no size is known', () => {
  for (const hex of [
    '',
    '89',
    '89504e470d0a1a0a',
    'ffd8',
    'ffd8ffe0',
    'ffd80000',
    '6e6f7465732e',
    `52494646${CHUNK}57415645`,
  ])
    assert.equal(sizeIn(bytes(hex)), null, hex);
});
