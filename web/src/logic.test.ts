import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksChoice, asksConfirmation, withoutList } from './chat';
import { addDays, civil, isOverdue, showTime } from './dates';
import { draftOf, faultOf, patchOf, rebase, taskOf } from './draft';
import { reminderMoved, reminderTriggered, taskChange } from './events';
import { commandOf } from './keys';
import { belongs, merge, placeable } from './lists';
import { carry, segments } from './pieces';
import { presetOf, rulePhrase } from './recurrence';
import type { Task } from './types';
import { judge, Memory } from './live';
import { attemptFor, Unsent, undecided } from './unsent';

const task = (change: Partial<Task> = {}): Task => ({
  id: 'a', title: 'buy milk', description: null, due_date: null, due: null, priority: 'medium', tags: [], status: 'active', recurrence_rule: null,
  reminders: [], created_at: '2026-03-01T00:00:00Z', updated_at: '2026-03-01T00:00:00Z', completed_at: null, version: 1, ...change,
});
const at = (date: string, time: string | null = null) => ({ due: { date, time, tz: 'Asia/Karachi' } });
const today = '2026-03-05';

test('marks cut the text in UTF-16 units, emoji and Urdu included', () => {
  const text = '🥛 دودھ کل #گھر';
  const when = text.indexOf('کل');
  const tag = text.indexOf('#');
  const cut = segments(text, [{ kind: 'tag', utf16_start: tag, utf16_end: text.length }, { kind: 'when', utf16_start: when, utf16_end: when + 2 }]);
  assert.deepEqual(cut.map(({ kind }) => kind), [null, 'when', null, 'tag']);
  assert.equal(cut.map((segment) => segment.text).join(''), text);
});

test('marks outside of the text, overlapping or of the title are not drawn', () => {
  const span = (kind: string, utf16_start: number, utf16_end: number) => ({ kind, utf16_start, utf16_end });
  assert.deepEqual(segments('tomorrow', [span('when', 0, 8), span('tag', 2, 4), span('tag', 4, 20), span('title', 0, 8)]), [{ text: 'tomorrow', kind: 'when' }]);
});

test('marks before an edit stay, after it move, in it go', () => {
  const from = 'milk tomorrow #home';
  const pieces = [{ kind: 'when', utf16_start: 5, utf16_end: 13 }, { kind: 'tag', utf16_start: 14, utf16_end: 19 }];
  assert.deepEqual(carry(pieces, from, 'buy milk tomorrow #home').map((piece) => piece.utf16_start), [9, 18]);
  assert.deepEqual(carry(pieces, from, 'milk tomorrow #home p1').map((piece) => piece.utf16_start), [5, 14]);
  assert.deepEqual(carry(pieces, from, 'milk tomor #home').map((piece) => [piece.kind, piece.utf16_start]), [['tag', 11]]);
});

test('rules are said faithfully or shown as they are', () => {
  const en = (rule: string) => rulePhrase(rule, 'en', today);
  assert.equal(en('FREQ=WEEKLY;BYDAY=MO'), 'every Monday');
  assert.equal(en('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'), 'every weekday');
  assert.equal(en('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'), 'every other week on Monday and Thursday');
  assert.equal(en('FREQ=MONTHLY;BYMONTHDAY=-1'), 'every month on the last day');
  assert.equal(en('FREQ=MONTHLY;BYDAY=2TU'), 'every month on the second Tuesday');
  assert.equal(en('FREQ=DAILY;COUNT=5'), 'every day, 5 times');
  assert.equal(rulePhrase('FREQ=DAILY;INTERVAL=3', 'en', today, 'completion'), 'every 3 days after completion');
  for (const odd of ['FREQ=YEARLY;BYWEEKNO=20', 'FREQ=MONTHLY;BYDAY=MO,TU', 'FREQ=WEEKLY;INTERVAL=0', 'nonsense']) assert.equal(en(odd), odd);
  assert.equal(rulePhrase('FREQ=WEEKLY;BYDAY=MO', 'ur', today), 'ہر پیر کو');
  assert.equal(rulePhrase('FREQ=MONTHLY;BYDAY=1TH', 'ur', today), 'ہر مہینے کی پہلی جمعرات کو');
  assert.equal(en('FREQ=DAILY;BYHOUR=9,21'), `every day at ${showTime('09:00', 'en')} and ${showTime('21:00', 'en')}`);
  assert.equal(en('FREQ=WEEKLY;BYDAY=MO;BYHOUR=8,14,20;BYMINUTE=30'), `every Monday at ${['08:30', '14:30'].map((time) => showTime(time, 'en')).join(', ')} and ${showTime('20:30', 'en')}`);
  assert.equal(presetOf('FREQ=DAILY;BYHOUR=9,21'), 'custom');
  assert.equal(presetOf('FREQ=DAILY'), 'daily');
  assert.equal(presetOf('FREQ=WEEKLY;BYDAY=MO'), 'custom');
});

