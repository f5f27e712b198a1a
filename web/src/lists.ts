import { addDays } from './dates';
import type { Reminder, Task, View } from './types';

/** Which tasks a view holds and in what order: the same answer as the server's query, so that a change can be placed without asking. */

export interface Scope {
  view: View;
  /** Words searched for; the view then holds every task, whatever its state. */
  search: string;
}

export function queryOf(scope: Scope, today: string): URLSearchParams {
  if (scope.search) return new URLSearchParams({ status: 'all', q: scope.search });
  switch (scope.view) {
    // Up to tomorrow, cut here: right whether the server counts due_to itself or stops before it.
    case 'today': return new URLSearchParams({ status: 'active', sort: 'due_date', due_to: addDays(today, 1) });
    case 'upcoming': return new URLSearchParams({ status: 'active', sort: 'due_date', due_from: addDays(today, 1) });
    case 'all': return new URLSearchParams({ status: 'active' });
    case 'done': return new URLSearchParams({ status: 'completed', sort: 'updated_at', order: 'desc' });
  }
}

export function belongs(task: Task, scope: Scope, today: string): boolean {
  if (scope.search) return task.status !== 'deleted';
  if (scope.view === 'done') return task.status === 'completed';
  if (task.status !== 'active') return false;
  if (scope.view === 'today') return task.due !== null && task.due.date <= today;
  if (scope.view === 'upcoming') return task.due !== null && task.due.date > today;
  return true;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function compare(a: Task, b: Task, scope: Scope): number {
  if (!scope.search && (scope.view === 'today' || scope.view === 'upcoming')) {
    // A whole day stands before its hours.
    const key = (task: Task) => (task.due ? `${task.due.date}T${task.due.time ?? ''}` : '9999');
    return text(key(a), key(b)) || text(a.id, b.id);
  }
  if (!scope.search && scope.view === 'done') return text(b.updated_at, a.updated_at) || text(b.id, a.id);
  return text(b.created_at, a.created_at) || text(b.id, a.id);
}

/** Merges pages and changes: newest version of each task, what belongs, in order. */
export function merge(current: readonly Task[], incoming: readonly Task[], scope: Scope, today: string): Task[] {
  const byId = new Map(current.map((task) => [task.id, task]));
  for (const task of incoming) {
    const have = byId.get(task.id);
    if (!have || task.version >= have.version) byId.set(task.id, task);
  }
  return [...byId.values()].filter((task) => belongs(task, scope, today)).sort((a, b) => compare(a, b, scope));
}

/** A changed task may be placed at once unless it sorts after the last loaded row while more rows wait on the server. */
export function placeable(task: Task, current: readonly Task[], more: boolean, scope: Scope): boolean {
  if (!more) return true;
  const last = current[current.length - 1];
  return current.some((have) => have.id === task.id) || !last || compare(task, last, scope) <= 0;
}

/** Whether a reminder is still to come. */
export const waits = (reminder: Reminder): boolean => reminder.status === 'pending' || reminder.status === 'scheduled';
