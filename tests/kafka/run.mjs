// The events of a real run on a real Kafka broker, as strangers see them: kcat and kafkajs read the topics, and the SDK
// of CloudEvents finds nothing wrong with any of them.
//   YAAD_PROGRAM=build/release/yaad YAAD_TEST_KAFKA_JARS=FOLDER npm test
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { CloudEvent, HTTP } from 'cloudevents';
import { Kafka, logLevel } from 'kafkajs';

const program = resolve(process.env.YAAD_PROGRAM);
const script = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../support/kafka.sh');
const folder = mkdtempSync(join(tmpdir(), 'yaad-strangers-'));
const jars = process.env.YAAD_TEST_KAFKA_JARS;
const topics = ['task-events', 'task-updates', 'audit-events', 'reminders'];
const waitMs = 90_000;
let broker, server, url;

async function until(what, look) {
  const end = Date.now() + waitMs;
  for (;;) {
    const found = await look();
    if (found) return found;
    assert.ok(Date.now() < end, `in time: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function call(method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.status === 204 ? null : answer.json();
}

before(async () => {
  const env = { ...process.env, YAAD_TEST_OWNER: String(process.pid) };
  broker = execFileSync(script, ['start', join(folder, 'kafka'), jars], { env, encoding: 'utf8' }).trim();
  const made = execFileSync(program, ['topics', 'create', '--bus', `kafka://${broker}`], { encoding: 'utf8' });
  assert.equal(made.trim().split('\n').length, 8);
  server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--data', join(folder, 'data'), '--bus', `kafka://${broker}`,
    '--tz', 'UTC', '--log-level', 'warn'], { stdio: ['ignore', 'pipe', 'inherit'] });
  url = await new Promise((found, failed) => {
    let text = '';
    server.stdout.on('data', (part) => {
      text += part;
      const at = text.match(/http:\/\/[0-9.:]+/);
      if (at) found(at[0]);
    });
    server.on('exit', (code) => failed(new Error(`the program ended with ${code}: ${text}`)));
  });
  const at = new Date(Date.now() + 86_400_000).toISOString();
  const first = await call('POST', '/api/tasks', { title: 'دودھ لانا', tags: ['گھر'], due_date: at });
  const second = await call('POST', '/api/tasks', { title: 'call "mom"\n', priority: 'high' });
  await call('PATCH', `/api/tasks/${first.id}`, { title: 'two litres of milk' });
  await call('POST', `/api/tasks/${second.id}/complete`);
  await call('DELETE', `/api/tasks/${first.id}`);
});

after(async () => {
  if (server && server.exitCode === null) {
    server.removeAllListeners('exit');
    const gone = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await gone;
  }
  execFileSync(script, ['stop', join(folder, 'kafka')]);
  rmSync(folder, { recursive: true, force: true });
});

// Strict: the SDK throws when an attribute is missing, of the wrong type, or has a name that is not allowed.
function checked(text) {
  const event = new CloudEvent(JSON.parse(text), true);
  assert.ok(event.validate());
  assert.equal(event.specversion, '1.0');
  assert.match(event.type, /^app\.yaad\.[a-z.]+\.v1$/);
  assert.match(event.source, /^\/yaad\//);
  assert.match(event.subject, /^(tasks|reminders|users|conversations)\/[0-9a-f-]{36}$/);
  assert.ok(!Number.isNaN(Date.parse(event.time)));
  assert.equal(event.datacontenttype, 'application/json');
  assert.equal(event.data.event_id, event.id);
  assert.equal(event.data.schema_version, '1.0');
  assert.equal(event.data.user_id, event.partitionkey);
  assert.equal(event.type, `app.yaad.${event.data.event_type}.v1`);
  return event;
}

const expected = ['task.created', 'task.created', 'task.updated', 'task.completed', 'task.deleted'];

test('kafkajs reads valid CloudEvents, of one key in the order of their sequence', async () => {
  const kafka = new Kafka({ clientId: 'stranger', brokers: [broker], logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: 'stranger', sessionTimeout: 6_000, heartbeatInterval: 500 });
  const found = Object.fromEntries(topics.map((topic) => [topic, []]));
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      found[topic].push({ key: message.key.toString(), type: message.headers['content-type']?.toString(), text: message.value.toString() });
    },
  });
  try {
    await until('five task events and all of their projections', () =>
      found['task-events'].length >= 5 && found['task-updates'].length >= 5 && found['audit-events'].length >= 5);
  } finally {
    await consumer.disconnect();
  }
  for (const topic of topics) {
    let last = 0;
    for (const { key, type, text } of found[topic]) {
      const event = checked(text);
      assert.equal(type, 'application/cloudevents+json');
      assert.equal(key, event.partitionkey);
      assert.equal(event.data.topic_name, topic);
      assert.ok(event.data.sequence > last, `${topic}: ${event.data.sequence} after ${last}`);
      last = event.data.sequence;
      // As an HTTP gateway would pass it on.
      assert.equal(HTTP.toEvent({ headers: { 'content-type': type }, body: text }).id, event.id);
    }
  }
  const types = found['task-events'].map(({ text }) => JSON.parse(text).data.event_type);
  assert.deepEqual(types, expected);
  assert.equal(JSON.parse(found['task-events'][0].text).data.payload.task.title, 'دودھ لانا');
  assert.ok(found['task-updates'].every(({ text }) => JSON.parse(text).data.event_type === 'task.update.broadcast'));
  assert.ok(found['audit-events'].every(({ text }) => JSON.parse(text).data.event_type === 'audit.logged'));
});

test('kcat reads the same', async () => {
  const lines = await until('five lines', () => {
    const text = execFileSync('kcat', ['-b', broker, '-C', '-t', 'task-events', '-o', 'beginning', '-e', '-q', '-f', '%k\t%h\t%s\n'], { encoding: 'utf8' });
    const all = text.trim().split('\n');
    return all.length >= 5 && all;
  });
  assert.equal(lines.length, 5);
  const events = lines.map((line) => {
    const [key, headers, text] = line.split('\t');
    assert.equal(headers, 'content-type=application/cloudevents+json');
    const event = checked(text);
    assert.equal(key, event.partitionkey);
    return event;
  });
  assert.deepEqual(events.map((event) => event.data.event_type), expected);
});

test('the program is well, and says so of its broker', async () => {
  await until('every consumer has handled everything', async () => {
    const health = await call('GET', '/health');
    return JSON.stringify(health).includes('broker') && !/degraded|failed/.test(JSON.stringify(health.status ?? ''));
  });
});
