import { useState } from 'react';
import { api, ApiError } from '../api';
import { draftOf, faultOf, patchOf, rebase, type Draft } from '../draft';
import { useLocale } from '../i18n';
import { rulePhrase } from '../recurrence';
import type { Task } from '../types';
import { Dialog } from './Dialog';

interface Props {
  task: Task;
  onClose(): void;
  onSaved(task: Task, commandId: string | null): void;
  onLatest(task: Task): void;
  onRemove(task: Task, series: boolean): void;
  onSkip(task: Task): void;
}

const repeats = ['none', 'daily', 'weekly', 'monthly', 'yearly', 'custom'] as const;
const priorities = ['high', 'medium', 'low', 'none'] as const;

export function EditDialog({ task, onClose, onSaved, onLatest, onRemove, onSkip }: Props) {
  const { t, lang, tz, today } = useLocale();
  const [base, setBase] = useState(task);
  const [draft, setDraft] = useState<Draft>(() => draftOf(task));
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = <K extends keyof Draft>(key: K, value: Draft[K]) => setDraft((was) => ({ ...was, [key]: value }));
  const recurring = Boolean(base.recurrence_rule) && base.status === 'active';

  const save = async () => {
    const fault = faultOf(draft);
    if (fault) return setMessage(t[fault]);
    const patch = patchOf(base, draft, tz);
    if (!patch) return onClose();
    setBusy(true);
    setMessage(null);
    try {
      const { body, commandId } = await api.patch(base.id, patch, base.version);
      onSaved(body, commandId);
    } catch (cause) {
      const error = cause as ApiError;
      if (error.status === 412) {
        try {
          const latest = await api.get(base.id);
          setDraft((was) => rebase(was, draftOf(base), draftOf(latest)));
          setBase(latest);
          onLatest(latest);
          setMessage(t.conflict);
        } catch (second) {
          setMessage((second as ApiError).status === 404 ? t.goneElsewhere : t.failed);
        }
      } else if (error.status === 404) setMessage(t.goneElsewhere);
      else setMessage(error.status === 0 ? t.failedOffline : (error.fields[0]?.detail ?? error.message));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title={t.editTitle} onClose={onClose}>
      <form
        className="edit"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          }
        }}
      >
        <p className="edit-message" role="alert">{message}</p>
        <label className="wide">
          <span>{t.title}</span>
          <input type="text" dir="auto" maxLength={500} autoFocus value={draft.title} onChange={(event) => set('title', event.target.value)} />
        </label>
        <label className="wide">
          <span>{t.description}</span>
          <textarea rows={3} dir="auto" maxLength={10000} value={draft.description} onChange={(event) => set('description', event.target.value)} />
        </label>
        <label>
          <span>{t.date}</span>
          <input type="date" value={draft.date} onChange={(event) => set('date', event.target.value)} />
        </label>
        <label>
          <span>{t.time}</span>
          <input type="time" value={draft.time} onChange={(event) => set('time', event.target.value)} />
        </label>
        <label className={draft.repeat === 'none' ? 'wide' : undefined}>
          <span>{t.repeat}</span>
          <select value={draft.repeat} onChange={(event) => set('repeat', event.target.value as Draft['repeat'])}>
            {repeats.map((repeat) => <option key={repeat} value={repeat}>{t.repeats[repeat]}</option>)}
          </select>
        </label>
        {draft.repeat !== 'none' && (
          <label>
            <span>{t.basis}</span>
            <select value={draft.basis} onChange={(event) => set('basis', event.target.value as Draft['basis'])}>
              <option value="due">{t.basisDue}</option>
              <option value="completion">{t.basisCompletion}</option>
            </select>
          </label>
        )}
        {draft.repeat === 'custom' && (
          <label className="wide">
            <span>{t.rule}</span>
            <input type="text" dir="ltr" className="code" spellCheck={false} placeholder="FREQ=WEEKLY;BYDAY=MO,TH" value={draft.rrule}
              onChange={(event) => set('rrule', event.target.value)} />
            {draft.rrule && <small>{rulePhrase(draft.rrule, lang, today)}</small>}
          </label>
        )}
        <label>
          <span>{t.reminderList}</span>
          <input type="text" dir="ltr" inputMode="numeric" value={draft.reminders} onChange={(event) => set('reminders', event.target.value)} />
          <small>{t.reminderHint}</small>
        </label>
        <label>
          <span>{t.tags}</span>
          <input type="text" dir="auto" value={draft.tags} onChange={(event) => set('tags', event.target.value)} />
          <small>{t.tagsHint}</small>
        </label>
        <fieldset className="wide choices">
          <legend>{t.priorityLegend}</legend>
          {priorities.map((priority) => (
            <label key={priority} className={`choice choice-${priority}`}>
              <input type="radio" name="priority" checked={draft.priority === priority} onChange={() => set('priority', priority)} />
              <span>{t.priorityShort[priority]}</span>
            </label>
          ))}
        </fieldset>
        <footer className="edit-foot wide">
          <button type="submit" className="button primary" disabled={busy}>{t.save}</button>
          <button type="button" className="button" onClick={onClose}>{t.cancel}</button>
          <span className="grow" />
          {recurring && <button type="button" className="button" onClick={() => onSkip(base)}>{t.skipThis}</button>}
          <button type="button" className="button danger" onClick={() => onRemove(base, recurring)}>{recurring ? t.deleteSeries : t.deleteButton}</button>
        </footer>
      </form>
    </Dialog>
  );
}
