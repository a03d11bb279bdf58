import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FakeBrowser, makeTake, until } from './fakes.js';
import { setUp, untilWaiting } from './uploader-rig.js';

describe('several tabs', () => {
  test('send each take once', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name, server: first.server });
    /** @type {() => void} */
    let open = () => {};
    first.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    const uploaders = [first.start(), second.start()];
    await first.store.keep(makeTake());
    await second.store.keep(makeTake());
    await until(() => first.server.requests.length === 1);
    open();
    await first.untilState('sent');
    for (const uploader of uploaders) await uploader.whenIdle();
    assert.equal(first.server.requests.length, 2);
    for (const uploader of uploaders) uploader.dispose();
    await first.store.dispose();
    await second.store.dispose();
  });

  test('all know that the server is back when one gets through', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name, server: first.server });
    first.server.trouble = () => 'no network';
    const uploaders = [first.start(), second.start()];
    await first.store.keep(makeTake());
    await untilWaiting(first);
    await untilWaiting(second);
    first.server.trouble = () => undefined;
    second.page.dispatchEvent(new Event('online'));
    await until(() => first.codes().includes('server-back'));
    assert.deepEqual(first.codes(), ['server-gone', 'server-back']);
    assert.deepEqual(second.codes(), ['server-gone', 'server-back', 'take-sent']);
    assert.equal(first.server.requests.filter((each) => each.startsWith('PUT')).length, 3);
    for (const uploader of uploaders) uploader.dispose();
    await first.store.dispose();
    await second.store.dispose();
  });

  test('the other tab goes on when the sending one crashes', async () => {
    const browser = new FakeBrowser();
    const first = await setUp({ browser });
    const second = await setUp({ browser, name: first.name });
    /** @type {() => void} */
    let open = () => {};
    first.server.gate = new Promise((resolve) => {
      open = () => resolve();
    });
    first.start();
    await first.store.keep(makeTake());
    await until(() => first.server.requests.length === 1);
    const uploader = second.start();
    first.crash();
    await second.untilState('sent');
    // A crashed tab has no limits to wait for; this one's would go on for a minute.
    open();
    uploader.dispose();
    await second.store.dispose();
  });
});
