/**
 * One file of a zip, packed beforehand: what takes hundreds of megabytes when it is unpacked takes seconds to pack.
 * @param {string} name
 * @param {Buffer} packed  by raw deflate
 * @param {number} size  what the zip says of it, true or not
 */
export function entry(name, packed, size) {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}
