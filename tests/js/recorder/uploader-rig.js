import { createTakesApi } from '../../../static/recorder/takes-api.js';
import { createUploader } from '../../../static/recorder/uploader.js';
import { secretsOfABrowser } from '../core/owners.js';
import { FakeServer } from './fake-server.js';
import { openTab, until } from './fakes.js';

/** @import {Secrets} from '../../../static/core/secrets.js' */

/** @param {Parameters<typeof openTab>[0] & {server?: FakeServer, random?: () => number, secrets?: Secrets}} [options] */
export async function setUp({
  server = new FakeServer(),
  random = () => 1,
  secrets = secretsOfABrowser(),
  ...options
} = {}) {
  const tab = await openTab(options);
  const window = { hidden: false };
  const api = createTakesApi({ fetch: server.fetch, secrets });
  let left = 0;
  /** @param {{ownClock?: boolean}} [options]  the uploader's own clock, and not that of the test */
  const start = ({ ownClock = false } = {}) =>
    createUploader({
      store: tab.store,
      api,
      locks: tab.locks,
      report: tab.report,
      onLeft: () => {
        left += 1;
      },
      page: tab.page,
      isHidden: () => window.hidden,
      ...(!ownClock && { nowMs: () => tab.time.nowMs }),
      random,
      timers: tab.time.timers,
    });
  const states = async () => (await tab.store.records()).map(({ state }) => state);
  return {
    ...tab,
    api,
    server,
    secrets,
    window,
    left: () => left,
    start,
    states,
    untilState: (/** @type {string} */ state) => until(async () => (await states()).every((each) => each === state)),
  };
}

/** Wait until an attempt has failed and the next one is planned. @param {Awaited<ReturnType<typeof setUp>>} tab */
export async function untilWaiting(tab) {
  await until(() => tab.time.pending === 1);
}
