// How the page looks and holds still: the Urdu font, long lists, live arrivals, states, sizes.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, call, day, deadlineMs, input, open, row, say } from './harness.mjs';

const axe = async (page, what) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
};
const removeAll = async () => {
  for (;;) {
    const { items } = await call('GET', '/api/tasks?limit=200');
    if (!items.length) return;
    await Promise.all(items.map((task) => call('DELETE', `/api/tasks/${task.id}?scope=series`)));
  }
};
const errands = async (count) => {
  for (let at = 0; at < count; at += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, i) => call('POST', '/api/tasks', { title: `errand ${String(at + i).padStart(3, '0')}`, due_date: day(1 + ((at + i) % 40)), tags: ['many'] })));
  }
};
const top = (page, selector) => page.evaluate((name) => document.querySelector(name).getBoundingClientRect().top, selector);

test('the Urdu font is ours, comes only with Urdu, comes early, and cuts nothing off', async (t) => {
  t.after(() => call('PATCH', '/api/me', { language: 'en' }));  // A failure here is none of the tests that follow.
  await removeAll();
  await call('POST', '/api/tasks', { title: 'plain English' });
  const english = await open('/all');
  await row(english.page, 'plain English').waitFor();
  await english.page.evaluate(() => document.fonts.ready.then(() => undefined));
  const fetched = (page) => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).map(({ name, startTime }) => ({ name, startTime })));
  assert.deepEqual(await fetched(english.page), [], 'an English page fetches no font');

  // One Urdu title is enough.
  await call('POST', '/api/tasks', { title: 'کھجوریں اور ٹھنڈا پانی' });
  await row(english.page, 'کھجوریں').waitFor();
  await english.page.waitForFunction(() => [...document.fonts].some((face) => face.family.includes('Yaad Nastaliq') && face.status === 'loaded'));
  await english.shot('urdu-in-english');
  await english.close();

  await call('PATCH', '/api/me', { language: 'ur' });
  const { page, shot, close } = await open('/all');
  await page.waitForFunction(() => document.documentElement.lang === 'ur');
  await page.reload();
  await page.locator('[aria-busy="false"]').waitFor();
  assert.equal(await page.locator('link[rel="preload"][as="font"]').count(), 1);
  await page.waitForFunction(() => document.fonts.check('16px "Yaad Nastaliq"', 'یاد'));
  const fonts = await fetched(page);
  assert.equal(fonts.length, 1, 'fetched once: the preload is what the page uses');
  const [font] = fonts;
  const { headers, ok } = await page.evaluate(async (url) => {
    const answer = await fetch(url);
    return { ok: answer.ok, headers: Object.fromEntries(answer.headers) };
  }, font.name);
  assert.ok(ok);
  assert.equal(headers['content-type'], 'font/woff2');
  assert.match(headers['cache-control'], /immutable/);
  const licence = await fetch(`${base}/assets/noto-nastaliq-urdu-OFL.txt`);
  assert.match(await licence.text(), /SIL OPEN FONT LICENSE/);

  // Tall and deep letters, in each box that could cut them off.
  const text = 'ٹھیٹھ کچھ لگن سے چچا کی مٹھائی پیچھے نہ چھوڑ';
  await input(page).fill(text);
  const fits = await page.evaluate(() => [...document.querySelectorAll('.composer-field, .row-title, .chip, .button, .views a, h1, .toast-text')]
    .filter((element) => element.scrollHeight > element.clientHeight + 1).map((element) => `${element.className}: ${element.scrollHeight} > ${element.clientHeight}`));
  assert.deepEqual(fits, []);
  await shot('urdu-tall-letters');
  await input(page).fill('');
  await close();
});

