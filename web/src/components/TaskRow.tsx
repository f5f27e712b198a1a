import { memo } from 'react';
import { isOverdue, showDue, showInstant } from '../dates';
import { useLocale } from '../i18n';
import { waits } from '../lists';
import { rulePhrase } from '../recurrence';
import type { Reminder, Task } from '../types';
import { Icon } from './Icon';
import { Words } from './Words';

interface Props {
  task: Task;
  leaving: boolean;
  onToggle(task: Task): void;
  onEdit(task: Task): void;
  onRemove(task: Task): void;
}

/** The reminder that comes next; when none waits any more, the last one, with how it went. */
function telling(reminders: readonly Reminder[]): Reminder | null {
  const live = reminders.filter((reminder) => reminder.status !== 'cancelled');
  const waiting = live.filter(waits);
  const byTime = (a: Reminder, b: Reminder) => (a.trigger_time ?? '').localeCompare(b.trigger_time ?? '');
  return [...waiting].sort(byTime)[0] ?? [...live].sort(byTime).pop() ?? null;
}

export const TaskRow = memo(function TaskRow({ task, leaving, onToggle, onEdit, onRemove }: Props) {
  const { t, lang, tz, now, today } = useLocale();
  const done = task.status === 'completed';
  const overdue = isOverdue(task, now, tz);
  const rule = task.recurrence_rule;
  const live = task.reminders.filter((reminder) => reminder.status !== 'cancelled');
  const next = telling(task.reminders);
  const nextWaits = next !== null && waits(next);
  return (
    <li className={`row${done ? ' row-done' : ''}${leaving ? ' row-leaving' : ''}${task.priority ? ` row-${task.priority}` : ''}`} data-id={task.id}>
      <label className="check">
        <input type="checkbox" checked={done} aria-label={done ? t.reopen(task.title) : t.complete(task.title)} onChange={() => onToggle(task)} />
        <span className="check-box" aria-hidden="true"><Icon name="done" /></span>
      </label>
      <div className="row-body">
        <button type="button" className="row-title" aria-label={t.edit(task.title)} onClick={() => onEdit(task)}>
          <Words text={task.title} />
        </button>
        <ul className="row-facts">
          {task.due && (
            <li className={`fact fact-due${overdue ? ' fact-overdue' : ''}`}>
              <Icon name="clock" />
              {overdue && <span className="sr">{t.overdue}: </span>}
              <time dateTime={task.due_date ?? task.due.date}>{showDue(task.due, today, lang, tz)}</time>
            </li>
          )}
          {rule && (
            <li className="fact fact-repeat">
              <Icon name="repeat" />
              <bdi>{rule.rrule ? rulePhrase(rule.rrule, lang, today, rule.basis) : t.repeatsShort}</bdi>
            </li>
          )}
          {live.length > 0 && (
            <li className={`fact fact-reminder${next?.status === 'failed' ? ' fact-failed' : ''}`}>
              <Icon name="bell" />
              <span className="sr">{t.reminders(live.length)}: </span>
              {live.length > 1 && <span aria-hidden="true">{live.length} ·</span>}
              {next?.trigger_time && <bdi>{nextWaits ? showInstant(next.trigger_time, now, lang, tz) : ''}</bdi>}
              {next?.status && <span className="fact-status">{nextWaits ? <span className="sr">{t.reminderStatus[next.status]}</span> : (t.reminderStatus[next.status] ?? next.status)}</span>}
            </li>
          )}
          {task.priority && task.priority !== 'medium' && (
            <li className={`fact fact-priority fact-${task.priority}`}>
              <Icon name="flag" />
              {t.priorityShort[task.priority]}
            </li>
          )}
          {task.tags.map((tag) => (
            <li key={tag} className="fact fact-tag"><Words text={`#${tag}`} /></li>
          ))}
          {done && task.completed_at && <li className="fact">{t.doneAt(showInstant(task.completed_at, now, lang, tz))}</li>}
        </ul>
      </div>
      <button type="button" className="icon-button row-remove" aria-label={t.remove(task.title)} title={t.deleteButton} onClick={() => onRemove(task)}>
        <Icon name="trash" />
      </button>
    </li>
  );
});
