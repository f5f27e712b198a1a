// What a person does on the page, and that it stays usable: by keyboard, narrow, in Urdu, for axe.
import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base, call, checkbox, day, deadlineMs, input, open, row, say, start, stop } from './harness.mjs';

test('a task is added by typing, and its pieces are marked while it is typed', async () => {
  const { page, shot, close } = await open('/all');
  await input(page).pressSequentially('buy milk tomorrow at 5pm #home p1 every monday remind me 15 minutes before', { delay: 2 });
  for (const kind of ['when', 'tag', 'priority', 'recurrence', 'reminder']) await page.locator(`.mark-${kind}`).first().waitFor({ state: 'attached' });
  assert.equal(await page.locator('.mark-tag').first().textContent(), '#home');
  assert.match(await page.locator('.mark-when').first().textContent(), /tomorrow/);
  await page.locator('.chip-when').waitFor();
  // The marks lie exactly under the words of the field.
  const boxes = await page.evaluate(() => ['.composer-marks', '.composer-field'].map((name) => {
    const { x, y, width, height } = document.querySelector(name).getBoundingClientRect();
    return [x, y, width, height];
  }));
  assert.deepEqual(boxes[0], boxes[1]);
  await shot('typing-light');
  await input(page).press('Enter');
  await row(page, 'buy milk').waitFor();
  await page.locator('.answer').first().waitFor();
  assert.match(await row(page, 'buy milk').textContent(), /every Monday/i);
  await shot('added');
  await close();
});

test('words that can mean two days offer the other, and it is taken', async () => {
  const { page, shot, close } = await open('/all');
  const year = new Date().getUTCFullYear() + 1;
  await input(page).fill(`renew the passport on 05/12/${year} at 5pm`);
  await page.locator('.chip-or').first().waitFor();
  await shot('alternative');
  const before = await page.locator('.chip-when bdi').textContent();
  await page.locator('.chip-or').click();
  await page.locator('.chip-when bdi').filter({ hasNotText: before }).waitFor();
  await input(page).press('Enter');
  await row(page, 'renew the passport').waitFor();
  const { items } = await call('GET', '/api/tasks?q=passport');
  assert.match(before, /Dec/);
  assert.equal(items[0].due_date.slice(0, 16), `${year}-05-12T17:00`);
  await close();
});

test('complete, and take it back', async () => {
  await call('POST', '/api/tasks', { title: 'water the plants' });
  const { page, close } = await open('/all');
  await checkbox(page, 'water the plants').check();
  await row(page, 'water the plants').waitFor({ state: 'detached' });
  await page.locator('.toast', { hasText: 'Completed' }).getByRole('button', { name: 'Undo' }).click();
  await row(page, 'water the plants').waitFor();
  assert.equal(await checkbox(page, 'water the plants').isChecked(), false);
  await close();
});

test('edit in the dialog; a change made elsewhere meanwhile is neither lost nor overwritten', async () => {
  const task = await call('POST', '/api/tasks', { title: 'write the report', due_date: day(1) });
  const { page, shot, close } = await open('/upcoming');
  await row(page, 'write the report').locator('.row-title').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('write the long report');
  await dialog.getByLabel('Time', { exact: true }).fill('16:30');
  await dialog.getByLabel('Tags').fill('work, writing');
  await shot('edit-light');
  await call('PATCH', `/api/tasks/${task.id}`, { description: 'from elsewhere' });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'changed elsewhere' }).waitFor();
  assert.equal(await dialog.getByLabel('Notes').inputValue(), 'from elsewhere');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row(page, 'write the long report').waitFor();
  const saved = await call('GET', `/api/tasks/${task.id}`);
  assert.equal(saved.description, 'from elsewhere');
  assert.equal(saved.due.time.slice(0, 5), '16:30');
  assert.deepEqual(saved.tags, ['work', 'writing']);
  await close();
});

test('delete, and undo from the toast', async () => {
  await call('POST', '/api/tasks', { title: 'old idea' });
  const { page, shot, close } = await open('/all');
  await row(page, 'old idea').getByRole('button', { name: 'Delete: old idea' }).click();
  await row(page, 'old idea').waitFor({ state: 'detached' });
  await page.locator('.toast', { hasText: 'Deleted: old idea' }).waitFor();
  await shot('undo-toast');
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await row(page, 'old idea').waitFor();
  await close();
});

