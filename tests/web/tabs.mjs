// Many tabs, one stream: a leader holds it, the others hear from it, and the lead passes on without a loss.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, call, deadlineMs, open, row } from './harness.mjs';

/** `count` pages of one browser context, and which of them hold a stream. */
async function openMany(count, options = {}) {
  const first = await open('/all', options);
  const context = first.page.context();
  const streams = [];
  const pages = [first.page];
  const note = (request) => {
    if (new URL(request.url()).pathname === '/api/stream') streams.push({ page: request.frame().page(), url: request.url() });
  };
  // Its stream began before anyone watched, or is about to: the page is left, and loaded once more under watch.
  await first.page.goto('about:blank');
  context.on('request', note);
  await first.page.goto(`${base}/all`);
  await first.page.locator('[aria-busy="false"]').waitFor();
  while (pages.length < count) {
    const page = await context.newPage();
    page.setDefaultTimeout(deadlineMs);
    await page.goto(`${base}/all`);
    await page.locator('[aria-busy="false"]').waitFor();
    pages.push(page);
  }
  return { pages, context, streams, close: first.close, shot: first.shot };
}

const shown = (page, title) => row(page, title).waitFor({ state: 'attached' });

test('three tabs share one stream; when the leader goes the next resumes after what was seen, and nothing is missed', async () => {
  const { pages, context, streams, close } = await openMany(3);
  const before = await call('POST', '/api/tasks', { title: 'for all three tabs' });
  await Promise.all(pages.map((page) => shown(page, 'for all three tabs')));
  assert.equal(streams.length, 1, 'one stream for three tabs');
  const leader = streams[0].page;
  const rest = pages.filter((page) => page !== leader);

  // Nobody is connected while the next change happens.
  let letThrough;
  const held = new Promise((resolve) => (letThrough = resolve));
  await context.route('**/api/stream*', async (route) => {
    await held;
    await route.continue();
  });
  const lists = [];
  context.on('request', (request) => {
    if (/\/api\/tasks\?/.test(request.url())) lists.push(request.url());
  });
  const asked = context.waitForEvent('request', { predicate: (request) => request.url().includes('/api/stream'), timeout: deadlineMs });
  await leader.close();
  const resumed = await asked;
  assert.match(resumed.url(), /[?&]last_event_id=\d+$/);
  await call('POST', '/api/tasks', { title: 'made between two leaders' });
  await call('DELETE', `/api/tasks/${before.id}`);
  letThrough();
  for (const page of rest) {
    await shown(page, 'made between two leaders');
    await row(page, 'for all three tabs').waitFor({ state: 'detached' });
  }
  assert.deepEqual(lists, [], 'the stream alone told it: no list was read anew');
  assert.equal(streams.length, 2);

  // And once more, down to the last one.
  await streams[1].page.close();
  const last = rest.find((page) => !page.isClosed());
  await call('POST', '/api/tasks', { title: 'for the last tab' });
  await shown(last, 'for the last tab');
  await close();
});

test('ten tabs: each loads, answers and is live, although the browser gives a host six connections', async () => {
  const { pages, streams, close } = await openMany(10);
  assert.equal(streams.length, 1);
  const answers = await Promise.all(pages.map((page) => page.evaluate(() => fetch('/api/me').then((response) => response.status))));
  assert.deepEqual(answers, pages.map(() => 200));
  await call('POST', '/api/tasks', { title: 'for ten tabs' });
  await Promise.all(pages.map((page) => shown(page, 'for ten tabs')));
  await close();
});

test('a tab that slept, or opens when the stream is long up, is told what it missed by the leader', async () => {
  const { pages, context, streams, close } = await openMany(2);
  await call('POST', '/api/tasks', { title: 'before the nap' });
  await Promise.all(pages.map((page) => shown(page, 'before the nap')));
  const sleeper = pages.find((page) => page !== streams[0].page);
  const cdp = await context.newCDPSession(sleeper);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await call('POST', '/api/tasks', { title: 'during the nap' });
  await shown(streams[0].page, 'during the nap');
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await shown(sleeper, 'during the nap');
  await close();
});

test('without Web Locks each tab has a stream of its own', async () => {
  const { pages, streams, context, close } = await openMany(1);
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const second = await context.newPage();
  await second.goto(`${base}/all`);
  await second.locator('[aria-busy="false"]').waitFor();
  await call('POST', '/api/tasks', { title: 'for a browser without locks' });
  await shown(pages[0], 'for a browser without locks');
  await shown(second, 'for a browser without locks');
  assert.equal(streams.length, 2);
  await close();
});
