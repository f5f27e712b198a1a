import { Fragment, useCallback, useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { api, ApiError, bodyOf, randomId } from './api';
import { Composer } from './components/Composer';
import { Conversation, type Turn } from './components/Conversation';
import { Icon } from './components/Icon';
import { TaskRow } from './components/TaskRow';
import { Toasts, type Toast } from './components/Toasts';
import { addDays, civil, showDay, showDue, showLongDate, usableZone } from './dates';
import { taskOf } from './draft';
import { waits } from './lists';
import { reminderMoved, reminderTask, reminderTriggered, taskChange } from './events';
import { LocaleContext, strings, type Locale } from './i18n';
import { commandOf } from './keys';
import { anyTabVisible, openLive } from './live';
import { tabStorage, undecided, Unsent } from './unsent';
import type { Lang, Me, Reading, Task, View } from './types';
import { useDialogs } from './useDialogs';
import { useTasks } from './useTasks';

const views: View[] = ['today', 'upcoming', 'all', 'done'];
const keepTurns = 3;
const keepUndos = 20;

function stored(key: string): string | null {
  try {
    return localStorage.getItem(`yaad.${key}`);
  } catch {
    return null;
  }
}
function store(key: string, value: string): void {
  try {
    localStorage.setItem(`yaad.${key}`, value);
  } catch {
    // The choice lasts as long as the page.
  }
}

function viewOfPath(): View {
  const name = location.pathname.slice(1);
  return views.find((view) => view === name) ?? 'today';
}

/** A notification of the system, while the page is open but not in sight. */
async function notify(title: string, body: string, tag: string): Promise<void> {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted' || await anyTabVisible()) return;
  try {
    const shown = new Notification(title, { body, tag, icon: '/favicon.svg' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
  } catch {
    // Some phones allow notifications from a service worker only; the toast is there.
  }
}

/** Fetches the next rows before the end is reached; a button as well, for the keyboard and for a try that failed. */
function More({ after, onMore, label }: { after: readonly Task[]; onMore(): Promise<void>; label: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A busy page is told of several moments at once: only the latest is how it stands now.
    const watch = new IntersectionObserver((moments) => {
      if (moments[moments.length - 1]?.isIntersecting) void onMore();
    }, { rootMargin: '600px' });
    if (button.current) watch.observe(button.current);
    return () => watch.disconnect();
  // Looked at anew whenever the rows change: more may be needed at once.
  }, [after, onMore]);
  return <button ref={button} type="button" className="button more" onClick={() => void onMore()}>{label}</button>;
}

/** The current value, for callbacks that must not change with it. */
function useLatest<T>(value: T) {
  const ref = useRef(value);
  ref.current = value;
  return ref;
}

export function App() {
  const [me, setMe] = useState<Me>({});
  const [lang, setLang] = useState<Lang>(() => (stored('lang') ?? navigator.language.slice(0, 2)) === 'ur' ? 'ur' : 'en');
  const [dark, setDark] = useState(() => document.documentElement.dataset['theme'] === 'dark');
  const [view, setView] = useState<View>(viewOfPath);
  const [search, setSearch] = useState('');
  const [query, setQuery] = useState('');
  const [now, setNow] = useState(() => new Date());
  const [connected, setConnected] = useState(true);
  const [mailOff, setMailOff] = useState(false);
  const [mailSeen, setMailSeen] = useState(() => stored('mail-note') === 'seen');
  const [zoneSeen, setZoneSeen] = useState(() => stored('zone-note') === 'seen');
  const [mayNotify, setMayNotify] = useState(() => typeof Notification !== 'undefined' && Notification.permission === 'default');
  const [editing, setEditing] = useState<Task | null>(null);
  const [helping, setHelping] = useState(false);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [turns, setTurns] = useState<Turn[]>([]);
  const [busy, setBusy] = useState(false);
  const [moved, setMoved] = useState(false);

  const tz = usableZone(me.tz);
  const today = civil(now, tz).date;
  const t = strings[lang];
  const locale = useMemo<Locale>(() => ({ lang, tz, now, today, t }), [lang, tz, now, today, t]);
  const scope = useMemo(() => ({ view, search: query }), [view, query]);
  const list = useTasks(scope, today);

  const field = useRef<HTMLTextAreaElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLUListElement | HTMLDivElement | null>(null);
  const conversation = useRef(randomId());
  const serial = useRef(0);
  const undos = useRef<string[]>([]);
  const rung = useRef(new Set<string>());
  // What is typed and what is answered by a button are two drafts: one must not forget the other's key.
  const unsent = useRef<Unsent>(null!);
  unsent.current ??= new Unsent(tabStorage());
  const pressed = useRef<Unsent>(null!);
  pressed.current ??= new Unsent(null);
  // Of each series the task that came last.
  const successors = useRef(new Map<string, { task: Task; at: number }>());
  const [unsure, setUnsure] = useState<string | null>(() => unsent.current.attempt?.text ?? null);
  const latest = useLatest({ list, t, lang, tz, now, today, editing, helping, toasts, query });

  // Toasts ---------------------------------------------------------------------------------------------------------------------
  const close = useCallback((id: number) => setToasts((was) => was.filter((toast) => toast.id !== id)), []);
  const say = useCallback((toast: Omit<Toast, 'id'>) => {
    const id = ++serial.current;
    setToasts((was) => [...was.filter((other) => other.tone === 'reminder').slice(-3), ...(toast.tone === 'reminder' ? was.filter((other) => other.tone !== 'reminder') : []), { ...toast, id }]);
    return id;
  }, []);
  /** Whatever rings for this task, or this reminder, has been dealt with. */
  const answered = useCallback((id: string | null) => {
    if (id) setToasts((was) => was.filter(({ rings }) => !rings?.includes(id)));
  }, []);
  const complain = useCallback((cause: unknown) => {
    const error = cause as ApiError;
    const { t: words } = latest.current;
    const text = error.status === 0 ? words.failedOffline : error.status === 409 && error.code === 'undo_conflict' ? words.undoConflict
      : error.status === 404 ? words.goneElsewhere : error.status === 429 || error.status >= 500 || !error.message ? words.failed : error.message;
    say({ tone: 'error', text, actions: [] });
  }, [say, latest]);

  // Changes --------------------------------------------------------------------------------------------------------------------
  const refresh = useCallback(async (id: string) => {
    try {
      const task = await api.get(id);
      if (task.status === 'deleted' || task.deleted_at) latest.current.list.drop(id);
      else latest.current.list.put(task);
    } catch (cause) {
      if ((cause as ApiError).status === 404) latest.current.list.drop(id);
    }
  }, [latest]);

  const undo = useCallback(async (commandId?: string) => {
    const id = commandId ?? undos.current[undos.current.length - 1];
    if (!id) return void say({ tone: 'plain', text: latest.current.t.nothingToUndo, actions: [] });
    undos.current = undos.current.filter((other) => other !== id);
    setTurns((was) => was.map((turn) => (turn.commandId === id ? { ...turn, commandId: null } : turn)));
    try {
      await api.undo(id);
      say({ tone: 'plain', text: latest.current.t.undone, actions: [] });
      await latest.current.list.reload();
    } catch (cause) {
      if ((cause as ApiError).status === 0) undos.current.push(id);
      complain(cause);
    }
  }, [complain, latest, say]);

  const remember = useCallback((commandId: string | null | undefined) => {
    if (commandId) undos.current = [...undos.current, commandId].slice(-keepUndos);
  }, []);

  const withNext = useCallback((text: string, { due }: Task) => {
    const { t: words, today: day, lang: shown, tz: zone } = latest.current;
    return due ? `${text} · ${words.nextOn(showDue(due, day, shown, zone))}` : text;
  }, [latest]);
  /** `of`: the task of a series that is over; its toast says when the next one is, which may have come before this answer. */
  const told = useCallback((text: string, commandId: string | null, of?: Task | null) => {
    remember(commandId);
    const came = successors.current.get(of?.series_id ?? '');
    const next = came && came.task.id !== of?.id && Date.now() - came.at < 5_000 ? came.task : null;
    say({ tone: 'plain', text: next ? withNext(text, next) : text, seriesId: next ? null : (of?.series_id ?? null), actions: commandId ? [{ label: latest.current.t.undo, run: () => void undo(commandId) }] : [] });
  }, [latest, remember, say, undo, withNext]);

  /** Before a row goes, the focus moves to its neighbour, if it was in the row. */
  const leaveRow = useCallback((id: string) => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('.row') ?? [])];
    const at = all.findIndex((row) => row.dataset['id'] === id);
    const row = all[at];
    if (!row || !row.contains(document.activeElement)) return;
    const next = all[at + 1] ?? all[at - 1];
    if (next) next.querySelector<HTMLElement>('input')?.focus();
    else heading.current?.focus();
  }, []);

  const toggle = useCallback(async (task: Task) => {
    const done = task.status === 'completed';
    const { list: shown, t: words, query: searching } = latest.current;
    if (shown.leaving.has(task.id)) return;
    shown.strike(task, done ? 'active' : 'completed');
    if (!searching) leaveRow(task.id);
    try {
      const { commandId } = await (done ? api.reopen(task.id) : api.complete(task.id));
      latest.current.list.settle(task.id);
      told(done ? words.reopened(task.title) : words.completed(task.title), commandId, done ? null : task);
    } catch (cause) {
      latest.current.list.restore(task);
      complain(cause);
    }
  }, [complain, latest, leaveRow, told]);

  const remove = useCallback(async (task: Task, series = false) => {
    setEditing(null);
    leaveRow(task.id);
    latest.current.list.drop(task.id);
    try {
      const { commandId } = await api.remove(task.id, series);
      const { t: words } = latest.current;
      told(series ? words.deletedSeries(task.title) : words.deleted(task.title), commandId, series ? null : task);
    } catch (cause) {
      latest.current.list.put(task);
      complain(cause);
    }
  }, [complain, latest, leaveRow, told]);

  const skip = useCallback(async (task: Task) => {
    setEditing(null);
    try {
      const { commandId } = await api.skip(task.id);
      told(latest.current.t.skipped(task.title), commandId, task);
      await latest.current.list.reload();
    } catch (cause) {
      complain(cause);
    }
  }, [complain, latest, told]);

  const dialogs = useDialogs(helping || editing !== null, useCallback(() => {
    setHelping(false);
    setEditing(null);
    say({ tone: 'error', text: latest.current.t.failedOffline, actions: [] });
  }, [latest, say]));

  // The conversation -----------------------------------------------------------------------------------------------------------
  const last = turns[turns.length - 1];
  const awaiting = Boolean(last?.answer?.clarification_needed);

  const send = useCallback(async (text: string, corrected: Reading | null, from: Unsent): Promise<boolean> => {
    const draft = corrected ? taskOf(corrected) : null;
    const attempt = from.begin(text, draft ? 'task' : 'chat', draft ? bodyOf.task(draft) : bodyOf.chat(text, conversation.current), Date.now(), randomId);
    setBusy(true);
    const id = ++serial.current;
    try {
      if (attempt.how === 'task') {
        const { body, commandId } = await api.create(attempt);
        from.settle(attempt);
        setUnsure(null);
        latest.current.list.put(body);
        told(latest.current.t.added(body.title), commandId);
        return true;
      }
      setTurns((was) => [...was, { id, said: text, answer: null, commandId: null }].slice(-keepTurns));
      const { body, commandId } = await api.say(attempt);
      from.settle(attempt);
      setUnsure(null);
      conversation.current = body.conversation_id || conversation.current;
      const command = body.actions?.map((action) => action.command_id).find(Boolean) ?? (body.actions?.length ? commandId : null);
      remember(command);
      setTurns((was) => was.map((turn) => (turn.id === id ? { ...turn, answer: body, commandId: command ?? null } : turn)));
      if (body.task_created) latest.current.list.put(body.task_created);
      for (const action of body.actions ?? []) if (action.task_id && action.task_id !== body.task_created?.id) void refresh(action.task_id);
      return true;
    } catch (cause) {
      setTurns((was) => was.filter((turn) => turn.id !== id));
      const { status, code } = cause as ApiError;
      if (undecided(status, code)) {
        if (from === unsent.current) setUnsure(text);
        say({ tone: 'error', text: status === 0 ? latest.current.t.sendOffline : latest.current.t.sendBusy, actions: [] });
      } else {
        from.settle(attempt);
        setUnsure(null);
        complain(cause);
      }
      return false;
    } finally {
      setBusy(false);
    }
  }, [complain, latest, refresh, remember, say, told]);

  // The live stream ------------------------------------------------------------------------------------------------------------
  useEffect(() => {
    const remind = (message: unknown, leads: boolean) => {
      const reminder = reminderTriggered(message);
      const id = reminderTask(message);
      if (id) void refresh(id);
      if (!reminder) {
        // Snoozed or taken away, here or in another window: what rings for it falls silent.
        answered(reminderMoved(message));
        return;
      }
      // One toast for one ringing, however many channels it goes out on.
      const key = `${reminder.reminder_id} ${reminder.revision ?? reminder.trigger_time ?? ''}`;
      if (rung.current.has(key)) return;
      rung.current.add(key);
      const { t: words } = latest.current;
      const title = reminder.task_title;
      say({
        tone: 'reminder', heading: words.reminderNow, text: title, rings: [reminder.task_id, reminder.reminder_id],
        actions: [
          {
            label: words.doneButton, primary: true,
            run: () => void api.complete(reminder.task_id).then(({ commandId }) => {
              told(latest.current.t.completed(title), commandId);
              return refresh(reminder.task_id);
            }).catch(complain),
          },
          {
            label: words.snooze,
            run: () => void api.snooze(reminder.task_id, 10).then(({ commandId }) => {
              told(latest.current.t.snoozed(title), commandId);
              return refresh(reminder.task_id);
            }).catch(complain),
          },
        ],
      });
      if (leads) void notify(title, words.reminderNow, key);
    };
    return openLive('/api/stream', {
      onTask: (message) => {
        const change = taskChange(message);
        if (change.kind === 'gone') {
          latest.current.list.drop(change.id);
          answered(change.id);
        }
        if (change.kind === 'fetch') void refresh(change.id);
        if (change.kind !== 'put') return;
        const { task } = change;
        latest.current.list.put(task);
        if (task.status !== 'active') answered(task.id);
        // The toast of a completed task of a series learns when the next one is.
        if (task.series_id && task.status === 'active' && task.due) {
          if (successors.current.size > 100) successors.current.clear();
          successors.current.set(task.series_id, { task, at: Date.now() });
          setToasts((was) => was.map((toast) => (toast.seriesId === task.series_id ? { ...toast, text: withNext(toast.text, task), seriesId: null } : toast)));
        }
      },
      onReminder: remind,
      onStale: () => void latest.current.list.catchUp(),
      onState: (up) => {
        setConnected(up);
        if (up && latest.current.list.state === 'failed') void latest.current.list.reload();
      },
    });
  }, [answered, complain, latest, refresh, say, told, withNext]);

  // Once at the start ----------------------------------------------------------------------------------------------------------
  useEffect(() => {
    api.me().then((found) => {
      setMe(found);
      if (found.language === 'ur' || found.language === 'en') setLang(found.language);
    }).catch(() => undefined);
    api.health().then(({ checks }) => setMailOff(checks?.['smtp']?.status === 'disabled')).catch(() => undefined);
    const clock = setInterval(() => setNow(new Date()), 30_000);
    const path = () => setView(viewOfPath());
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      if (!stored('theme')) setDark(scheme.matches);
    };
    window.addEventListener('popstate', path);
    scheme.addEventListener('change', follow);
    return () => {
      clearInterval(clock);
      window.removeEventListener('popstate', path);
      scheme.removeEventListener('change', follow);
    };
  }, []);

  useEffect(() => {
    const root = document.documentElement;
    root.lang = lang;
    root.dir = lang === 'ur' ? 'rtl' : 'ltr';
    root.dataset['theme'] = dark ? 'dark' : 'light';
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', dark ? '#15201f' : '#f5f1e8');
    document.title = `${query ? t.searchTitle : t[view]} · ${t.yaad}`;
    store('lang', lang);
  }, [lang, dark, view, query, t]);

  useEffect(() => {
    const timer = setTimeout(() => setQuery(search.trim()), search ? 200 : 0);
    return () => clearTimeout(timer);
  }, [search]);

  // After a change of view by hand, screen readers and the keyboard start at its title.
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [view, moved]);

  const go = useCallback((to: View) => {
    history.pushState(null, '', `/${to}`);
    setSearch('');
    setQuery('');
    setView(to);
    setMoved(true);
  }, []);

  // The keyboard ---------------------------------------------------------------------------------------------------------------
  useEffect(() => {
    let g = 0;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      const box = target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio');
      if (latest.current.editing || latest.current.helping) return;
      if (!box && target.closest('input, textarea, select, [contenteditable]')) return;
      const pending = Date.now() - g < 1_500;
      const command = commandOf(event, pending);
      g = command === 'g' ? Date.now() : 0;
      if (!command || command === 'g') return;
      const row = target.closest<HTMLElement>('.row');
      const task = row ? latest.current.list.items.find((item) => item.id === row.dataset['id']) : undefined;
      // Space and Enter belong to the button or link that has the focus; a check box keeps its Space.
      if ((event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary')) return;
      if (event.key === ' ' && box) return;
      const step = (by: number) => {
        const all = [...(rows.current?.querySelectorAll<HTMLElement>('.row') ?? [])];
        const at = row ? all.indexOf(row) : by > 0 ? -1 : all.length;
        const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
        next?.querySelector<HTMLElement>('input')?.focus();
        next?.scrollIntoView({ block: 'nearest' });
      };
      switch (command) {
        case 'write': field.current?.focus(); break;
        case 'search': searchField.current?.focus(); break;
        case 'next': step(1); break;
        case 'previous': step(-1); break;
        case 'complete': if (!task) return; void toggle(task); break;
        case 'edit': if (!task) return; setEditing(task); break;
        case 'delete': if (!task) return; void remove(task); break;
        case 'undo': {
          void undo();
          setToasts((was) => was.filter((toast) => toast.tone === 'reminder'));
          break;
        }
        case 'help': setHelping(true); break;
        case 'escape': setToasts((was) => was.filter((toast) => toast.tone === 'reminder')); break;
        default: go(command);
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [go, latest, remove, toggle, undo]);

  const switchLanguage = () => {
    const next: Lang = lang === 'en' ? 'ur' : 'en';
    setLang(next);
    api.saveMe({ language: next }).then(({ body }) => setMe((was) => ({ ...was, ...body }))).catch(() => undefined);
  };
  const switchTheme = () => {
    store('theme', dark ? 'light' : 'dark');
    setDark(!dark);
  };
  const follow = (to: View) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };

  // The groups of the list -------------------------------------------------------------------------------------------------------
  const groups: { key: string; name: string | null; tasks: Task[] }[] = [];
  for (const task of list.items) {
    let key = '';
    let name: string | null = null;
    if (!query && view === 'today' && task.due) {
      key = task.due.date < today ? 'overdue' : 'today';
      name = key === 'overdue' ? t.overdue : t.dueToday;
    } else if (!query && view === 'upcoming' && task.due) {
      key = task.due.date;
      const long = showLongDate(key, today, lang);
      name = key === addDays(today, 1) ? `${showDay(key, today, lang)} · ${long}` : long;
    }
    const group = groups[groups.length - 1];
    if (group && group.key === key) group.tasks.push(task);
    else groups.push({ key, name, tasks: [task] });
  }
  const emptyWords = t.empty[query ? 'search' : view]!;
  const here = usableZone(undefined);

  return (
    <LocaleContext.Provider value={locale}>
      <a className="skip" href="#list" onClick={(event) => { event.preventDefault(); heading.current?.focus(); }}>{t.skip}</a>
      <div className="page">
        <header className="top">
          <a className="brand" href="/today" onClick={follow('today')} aria-label="Yaad">
            <svg viewBox="0 0 64 64" aria-hidden="true" className="brand-mark">
              <path d="M14 25c0 13 7 21 18 21s18-8 18-21" fill="none" stroke="currentColor" strokeWidth="7" strokeLinecap="round" />
              <circle cx="32" cy="20" r="6" className="brand-dot" />
            </svg>
            <span className="brand-name">{lang === 'ur' ? 'یاد' : 'Yaad'}</span>
          </a>
          <div className="tools">
            <button type="button" className="button quiet" lang={lang === 'en' ? 'ur' : 'en'} title={t.languageHint} onClick={switchLanguage}>{t.language}</button>
            <button type="button" className="icon-button" aria-label={dark ? t.themeToLight : t.themeToDark} title={dark ? t.themeToLight : t.themeToDark} onClick={switchTheme}>
              <Icon name={dark ? 'sun' : 'moon'} />
            </button>
            <button type="button" className="icon-button" aria-label={t.help} title={`${t.help} (?)`} onClick={() => setHelping(true)}><Icon name="keys" /></button>
          </div>
        </header>
        <nav className="views" aria-label={t.views}>
          {views.map((name) => (
            <a key={name} href={`/${name}`} aria-current={!query && view === name ? 'page' : undefined} onClick={follow(name)}>
              <Icon name={name} />
              <span>{t[name]}</span>
            </a>
          ))}
        </nav>
        <main className="main">
          <Composer
            field={field}
            awaiting={awaiting}
            busy={busy}
            initial={unsent.current.text}
            unsure={unsure}
            onWrite={(text) => {
              unsent.current.write(text);
              if (!text.trim()) setUnsure(null);
            }}
            onSend={(text, corrected) => send(text, corrected, unsent.current)}
          />
          <Conversation
            turns={turns}
            onSay={(text) => void send(text, null, pressed.current)}
            onOpen={(task) => void api.get(task.id).then(setEditing).catch(complain)}
            onUndo={(turn) => turn.commandId && void undo(turn.commandId)}
            onClear={() => {
              setTurns([]);
              conversation.current = randomId();
              field.current?.focus();
            }}
          />
          {me.tz && me.tz !== here && !zoneSeen && (
            <p className="note">
              <span>{t.zoneNote(here, me.tz)}</span>
              <button type="button" className="link" onClick={() => void api.saveMe({ tz: here }).then(({ body }) => setMe((was) => ({ ...was, tz: here, ...body }))).catch(complain)}>{t.zoneUse(here)}</button>
              <button type="button" className="icon-button" aria-label={t.dismiss} onClick={() => { setZoneSeen(true); store('zone-note', 'seen'); }}><Icon name="close" /></button>
            </p>
          )}
          <section className="list" id="list" aria-labelledby="view-title" aria-busy={list.state === 'loading'}>
            <div className="list-head">
              <div>
                <h1 id="view-title" ref={heading} tabIndex={-1}>{query ? t.searchTitle : t[view]}</h1>
                <p className="list-sub">
                  {!query && view === 'today' && <span>{showLongDate(today, today, lang)}</span>}
                  {list.state === 'ready' && list.items.length > 0 && <span role="status">{t.count(list.items.length, list.more)}</span>}
                </p>
              </div>
              <div className="search" role="search">
                <Icon name="search" />
                <input
                  ref={searchField}
                  type="search"
                  dir={search ? 'auto' : undefined}
                  aria-label={t.search}
                  placeholder={t.search}
                  value={search}
                  onChange={(event) => setSearch(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') {
                      setSearch('');
                      event.currentTarget.blur();
                    }
                  }}
                />
                {search && (
                  <button type="button" className="icon-button" aria-label={t.clearSearch} title={t.clearSearch} onClick={() => { setSearch(''); searchField.current?.focus(); }}>
                    <Icon name="close" />
                  </button>
                )}
              </div>
            </div>
            <div ref={(element) => { rows.current = element; }}>
              {groups.map((group) => (
                <Fragment key={group.key || 'only'}>
                  {group.name && <h2 className={`group${group.key === 'overdue' ? ' group-overdue' : ''}`}>{group.name}</h2>}
                  <ul className="rows">
                    {group.tasks.map((task) => (
                      <TaskRow key={task.id} task={task} leaving={list.leaving.has(task.id)} onToggle={toggle} onEdit={setEditing} onRemove={remove} />
                    ))}
                  </ul>
                </Fragment>
              ))}
            </div>
            {list.state === 'ready' && list.items.length === 0 && (
              <div className="empty">
                <p className="empty-first">{emptyWords[0]}</p>
                <p>{emptyWords[1]}</p>
              </div>
            )}
            {list.state === 'loading' && <p className="loading">{t.loading}</p>}
            {list.state === 'failed' && (
              <div className="empty" role="alert">
                <p>{t.loadFailed}</p>
                <button type="button" className="button" onClick={() => void list.reload()}>{t.retry}</button>
              </div>
            )}
            {list.more && <More after={list.items} onMore={list.loadMore} label={t.loadMore} />}
            {(mailOff || mayNotify) && !mailSeen && list.items.some((task) => task.reminders.some(waits)) && (
              <p className="note">
                {mailOff ? <span>{t.mailNote} <code dir="ltr">--smtp-url</code>{lang === 'ur' ? ')۔' : ').'}</span> : <span>{t.pageNote}</span>}
                {mayNotify && <button type="button" className="link" onClick={() => void Notification.requestPermission().then(() => setMayNotify(false))}>{t.allowNotify}</button>}
                <button type="button" className="icon-button" aria-label={t.dismiss} onClick={() => { setMailSeen(true); store('mail-note', 'seen'); }}><Icon name="close" /></button>
              </p>
            )}
          </section>
        </main>
      </div>
      <Toasts toasts={toasts} notice={connected ? null : t.offline} onClose={close} />
      {helping && dialogs && <dialogs.HelpDialog onClose={() => setHelping(false)} />}
      {editing && dialogs && (
        <dialogs.EditDialog
          key={editing.id}
          task={editing}
          onClose={() => setEditing(null)}
          onLatest={list.put}
          onSaved={(task, commandId) => {
            setEditing(null);
            list.put(task);
            told(t.saved(task.title), commandId);
          }}
          onRemove={(task, series) => void remove(task, series)}
          onSkip={(task) => void skip(task)}
        />
      )}
    </LocaleContext.Provider>
  );
}