test('260 tasks: the rows out of sight cost nothing, the next come before the end, and all can be reached', async () => {
  await removeAll();
  await errands(260);
  const { page, shot, close } = await open('/all');
  assert.equal(await page.locator('.row').count(), 50);
  const deadline = Date.now() + deadlineMs;
  while (await page.locator('.row').count() < 260) {
    assert.ok(Date.now() < deadline, `only ${await page.locator('.row').count()} came`);
    await page.evaluate(() => new Promise((done) => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      requestAnimationFrame(() => requestAnimationFrame(done));
    }));
  }
  await page.evaluate(() => new Promise((done) => {
    window.scrollTo(0, 0);
    requestAnimationFrame(() => requestAnimationFrame(done));
  }));
  const [first, last] = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.row-body')];
    return [rows[0], rows[rows.length - 1]].map((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  });
  assert.deepEqual([first, last], [true, false], 'the last row is not rendered while out of sight');
  await shot('many');
  await close();
});

test('a task that arrives live moves neither the page nor what is being read', async () => {
  await removeAll();
  await errands(60);
  const { page, close } = await open('/all');
  await row(page, 'errand').first().waitFor();
  const before = await Promise.all(['.composer', 'h1', '.search', '.views'].map((name) => top(page, name)));
  await call('POST', '/api/tasks', { title: 'arrives at the top' });
  await row(page, 'arrives at the top').waitFor();
  assert.deepEqual(await Promise.all(['.composer', 'h1', '.search', '.views'].map((name) => top(page, name))), before);

  // Scrolled down, with the focus in a row: it stays under the eyes and keeps the focus.
  await page.locator('.row').nth(30).scrollIntoViewIfNeeded();
  await page.locator('.row').nth(30).getByRole('checkbox').focus();
  const id = await page.locator('.row').nth(30).getAttribute('data-id');
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await settled();
  const place = async () => Math.round(await page.evaluate((one) => document.querySelector(`[data-id="${one}"]`).getBoundingClientRect().top, id));
  const was = await place();
  await call('POST', '/api/tasks', { title: 'arrives above, out of sight' });
  await page.locator('.row', { hasText: 'arrives above, out of sight' }).waitFor({ state: 'attached' });
  await settled();
  assert.ok(Math.abs(await place() - was) <= 2, `moved from ${was} to ${await place()}`);
  assert.equal(await page.evaluate(() => document.activeElement.closest('.row').dataset.id), id);
  await close();
});

test('loading, going offline and coming back shift nothing', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'pay the gas bill', due_date: `${day(3)}T10:00`, reminders: [{ minutes_before: 60 }] });
  const { page, shot, close } = await open('/all');
  const shift = () => page.evaluate(() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  }));
  await page.locator('.note').waitFor();
  assert.ok(await shift() < 0.01, `the page shifted by ${await shift()} while it loaded`);
  const before = await Promise.all(['.composer', 'h1', '.row'].map((name) => top(page, name)));
  await page.context().setOffline(true);
  await page.locator('.offline').waitFor();
  assert.deepEqual(await Promise.all(['.composer', 'h1', '.row'].map((name) => top(page, name))), before);
  await axe(page, 'offline');
  await shot('offline-notice');
  await page.context().setOffline(false);
  await page.locator('.offline').waitFor({ state: 'detached' });
  await close();
});

test('a reminder rings in every tab and notifies once; an answer in one silences the other', async () => {
  await removeAll();
  const options = { permissions: ['notifications'] };
  const one = await open('/all', options);
  const context = one.page.context();
  await context.addInitScript(() => {
    // Two tabs that nobody looks at.
    Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
    window.notified = [];
    window.Notification = class {
      static permission = 'granted';
      constructor(title) {
        window.notified.push(title);
      }
    };
  });
  await one.page.reload();
  const two = await context.newPage();
  await two.goto(`${base}/all`);
  for (const page of [one.page, two]) await page.locator('[aria-busy="false"]').waitFor();
  const due = () => new Date(Date.now() + 1_200).toISOString();
  await call('POST', '/api/tasks', { title: 'take the pills', reminders: [{ at: due() }] });
  const toast = (page) => page.locator('.toast-reminder', { hasText: 'take the pills' });
  await Promise.all([toast(one.page).waitFor(), toast(two).waitFor()]);
  await axe(one.page, 'reminder');
  await one.shot('reminder');
  const notified = async () => [...await one.page.evaluate(() => window.notified), ...await two.evaluate(() => window.notified)];
  const deadline = Date.now() + deadlineMs;
  while ((await notified()).length < 1) assert.ok(Date.now() < deadline, 'no notification');
  await toast(one.page).getByRole('button', { name: 'Snooze' }).click();
  await Promise.all([toast(one.page).waitFor({ state: 'detached' }), toast(two).waitFor({ state: 'detached' })]);
  assert.deepEqual(await notified(), ['take the pills']);

  await call('POST', '/api/tasks', { title: 'close the window', reminders: [{ at: due() }] });
  const second = (page) => page.locator('.toast-reminder', { hasText: 'close the window' });
  await Promise.all([second(one.page).waitFor(), second(two).waitFor()]);
  await second(two).getByRole('button', { name: 'Done' }).click();
  await second(one.page).waitFor({ state: 'detached' });
  await row(one.page, 'close the window').waitFor({ state: 'detached' });
  await one.close();
});

