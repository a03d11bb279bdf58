/** Node has no pictures: what is kept of one has its size, and nothing else. */
class FakeCanvas {
  /** @param {number} width @param {number} height */
  constructor(width, height) {
    Object.assign(this, { width, height });
  }
  getContext() {
    return { drawImage() {} };
  }
  transferToImageBitmap() {
    return 'a copy';
  }
}

export const useFakeCanvas = () => Object.assign(globalThis, { OffscreenCanvas: FakeCanvas });