test('a date is civil: no zone moves it', () => {
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.deepEqual(civil(new Date('2026-03-05T20:30:00Z'), 'Asia/Karachi'), { date: '2026-03-06', time: '01:30' });
  const now = new Date('2026-03-05T12:00:00Z'); // 17:00 in Karachi
  assert.equal(isOverdue(task(at(today, '16:59')), now, 'UTC'), true);
  assert.equal(isOverdue(task(at(today, '17:01')), now, 'UTC'), false);
  assert.equal(isOverdue(task(at(today)), now, 'UTC'), false);
});

test('views hold what their query holds, newest version first served', () => {
  const scope = { view: 'today' as const, search: '' };
  assert.equal(belongs(task(at(today)), scope, today), true);
  assert.equal(belongs(task(at('2026-03-06')), scope, today), false);
  assert.equal(belongs(task(), scope, today), false);
  assert.deepEqual(merge([task({ ...at(today), version: 3 })], [task({ title: 'stale', ...at(today), version: 2 })], scope, today).map((t) => t.title), ['buy milk']);
  assert.deepEqual(merge([task(at(today))], [task({ ...at(today), version: 2, status: 'completed' })], scope, today), []);
  assert.equal(placeable(task({ id: 'z', ...at('2026-03-09') }), [task(at(today))], true, { view: 'upcoming', search: '' }), false);
});

test('the patch holds only what was touched', () => {
  const before = task({ ...at(today, '17:00'), tags: ['home'], recurrence_rule: { rrule: 'FREQ=WEEKLY;BYDAY=MO', basis: 'due' }, reminders: [{ minutes_before: 60 }] });
  const draft = draftOf(before);
  assert.equal(patchOf(before, draft, 'Asia/Karachi'), null);
  assert.deepEqual(patchOf(before, { ...draft, time: '18:00', tags: 'home, work' }, 'Asia/Karachi'), { due_date: '2026-03-05T18:00', tags: ['home', 'work'] });
  assert.deepEqual(patchOf(before, { ...draft, time: '18:00' }, 'UTC'), { due: { date: today, time: '18:00', tz: 'Asia/Karachi' } });
  assert.deepEqual(patchOf(before, { ...draft, repeat: 'none' }, 'UTC'), { recurrence_rule: null });
  assert.equal(faultOf({ ...draft, reminders: '10, soon' }), 'badReminder');
  assert.equal(faultOf({ ...draft, date: '' }), 'timeNeedsDate');
});

test('a reading becomes a task with all that was read', () => {
  const reading = { intent: 'create_task', title: ' call the bank ', due: today, when: null, tags: ['home'], description: 'ask for Sara' };
  assert.deepEqual(taskOf(reading), { title: 'call the bank', description: 'ask for Sara', due_date: today, tags: ['home'] });
  assert.equal(taskOf({ ...reading, intent: 'query_tasks' }), null);
});

test('after a conflict touched fields stay and the others follow', () => {
  const base = draftOf(task());
  const merged = rebase({ ...base, title: 'mine' }, base, draftOf(task({ title: 'theirs', description: 'theirs' })));
  assert.deepEqual([merged.title, merged.description], ['mine', 'theirs']);
});

test('every projection of an event is understood', () => {
  assert.equal(taskChange({ task_id: 'a', update_type: 'updated', data: task(), version: 1 }).kind, 'put');
  assert.equal(taskChange(task()).kind, 'put');
  assert.deepEqual(taskChange({ task_id: 'a', changes: {} }), { kind: 'fetch', id: 'a' });
  assert.deepEqual(taskChange({ task_id: 'a', purge_at: 'x' }), { kind: 'gone', id: 'a' });
  assert.equal(taskChange(null).kind, 'nothing');
  assert.ok(reminderTriggered({ reminder_id: 'r', task_id: 'a', task_title: 'milk' }));
  assert.equal(reminderTriggered({ reminder_id: 'r', task_id: 'a', trigger_time: 'x' }), null);
  assert.equal(reminderMoved({ event_type: 'reminder.rescheduled', reminder_id: 'r', trigger_time: 'x' }), 'r');
  assert.equal(reminderMoved({ event_type: 'reminder.sent', reminder_id: 'r' }), null);
});

test('yes and no are offered for a confirmation, not for a choice', () => {
  const asks = (response: string) => asksConfirmation({ response, conversation_id: 'c', clarification_needed: true });
  assert.equal(asks("Delete 'buy milk'?"), true);
  assert.equal(asks('Which one?\n1. buy milk\n2. buy bread'), false);
  assert.equal(asks('کیا میں «دودھ» حذف کر دوں؟'), true);
});