test('a delete said in words asks first, and is answered by a button', async () => {
  await call('POST', '/api/tasks', { title: 'throwaway errand' });
  const { page, shot, close } = await open('/all');
  await row(page, 'throwaway errand').waitFor();
  await say(page, 'delete throwaway errand');
  const yes = page.locator('.answer-buttons').getByRole('button', { name: 'Yes' });
  await yes.waitFor();
  await shot('confirm');
  assert.equal(await row(page, 'throwaway errand').count(), 1);
  await yes.click();
  await row(page, 'throwaway errand').waitFor({ state: 'detached' });
  await close();
});

test('two windows see each other live', async () => {
  const one = await open('/all');
  const two = await open('/all');
  await say(one.page, 'add live wire test');
  await row(two.page, 'live wire test').waitFor();
  await checkbox(two.page, 'live wire test').check();
  await row(one.page, 'live wire test').waitFor({ state: 'detached' });
  await one.close();
  await two.close();
});

test('Urdu: the page turns right to left, is remembered, and understands', async () => {
  const { page, shot, close } = await open('/all');
  await page.getByRole('button', { name: 'اردو' }).click();
  await page.waitForFunction(() => document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ur');
  await page.getByRole('heading', { level: 1, name: 'تمام' }).waitFor();
  const deadline = Date.now() + deadlineMs;
  while ((await call('GET', '/api/me')).language !== 'ur') assert.ok(Date.now() < deadline, 'the language was not saved');
  await input(page).fill('کل شام پانچ بجے بجلی کا بل #گھر');
  await page.locator('.mark-when').waitFor({ state: 'attached' });
  await page.locator('.chip-when').waitFor();
  await shot('urdu-typing');
  await input(page).press('Enter');
  await row(page, 'بجلی کا بل').waitFor();
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  await row(page, 'بجلی کا بل').waitFor();
  await shot('urdu-all');
  await call('PATCH', '/api/me', { language: 'en' });
  await close();
});

test('the keyboard alone is enough', async () => {
  await call('POST', '/api/tasks', { title: 'keyboard one' });
  await call('POST', '/api/tasks', { title: 'keyboard two' });
  const { page, shot, close } = await open('/today');
  const keys = async (...list) => {
    for (const key of list) await page.keyboard.press(key);
  };
  const focused = (name) => page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
  await keys('g', 'a');
  await page.getByRole('heading', { level: 1, name: 'All' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/all');
  await row(page, 'keyboard one').waitFor();
  await keys('j');
  await focused('Complete: keyboard two');
  await keys('j');
  await focused('Complete: keyboard one');
  await keys('k', 'Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused('Complete: keyboard two');
  await keys('e');
  await row(page, 'keyboard two').waitFor({ state: 'detached' });
  await focused('Complete: keyboard one');
  await keys('Shift+Delete');
  await row(page, 'keyboard one').waitFor({ state: 'detached' });
  await page.locator('.toast', { hasText: 'Deleted: keyboard one' }).waitFor();
  await keys('z');
  await row(page, 'keyboard one').waitFor();
  await keys('?');
  await page.getByRole('dialog').waitFor();
  await shot('help-light');
  await keys('Escape');
  await keys('q');
  await page.waitForFunction(() => document.activeElement?.className === 'composer-field');
  // Letters typed into the field are words, not commands.
  await page.keyboard.type('jazz e');
  assert.equal(await input(page).inputValue(), 'jazz e');
  await keys('Escape', '/');
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');
  await page.keyboard.type('keyboard');
  await page.getByRole('heading', { level: 1, name: 'Search' }).waitFor();
  await row(page, 'keyboard two').waitFor();
  await keys('Escape', 'g', 'd');
  await page.getByRole('heading', { level: 1, name: 'Done' }).waitFor();
  await row(page, 'keyboard two').waitFor();
  await close();
});

test('while the program is away nothing is lost; when it is back the page catches up by itself', async () => {
  const { page, shot, close } = await open('/all');
  const kept = await call('POST', '/api/tasks', { title: 'survives the outage' });
  await row(page, 'survives the outage').waitFor();
  const { host } = new URL(base);
  await stop();
  await page.locator('.offline').waitFor();
  await input(page).fill('buy stamps');
  await input(page).press('Enter');
  await page.locator('.toast-error').waitFor();
  assert.equal(await input(page).inputValue(), 'buy stamps');
  await checkbox(page, 'survives the outage').click();
  await page.waitForFunction((id) => document.querySelector(`[data-id="${id}"] input`)?.checked === false, kept.id);
  await shot('offline');
  await start(host);
  await call('POST', '/api/tasks', { title: 'made during the gap' });
  await page.locator('.offline').waitFor({ state: 'detached', timeout: 30_000 });
  await row(page, 'made during the gap').waitFor();
  await input(page).press('Enter');
  await row(page, 'buy stamps').waitFor();
  await close();
});

test('360 px: nothing scrolls sideways and every target can be touched', async () => {
  await call('POST', '/api/tasks', {
    title: 'a task with a title that is longer than a narrow telephone is wide, and Donaudampfschifffahrtsgesellschaftskapitänsmütze', due_date: `${day(0)}T09:00`,
    tags: ['home', 'errands', 'longer-than-usual-tag'], priority: 'high', reminders: [{ minutes_before: 30 }],
  });
  for (const language of ['en', 'ur']) {
    await call('PATCH', '/api/me', { language });
    const { page, shot, close } = await open('/today', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
    for (const view of ['today', 'upcoming', 'all', 'done']) {
      await page.locator(`.views a[href="/${view}"]`).click();
      await page.locator(`.views a[href="/${view}"][aria-current="page"]`).waitFor();
      await page.locator('[aria-busy="false"]').waitFor();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view} in ${language} scrolls sideways`);
      const small = await page.evaluate(() => [...document.querySelectorAll('.views a, .tools button, .check, .row-remove, .send, .search input')]
        .map((element) => [element.className || element.tagName, element.getBoundingClientRect()])
        .filter(([, box]) => box.width < 43.5 || box.height < 43.5).map(([name]) => name));
      assert.deepEqual(small, []);
    }
    await page.locator('.views a[href="/today"]').click();
    await page.locator('.row').first().waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `320 px in ${language} scrolls sideways`);
    await page.setViewportSize({ width: 360, height: 740 });
    await shot(`narrow-${language}`);
    await page.locator('.row-title').first().click();
    await page.getByRole('dialog').waitFor();
    assert.ok(await page.evaluate(() => document.querySelector('dialog').scrollWidth <= innerWidth));
    await shot(`narrow-edit-${language}`);
    await close();
  }
  await call('PATCH', '/api/me', { language: 'en' });
});

test('axe finds nothing on any route, in both themes and both languages', async () => {
  await call('POST', '/api/tasks', { title: 'late already', due_date: day(-2), priority: 'high', tags: ['home'] });
  await call('POST', '/api/tasks', { title: 'pay rent', due_date: day(2), recurrence_rule: 'FREQ=MONTHLY', reminders: [{ minutes_before: 60 }], priority: 'low' });
  const check = async (page, what) => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
  };
  for (const language of ['en', 'ur']) {
    await call('PATCH', '/api/me', { language });
    for (const colorScheme of ['light', 'dark']) {
      const { page, shot, close } = await open('/today', { colorScheme, reducedMotion: 'reduce' });
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      for (const view of ['today', 'upcoming', 'all', 'done']) {
        await page.locator(`.views a[href="/${view}"]`).click();
        await page.locator(`.views a[href="/${view}"][aria-current="page"]`).waitFor();
        await page.locator('[aria-busy="false"]').waitFor();
        await check(page, `${view} ${language} ${colorScheme}`);
        await shot(`${view}-${language}-${colorScheme}`);
      }
      await page.locator('.views a[href="/all"]').click();
      await input(page).fill('call mom tomorrow at 3pm #family p1 remind me 30 min before');
      await page.locator('.chip-when').waitFor();
      await check(page, `typing ${language} ${colorScheme}`);
      await shot(`typing-${language}-${colorScheme}`);
      await input(page).fill('');
      await row(page, 'pay rent').locator('.row-title').click();
      await page.getByRole('dialog').waitFor();
      await check(page, `edit ${language} ${colorScheme}`);
      await shot(`edit-${language}-${colorScheme}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.locator('.tools .icon-button').last().click();
      await page.getByRole('dialog').waitFor();
      await check(page, `help ${language} ${colorScheme}`);
      await shot(`help-${language}-${colorScheme}`);
      await close();
    }
  }
  await call('PATCH', '/api/me', { language: 'en' });
});