test('questions of the assistant: a choice by its row, a missing piece typed, and a way out of both', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'gym', due_date: day(2) });
  await call('POST', '/api/tasks', { title: 'gym', due_date: day(5) });
  const { page, shot, close } = await open('/all');
  await row(page, 'gym').first().waitFor();
  await say(page, 'complete the gym task');
  await page.locator('.answer-task').nth(1).waitFor();
  assert.equal(await page.locator('.answer-text').last().textContent(), 'Yaad: Which one do you mean?');
  await axe(page, 'choice');
  await shot('choice');
  await page.locator('.answer-buttons').getByRole('button', { name: 'Never mind' }).click();
  await page.locator('.answer-buttons').waitFor({ state: 'detached' });
  assert.equal(await row(page, 'gym').count(), 2);
  await say(page, 'complete the gym task');
  await page.locator('.answer-buttons').waitFor();
  await page.locator('.turn').last().locator('.answer-task').nth(1).click();
  await page.waitForFunction(() => document.querySelectorAll('.rows .row').length === 1);
  await page.locator('.talk-clear').click();
  await say(page, 'add a task');
  await page.locator('.answer-buttons').getByRole('button', { name: 'Never mind' }).waitFor();
  assert.equal(await input(page).getAttribute('placeholder'), 'Your answer…');
  await say(page, 'water the ferns');
  await row(page, 'water the ferns').waitFor();
  await close();
});

test('an answer lists titles of both scripts from the same edge', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'buy bread', due_date: day(1) });
  await call('POST', '/api/tasks', { title: 'دودھ لانا', due_date: day(1) });
  const { page, close } = await open('/all');
  await say(page, "what's due tomorrow");
  await page.locator('.answer-task').nth(1).waitFor();
  const edges = await page.evaluate(() => [...document.querySelectorAll('.answer-title bdi')].map((element) => Math.round(element.getBoundingClientRect().left)));
  assert.equal(edges.length, 2);
  assert.equal(edges[0], edges[1]);
  await close();
});

test('dates are told as they were meant, rules as phrases, and long words break', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'all day', due_date: day(3) });
  await call('POST', '/api/tasks', { title: 'at five', due_date: `${day(3)}T17:00` });
  await call('POST', '/api/tasks', { title: 'stretch', due_date: day(3), recurrence_rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH' });
  await call('POST', '/api/tasks', { title: `${'very'.repeat(60)} long`, due_date: day(3) });
  const { page, close } = await open('/all', { viewport: { width: 360, height: 740 } });
  assert.doesNotMatch(await row(page, 'all day').locator('.fact-due').textContent(), /\d:\d\d/);
  assert.match(await row(page, 'at five').locator('.fact-due').textContent(), /5:00\s?PM|17:00/);
  assert.match(await row(page, 'stretch').locator('.fact-repeat').textContent(), /every other week on Monday and Thursday/);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await close();
});

