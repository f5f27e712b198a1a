// One Graphile Worker process for bench/run: each job inserts one event row. Its settings are those that its own
// documentation gives for throughput: jobs fetched and completed in batches.
// usage: node worker.mjs URL seed JOBS USERS | node worker.mjs URL work | node worker.mjs URL idle: jobs that do nothing
import { makeWorkerUtils, run, Logger } from "graphile-worker";
import { randomUUID } from "node:crypto";
import pg from "pg";
import readline from "node:readline";

const [url, what, jobs, users] = process.argv.slice(2);
const quiet = new Logger(() => (level, message) => {
  if (level === "error") console.error(message);
});

// The columns and indexes of Yaad's own table; positions by a sequence, as a job queue needs no order of commits.
const TABLE = `CREATE TABLE peer_events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner bigint NOT NULL, sequence bigint NOT NULL,
  type smallint NOT NULL, at bigint NOT NULL, id uuid NOT NULL UNIQUE, entity uuid NOT NULL, command uuid, causation uuid,
  correlation text NOT NULL, actor_type smallint NOT NULL, actor_id text, source text NOT NULL, traceparent text,
  object text NOT NULL, changes text);
  CREATE UNIQUE INDEX peer_events_by_owner ON peer_events (owner, sequence)`;
const INSERT = {
  name: "event",
  text: `INSERT INTO peer_events (owner, sequence, type, at, id, entity, correlation, actor_type, actor_id, source, object)
    VALUES ($1, $2, 7, $3, $4, $5, $6, 1, 'scheduler', 'scheduler', $7)`,
};

if (what === "seed") {
  const utils = await makeWorkerUtils({ connectionString: url, logger: quiet });
  await utils.migrate();
  await utils.withPgClient(async (client) => {
    await client.query(TABLE);
    await client.query(
      `SELECT count(*) FROM graphile_worker.add_jobs((SELECT array_agg(ROW('remind', json_build_object('reminder_id',
         gen_random_uuid(), 'task_id', gen_random_uuid(), 'owner', i % $2::int, 'sequence', i / $2::int, 'title',
         'Seeded task ' || i), NULL, NULL, NULL, NULL, NULL, NULL)::graphile_worker.job_spec)
         FROM generate_series(1, $1::int) i))`, [jobs, users]);
    await client.query("ANALYZE");
  });
  await utils.release();
} else {
  const pool = new pg.Pool({ connectionString: url, max: 12 });
  pool.on("error", (error) => console.error(error.message));
  pool.on("connect", (client) => client.on("error", (error) => console.error(error.message)));
  const taskList = {
    remind: async (job, helpers) => {
      if (what === "idle") return;
      const at = Date.now() * 1000;
      const object = JSON.stringify({ reminder_id: job.reminder_id, revision: 1, task_id: job.task_id, user_id: job.task_id,
        task_title: job.title, due: null, trigger_time: new Date().toISOString(), channel: "web", destination: "page" });
      const values = [job.owner, job.sequence, at, randomUUID(), job.reminder_id, "0190a5c8-0000-7000-8000-000000000000", object];
      await helpers.query({ ...INSERT, values });
    },
  };
  await pool.query("SELECT 1");
  console.log("ready");
  const lines = readline.createInterface({ input: process.stdin });
  const next = lines[Symbol.asyncIterator]();
  await next.next();
  const runner = await run({
    pgPool: pool, taskList, noHandleSignals: true, logger: quiet,
    preset: { worker: { concurrentJobs: 24, pollInterval: 100, localQueue: { size: 500 }, completeJobBatchDelay: 0 } },
  });
  await next.next();  // Until told to end.
  await runner.stop();
  await pool.end();
  lines.close();
}
