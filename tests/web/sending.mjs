// What was typed is sent once in effect, whatever the network does, and outlives a reload until it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, deadlineMs, input, open, row, say } from './harness.mjs';

const titled = async (title) => (await call('GET', `/api/tasks?status=all&q=${encodeURIComponent(title)}`)).items.filter((task) => task.title === title);

/** Records the Idempotency-Key of everything sent to the route; `lose` of the answers are lost after the server has given them. */
async function watch(page, path, lose) {
  const keys = [];
  await page.route(`**${path}`, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > lose) return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  return keys;
}

test('an answer that is lost does not double the task: Enter again repeats the key; other words get another', async () => {
  const { page, shot, close } = await open('/all');
  const keys = await watch(page, '/chat/command', 2);
  await input(page).fill('add polish the lantern');
  await input(page).press('Enter');
  await page.locator('.toast-error').waitFor();
  await page.locator('.unsure').waitFor();
  assert.equal(await input(page).inputValue(), 'add polish the lantern');
  await shot('unsure');
  // The server did it: the page shows so live, while the words still wait for their answer.
  await row(page, 'polish the lantern').waitFor();
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.answer-waiting').length === 0);
  await page.locator('.unsure').waitFor();
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
  await page.locator('.unsure').waitFor({ state: 'detached' });
  assert.equal(keys.length, 3);
  assert.deepEqual(new Set(keys).size, 1);
  assert.equal((await titled('polish the lantern')).length, 1);
  await say(page, 'add polish the lantern');
  assert.equal(keys.length, 4);
  assert.notEqual(keys[3], keys[0]);
  assert.equal((await titled('polish the lantern')).length, 2);
  await close();
});

test('words changed after a lost answer are a new request; an emptied field is given up', async () => {
  const { page, close } = await open('/all');
  const keys = await watch(page, '/chat/command', 3);
  const send = async (text) => {
    const before = keys.length;
    if (text !== null) await input(page).fill(text);
    await input(page).press('Enter');
    const deadline = Date.now() + deadlineMs;
    while (keys.length === before) {
      assert.ok(Date.now() < deadline, 'nothing was sent');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.waitForFunction(() => !document.querySelector('.answer-waiting'));
  };
  await send('add sharpen the axe');
  await send('add sharpen the old axe');
  await page.waitForFunction(() => !document.querySelector('.send').disabled);
  await input(page).fill('');
  await send('add sharpen the old axe');
  assert.equal(new Set(keys).size, 3);
  await close();
});

test('unsent words and their key survive a reload', async () => {
  const { page, shot, close } = await open('/all');
  await input(page).fill('only typed so far');
  await page.reload();
  await page.locator('[aria-busy="false"]').waitFor();
  assert.equal(await input(page).inputValue(), 'only typed so far');
  const keys = await watch(page, '/chat/command', 1);
  await input(page).fill('add varnish the chair tomorrow');
  await input(page).press('Enter');
  await page.locator('.unsure').waitFor();
  await page.reload();
  await page.locator('[aria-busy="false"]').waitFor();
  assert.equal(await input(page).inputValue(), 'add varnish the chair tomorrow');
  await page.locator('.unsure').waitFor();
  await shot('unsure-after-reload');
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  assert.equal((await titled('varnish the chair')).length, 1);
  await page.reload();
  await page.locator('[aria-busy="false"]').waitFor();
  assert.equal(await input(page).inputValue(), '');
  await close();
});

test('no answer within 15 seconds: the words stay, and the same key is sent again', async () => {
  const { page, close } = await open('/all');
  await page.clock.install();
  const keys = [];
  await page.route('**/chat/command', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.fallback();
    await route.fetch();  // Done by the server, answered never.
  });
  await input(page).fill('add rinse the kettle');
  await input(page).press('Enter');
  await row(page, 'rinse the kettle').waitFor();
  await page.clock.fastForward(16_000);
  await page.locator('.unsure').waitFor();
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  assert.equal((await titled('rinse the kettle')).length, 1);
  await close();
});

test('words corrected by hand are sent once too', async () => {
  const { page, close } = await open('/all');
  const keys = await watch(page, '/api/tasks', 1);
  await input(page).fill('buy tomorrow by Hannah Arendt');
  await page.locator('.chip-when .chip-x').click();
  await page.locator('.chip-when').waitFor({ state: 'detached' });
  await input(page).press('Enter');
  await page.locator('.unsure').waitFor();
  await input(page).press('Enter');
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
  assert.deepEqual([keys.length, new Set(keys).size], [2, 1]);
  const made = await titled('buy tomorrow by Hannah Arendt');
  assert.deepEqual(made.map((task) => task.due), [null]);
  await close();
});

test('the server refuses: the reason is shown, the words stay, and the key is spent', async () => {
  const { page, close } = await open('/all');
  const keys = [];
  await page.route('**/chat/command', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.fallback();
    await route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ title: 'No', status: 422, detail: 'Not like this.', code: 'invalid' }) });
  });
  await input(page).fill('add feed the cat');
  await input(page).press('Enter');
  await page.locator('.toast-error', { hasText: 'Not like this.' }).waitFor();
  await page.locator('.unsure').waitFor({ state: 'detached' });
  await input(page).press('Enter');
  await row(page, 'feed the cat').waitFor();
  assert.equal(new Set(keys).size, 2);
  await close();
});

test('what is typed while an answer is on its way stays, and Enter then sends it', async () => {
  const { page, close } = await open('/all');
  let go;
  const held = new Promise((resolve) => { go = resolve; });
  await page.route('**/chat/command', async (route) => {
    await held;
    await route.continue();
  }, { times: 1 });
  await input(page).fill('add oil the garden gate');
  await input(page).press('Enter');
  await input(page).pressSequentially('feed the goldfish');
  await input(page).press('Enter');
  go();
  await row(page, 'oil the garden gate').waitFor();
  await row(page, 'feed the goldfish').waitFor();
  await page.waitForFunction(() => document.querySelector('.composer-field').value === '');
  assert.equal((await titled('oil the garden gate')).length + (await titled('feed the goldfish')).length, 2);
  await close();
});