test('a repeating task: the next one follows a delete and the toast says when; all of it goes from the dialog', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'weekly review', due_date: day(2), recurrence_rule: 'FREQ=WEEKLY' });
  const { page, shot, close } = await open('/all');
  await row(page, 'weekly review').getByRole('button', { name: /Delete/ }).click();
  await page.locator('.toast', { hasText: /Deleted: weekly review · Next: / }).waitFor();
  await row(page, 'weekly review').locator('.row-title').click();
  await shot('edit-recurring');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete all repeats' }).click();
  await page.locator('.toast', { hasText: 'Deleted with all its repeats: weekly review' }).waitFor();
  await row(page, 'weekly review').waitFor({ state: 'detached' });
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await row(page, 'weekly review').waitFor();
  await close();
});

test('every stop of the Tab key can be seen, and reduced motion is respected', async () => {
  await removeAll();
  await call('POST', '/api/tasks', { title: 'seen by all', due_date: day(1) });
  const { page, close } = await open('/all', { reducedMotion: 'reduce' });
  await row(page, 'seen by all').waitFor();
  const unseen = [];
  for (let i = 0; i < 24; i++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return null;
      const shown = at.matches('.check input') ? at.nextElementSibling : at.matches('.composer-field') ? at.closest('.composer-line') : at;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown);
      const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (at.matches('.composer-field') && boxShadow.includes('3px'));
      return ring ? null : at.outerHTML.slice(0, 100);
    });
    if (fault) unseen.push(fault);
  }
  assert.deepEqual(unseen, []);
  await call('POST', '/api/tasks', { title: 'motionless' });
  await row(page, 'motionless').getByRole('button', { name: /Delete/ }).click();
  assert.equal(await page.locator('.toast').first().evaluate((element) => getComputedStyle(element).animationName), 'none');
  await close();
});

test('what is fetched is small, compressed, and the dialogs come afterwards or say that they could not', async () => {
  const { page, close } = await open('/all');
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/dialogs-')));
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name, encodedBodySize, decodedBodySize }) => ({ name, encodedBodySize, decodedBodySize })));
  const main = scripts.find(({ name }) => name.includes('/assets/index-'));
  assert.ok(main.encodedBodySize < 95_000 && main.encodedBodySize < main.decodedBodySize / 2, JSON.stringify(main));
  await close();

  const failing = await open('/done');
  await failing.page.context().route('**/assets/dialogs-*.js', (route) => route.abort());
  await failing.page.reload();
  await failing.page.locator('[aria-busy="false"]').waitFor();
  await failing.page.locator('.tools .icon-button').last().click();
  await failing.page.locator('.toast-error').waitFor();
  await input(failing.page).fill('still alive');
  await failing.close();
});

test('axe finds nothing in the states between: empty, nothing found, not loaded, not confirmed', async () => {
  await removeAll();
  for (const language of ['en', 'ur']) {
    await call('PATCH', '/api/me', { language });
    for (const colorScheme of ['light', 'dark']) {
      const { page, shot, close } = await open('/today', { colorScheme, reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      const what = (name) => `${name}-${language}-${colorScheme}`;
      await page.locator('.empty').waitFor();
      await axe(page, what('empty'));
      await shot(what('empty'));
      await page.locator('.search input').fill('qqqq');
      await page.waitForFunction(() => document.title && document.querySelector('.search .icon-button'));
      await axe(page, what('nothing-found'));
      await page.locator('.search .icon-button').click();
      assert.equal(await page.locator('.search input').inputValue(), '');
      await page.route('**/chat/command', (route) => route.abort());
      await input(page).fill('call Ali');
      await input(page).press('Enter');
      await page.locator('.unsure').waitFor();
      await axe(page, what('unsure'));
      await shot(what('unsure'));
      await input(page).fill('');
      await page.route('**/api/tasks?*', (route) => route.abort());
      await page.reload();
      await page.locator('.empty[role="alert"]').waitFor();
      await axe(page, what('not-loaded'));
      await page.unroute('**/api/tasks?*');
      await page.locator('.empty .button').click();
      await page.locator('.empty-first').waitFor();
      await close();
    }
  }
  await call('PATCH', '/api/me', { language: 'en' });
});
