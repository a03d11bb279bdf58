/** A worker that does what a test says, and nothing by itself. */
export class FakeWorker {
  /** @type {FakeWorker[]} */
  static all = [];
  /** @type {(event: {data: any}) => void} */
  onmessage = () => {};
  /** @type {(event: any) => void} */
  onerror = () => {};
  /** @type {any[]} */
  asked = [];
  ended = false;

  constructor() {
    FakeWorker.all.push(this);
  }

  /** @param {any} request */
  postMessage(request) {
    this.asked.push(request);
  }

  terminate() {
    this.ended = true;
  }

  /** @param {object} what @param {number} [index]  of the request; -1: the last one */
  answer(what, index = 0) {
    this.onmessage({ data: { id: this.asked.at(index).id, ...what } });
  }
}

/** Every worker that is begun from now on is one of these. */
export function useFakeWorkers() {
  FakeWorker.all = [];
  Object.assign(globalThis, { Worker: FakeWorker });
}
