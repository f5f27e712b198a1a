import type { TaskDraft, TaskPatch } from './api';
import { presetOf } from './recurrence';
import type { Reading, Task } from './types';

/** The edit dialog's fields as text, and the smallest patch that takes one state to another. */

export interface Draft {
  title: string;
  description: string;
  date: string;
  time: string;
  priority: 'high' | 'medium' | 'low' | 'none';
  tags: string;
  repeat: ReturnType<typeof presetOf>;
  rrule: string;
  basis: 'due' | 'completion';
  reminders: string;
}

export function draftOf(task: Task): Draft {
  const rrule = task.recurrence_rule?.rrule ?? '';
  return {
    title: task.title,
    description: task.description ?? '',
    date: task.due?.date ?? '',
    time: task.due?.time?.slice(0, 5) ?? '',
    priority: task.priority ?? 'none',
    tags: task.tags.join(', '),
    repeat: presetOf(rrule),
    rrule,
    basis: task.recurrence_rule?.basis === 'completion' ? 'completion' : 'due',
    reminders: task.reminders.filter((reminder) => typeof reminder.minutes_before === 'number').map((reminder) => reminder.minutes_before).join(', '),
  };
}

/** Takes the newest state for every field that was not touched since `base`. */
export function rebase(draft: Draft, base: Draft, latest: Draft): Draft {
  const out: Draft = { ...latest };
  for (const key of Object.keys(draft) as (keyof Draft)[]) if (draft[key] !== base[key]) (out as unknown as Record<string, string>)[key] = draft[key];
  return out;
}

export const splitList = (text: string): string[] => text.split(/[,،]/).map((part) => part.trim()).filter(Boolean);

export type DraftFault = 'titleMissing' | 'timeNeedsDate' | 'badReminder' | 'reminderNeedsDate';

const minutesOf = (text: string): number[] => splitList(text).map((part) => (/^[\d۰-۹٠-٩]{1,7}$/.test(part) ? Number(latinDigits(part)) : NaN));

function latinDigits(text: string): string {
  return text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)).replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

export function faultOf(draft: Draft): DraftFault | null {
  if (!draft.title.trim()) return 'titleMissing';
  if (draft.time && !draft.date) return 'timeNeedsDate';
  if (minutesOf(draft.reminders).some(Number.isNaN)) return 'badReminder';
  if (!draft.date && (draft.reminders.trim() || draft.repeat !== 'none')) return 'reminderNeedsDate';
  return null;
}

const presets = { daily: 'FREQ=DAILY', weekly: 'FREQ=WEEKLY', monthly: 'FREQ=MONTHLY', yearly: 'FREQ=YEARLY' };

/** Null when nothing differs. */
export function patchOf(task: Task, draft: Draft, tz: string): TaskPatch | null {
  const base = draftOf(task);
  const patch: TaskPatch = {};
  if (draft.title.trim() !== base.title) patch.title = draft.title.trim();
  if (draft.description !== base.description) patch.description = draft.description.trim() ? draft.description : null;
  if (draft.date !== base.date || draft.time !== base.time) {
    if (!draft.date) patch.due_date = null;
    else if (draft.time && task.due?.time && task.due.tz !== tz) patch.due = { date: draft.date, time: draft.time, tz: task.due.tz };
    else patch.due_date = draft.time ? `${draft.date}T${draft.time}` : draft.date;
  }
  if (draft.priority !== base.priority) patch.priority = draft.priority === 'none' ? null : draft.priority;
  if (splitList(draft.tags).join('\n') !== task.tags.join('\n')) patch.tags = splitList(draft.tags).map((tag) => tag.replace(/^[#@]/, '')).filter(Boolean);
  const rrule = draft.repeat === 'none' ? '' : draft.repeat === 'custom' ? draft.rrule.trim().replace(/^RRULE:/i, '') : presets[draft.repeat];
  const sameRule = draft.repeat === base.repeat && (draft.repeat !== 'custom' || rrule === base.rrule);
  if (!sameRule || (rrule && draft.basis !== base.basis))
    patch.recurrence_rule = rrule ? { rrule, basis: draft.basis, ...(task.recurrence_rule?.missed ? { missed: task.recurrence_rule.missed } : {}) } : null;
  if (minutesOf(draft.reminders).join() !== minutesOf(base.reminders).join()) {
    // Reminders at an instant are not shown as minutes; they stay. So does the channel of a reminder that is kept.
    const kept = task.reminders.filter((reminder) => typeof reminder.minutes_before !== 'number' && reminder.at);
    const channel = (minutes: number) => task.reminders.find((reminder) => reminder.minutes_before === minutes)?.channel;
    patch.reminders = [
      ...[...new Set(minutesOf(draft.reminders))].map((minutes) => ({ minutes_before: minutes, ...(channel(minutes) ? { channel: channel(minutes)! } : {}) })),
      ...kept.map((reminder) => ({ at: reminder.at!, ...(reminder.channel ? { channel: reminder.channel } : {}) })),
    ];
  }
  return Object.keys(patch).length ? patch : null;
}

/** A reading as a task, for words that the user has taken out of it by hand: the chat would read them in again. */
export function taskOf(reading: Reading): TaskDraft | null {
  if (reading.intent !== 'create_task' || !reading.title?.trim()) return null;
  const draft: TaskDraft = { title: reading.title.trim() };
  if (reading.description) draft.description = reading.description;
  if (reading.due) draft.due_date = reading.due;
  if (reading.priority) draft.priority = reading.priority;
  const tags = [...(reading.tags ?? []), ...(reading.project ? [reading.project] : [])];
  if (tags.length) draft.tags = tags;
  if (reading.recurrence) draft.recurrence_rule = { rrule: reading.recurrence, basis: reading.repeat_from === 'completion' ? 'completion' : 'due' };
  const reminders = reading.reminders?.length ? reading.reminders : typeof reading.reminder_minutes === 'number' ? [{ minutes_before: reading.reminder_minutes }] : [];
  if (reminders.length) draft.reminders = reminders.map(({ minutes_before }) => ({ minutes_before }));
  return draft;
}
