/** The status of an answer to somebody who asked for more than there is: Range Not Satisfiable. */
export const NO_SUCH_REST = 416;

/** All of a file that has come so far, at this try and at those before: one that was cut off goes on from there. */
export class ComingFile {
  bytes = 0;
  /** @type {Uint8Array[]} */
  #parts = [];

  /** @param {ArrayBuffer} [begun]  what came before */
  constructor(begun) {
    if (begun) this.#add(new Uint8Array(begun));
  }

  /** The rest is asked for. @returns {HeadersInit|undefined} */
  get headers() {
    return this.bytes ? { Range: `bytes=${this.bytes}-` } : undefined;
  }

  /** @returns {ArrayBuffer} */
  get content() {
    const all = new Uint8Array(this.bytes);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.byteLength;
    }
    return all.buffer;
  }

  /** Whether the rest comes, or all of it, or there is no such rest. @param {Response} response */
  judge({ status }) {
    if (status !== 200 && status !== NO_SUCH_REST) return;
    this.#parts = [];
    this.bytes = 0;
  }

  /** @param {Response} response @param {(loadedBytes: number) => void} alive */
  async take({ body }, alive) {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      this.#add(part.value);
      alive(this.bytes);
    }
  }

  /** @param {Uint8Array} part */
  #add(part) {
    this.#parts.push(part);
    this.bytes += part.byteLength;
  }
}