test('a choice is made by number, and its list is not told twice', () => {
  const answer = (kind: string, response: string) => ({ response, conversation_id: 'c', clarification_needed: true, clarification: { kind }, tasks: [task(), task()] });
  assert.deepEqual(['choose', 'confirm', 'fill'].map((kind) => asksChoice(answer(kind, 'x'))), [true, false, false]);
  assert.equal(withoutList(answer('choose', 'Which one do you mean?\n1. gym — Monday\n2. gym — Friday')), 'Which one do you mean?');
  assert.equal(withoutList(answer('choose', 'کون سا؟\n1۔ جم\n2۔ جم')), 'کون سا؟');
  assert.equal(withoutList({ ...answer('', '1. gym'), tasks: [] }), '1. gym');
});

test('shortcuts go by the character, and by the key on a keyboard without Latin letters', () => {
  const press = (key: string, code = '', more = {}) => ({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });
  assert.equal(commandOf(press('q'), false), 'write');
  assert.equal(commandOf(press('ق', 'KeyQ'), false), 'write');
  assert.equal(commandOf(press('t'), true), 'today');
  assert.equal(commandOf(press('z', '', { ctrlKey: true }), false), null);
  assert.equal(commandOf(press('Delete', '', { shiftKey: true }), false), 'delete');
});

test('the same words repeat their key, other words do not', () => {
  let made = 0;
  const key = () => `k${++made}`;
  const first = attemptFor(null, 'buy milk', 'chat', '{"c":1}', 0, key);
  assert.equal(attemptFor(first, 'buy milk', 'chat', '{"c":2}', 5, key), first);
  assert.notEqual(attemptFor(first, 'buy bread', 'chat', '{"c":1}', 5, key).key, first.key);
  assert.notEqual(attemptFor(first, 'buy milk', 'chat', '{"c":1}', 24 * 3_600_000, key).key, first.key);
  const corrected = attemptFor(first, 'buy milk', 'task', '{"title":"buy"}', 5, key);
  assert.notEqual(corrected.key, first.key);
  // After a reload nobody remembers what was corrected: the words repeat what was sent.
  assert.equal(attemptFor(corrected, 'buy milk', 'chat', '{"c":1}', 6, key), corrected);
  assert.deepEqual([undecided(0, ''), undecided(503, ''), undecided(409, 'idempotency_running'), undecided(409, 'undo_conflict'), undecided(422, '')], [true, true, true, false, false]);
});

test('what was not acknowledged survives a reload, an emptied field is given up', () => {
  const stored = new Map<string, string>();
  const keep = { getItem: (name: string) => stored.get(name) ?? null, setItem: (name: string, value: string) => void stored.set(name, value), removeItem: (name: string) => void stored.delete(name) };
  const before = new Unsent(keep);
  before.write('buy milk');
  const attempt = before.begin('buy milk', 'chat', '{}', 1, () => 'k1');
  const after = new Unsent(keep);
  assert.equal(after.text, 'buy milk');
  assert.deepEqual(after.begin('buy milk', 'chat', '{}', 2, () => 'k2'), attempt);
  after.write('');
  assert.equal(stored.size, 0);
  assert.equal(after.begin('buy milk', 'chat', '{}', 3, () => 'k3').key, 'k3');
  after.settle(after.attempt!);
  assert.equal(after.attempt, null);
  stored.set('yaad.unsent', '{"words":7,"last":{"key":1}}');
  assert.deepEqual([new Unsent(keep).text, new Unsent(keep).attempt], ['', null]);
});

test('a tab knows what is new, what it has, and what is missing; the leader knows what it can still give', () => {
  const told = (id: number, after: number | null) => ({ id, after, kind: 'task' as const, data: null });
  assert.deepEqual([judge(null, told(7, 6)), judge(5, told(7, 5)), judge(7, told(7, 5)), judge(5, told(9, 7)), judge(5, told(9, null))], ['new', 'new', 'known', 'gap', 'new']);
  const memory = new Memory();
  memory.begin(null);
  assert.equal(memory.since(3), null);
  memory.add(told(5, null));
  memory.add(told(8, 5));
  assert.equal(memory.since(4), null);
  assert.deepEqual(memory.since(5)?.map(({ id }) => id), [8]);
  memory.begin(8);
  assert.deepEqual(memory.since(8), []);
  for (let id = 9; id < 700; id++) memory.add(told(id, id - 1));
  assert.equal(memory.since(9), null);
  assert.equal(memory.since(650)?.length, 49);
});
