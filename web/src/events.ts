import type { ReminderTriggered, Task } from './types';

/** What a message of the live stream means for the lists. */
export type Change =
  | { kind: 'put'; task: Task }
  | { kind: 'gone'; id: string }
  /** Something about this task changed: ask for it. */
  | { kind: 'fetch'; id: string }
  | { kind: 'nothing' };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function wholeTask(value: unknown): Task | null {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string' && typeof value['version'] === 'number'
    && typeof value['status'] === 'string' && Array.isArray(value['tags']) && Array.isArray(value['reminders']) && typeof value['created_at'] === 'string'
    ? (value as unknown as Task) : null;
}

/** Accepts every projection of an event: the task itself, under `data`, `task` or `payload`, or only its id. */
export function taskChange(message: unknown): Change {
  if (!isRecord(message)) return { kind: 'nothing' };
  const inner = isRecord(message['payload']) ? message['payload'] : message;
  const task = wholeTask(inner['data']) ?? wholeTask(inner['task']) ?? wholeTask(inner);
  const type = String(inner['update_type'] ?? message['event_type'] ?? '');
  const id = [inner['new_task_id'], inner['task_id'], task?.id].find((value): value is string => typeof value === 'string');
  if (/deleted|purged/.test(type) || (!task && typeof inner['purge_at'] === 'string') || task?.status === 'deleted')
    return id ? { kind: 'gone', id } : { kind: 'nothing' };
  if (task) return { kind: 'put', task };
  return id ? { kind: 'fetch', id } : { kind: 'nothing' };
}

export function reminderTriggered(message: unknown): ReminderTriggered | null {
  if (!isRecord(message)) return null;
  const inner = isRecord(message['payload']) ? message['payload'] : message;
  const type = message['event_type'] ?? inner['event_type'] ?? inner['type'];
  if (typeof type === 'string' && !type.includes('triggered')) return null;
  if (typeof inner['task_id'] !== 'string' || typeof inner['reminder_id'] !== 'string') return null;
  // Only "triggered" names the task; "scheduled" and "sent" carry ids alone.
  if (typeof inner['task_title'] !== 'string') return null;
  return inner as unknown as ReminderTriggered;
}

export function reminderTask(message: unknown): string | null {
  if (!isRecord(message)) return null;
  const inner = isRecord(message['payload']) ? message['payload'] : message;
  return typeof inner['task_id'] === 'string' ? inner['task_id'] : null;
}

/** The id of a reminder that was moved or taken away: whatever rings for it has been answered. */
export function reminderMoved(message: unknown): string | null {
  if (!isRecord(message)) return null;
  const inner = isRecord(message['payload']) ? message['payload'] : message;
  const moved = /rescheduled|cancelled/.test(String(message['event_type'] ?? ''));
  return moved && typeof inner['reminder_id'] === 'string' ? inner['reminder_id'] : null;
}
