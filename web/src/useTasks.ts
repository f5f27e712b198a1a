import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api } from './api';
import { belongs, merge, placeable, queryOf, type Scope } from './lists';
import type { Task } from './types';

export interface TaskList {
  items: Task[];
  /** More rows wait on the server. */
  more: boolean;
  state: 'loading' | 'ready' | 'failed';
  /** Rows that were just completed or reopened here: shown struck for a moment before they leave. */
  leaving: ReadonlySet<string>;
  reload(): Promise<void>;
  /** Reads anew, after what is being read now: that may have been too early. */
  catchUp(): Promise<void>;
  loadMore(): Promise<void>;
  /** Places a changed task; the row appears, moves or goes. */
  put(task: Task): void;
  /** The row goes, whatever the server's state. */
  drop(id: string): void;
  /** Strikes a row at once; `settle` lets it go, `restore` takes it back. */
  strike(task: Task, status: Task['status']): void;
  settle(id: string): void;
  restore(task: Task): void;
}

const lingerMs = 450;
const pageRows = 50;
/** The server's own bound. */
const mostRows = 200;

export function useTasks(scope: Scope, today: string): TaskList {
  const { view, search } = scope;
  const key = `${view} ${search} ${today}`;
  const stable = useMemo<Scope>(() => ({ view, search }), [view, search]);
  const [items, setItems] = useState<Task[]>([]);
  const [cursor, setCursor] = useState<string | null>(null);
  const [state, setState] = useState<TaskList['state']>('loading');
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const current = useRef({ key, items, cursor, leaving });
  current.current.key = key;
  current.current.leaving = leaving;
  const request = useRef<AbortController | null>(null);
  const reading = useRef<Promise<void>>(Promise.resolve());

  const show = useCallback((next: Task[]) => {
    current.current.items = next;
    setItems(next);
  }, []);
  const point = useCallback((next: string | null) => {
    current.current.cursor = next;
    setCursor(next);
  }, []);

  const place = useCallback((task: Task) => {
    const { items: have, cursor: next, leaving: struck } = current.current;
    const old = have.find((item) => item.id === task.id);
    if (old && task.version < old.version) return;
    if (struck.has(task.id) && !belongs(task, stable, today)) return;
    if (belongs(task, stable, today) && !placeable(task, have, next !== null, stable)) {
      show(have.filter((item) => item.id !== task.id));
      return;
    }
    // A search matches on the server: an unknown task may or may not belong to it.
    if (stable.search && !old) return;
    show(mergeKeeping(have, task, struck, stable, today));
  }, [stable, today, show]);

  const takeAway = useCallback((id: string) => show(current.current.items.filter((item) => item.id !== id)), [show]);

  // What is heard live while the list is on its way is newer than that list, and is put in place once more after it.
  const heard = useRef<(() => void)[] | null>(null);

  const fetchPage = useCallback(async (from: string | null) => {
    const query = queryOf(stable, today);
    // Reading anew gives as much as is shown already, or the page would shrink under the reader.
    query.set('limit', String(from ? pageRows : Math.min(mostRows, Math.max(pageRows, current.current.items.length))));
    if (from) query.set('cursor', from);
    request.current?.abort();
    const mine = new AbortController();
    request.current = mine;
    if (!from) heard.current = [];
    const page = await api.list(query, mine.signal);
    if (mine.signal.aborted) return;
    // The query of "today" reaches into tomorrow: once a row of tomorrow has come, every row of today has.
    const beyond = stable.view === 'today' && !stable.search && page.items.some((task) => task.due && task.due.date > today);
    const kept = from ? current.current.items : current.current.items.filter((task) => current.current.leaving.has(task.id));
    const struck = kept.filter((task) => current.current.leaving.has(task.id));
    const merged = merge(kept, page.items.filter((task) => !current.current.leaving.has(task.id)), stable, today);
    show([...merged, ...struck.filter((task) => !merged.includes(task))]);
    point(beyond ? null : page.next_cursor);
    setState('ready');
    if (from) return;
    const missed = heard.current ?? [];
    heard.current = null;
    for (const again of missed) again();
  }, [stable, today, show, point]);

  const reload = useCallback(() => {
    const read = async () => {
      try {
        await fetchPage(null);
      } catch (cause) {
        if ((cause as Error).name === 'AbortError') return;
        heard.current = null;
        setState((was) => (was === 'ready' ? 'ready' : 'failed'));
      }
    };
    return (reading.current = read());
  }, [fetchPage]);

  const catchUp = useCallback(async () => {
    const at = current.current.key;
    await reading.current;
    if (current.current.key === at) await reload();
  }, [reload]);

  const more = useRef(false);
  const loadMore = useCallback(async () => {
    // One at a time, and never instead of a reading anew: that would go on with what is stale.
    if (more.current) return;
    more.current = true;
    try {
      await reading.current;
      if (current.current.cursor) await fetchPage(current.current.cursor);
    } catch {
      // The button stays, and another press tries again.
    } finally {
      more.current = false;
    }
  }, [fetchPage]);

  useEffect(() => {
    show([]);
    point(null);
    setLeaving(new Set());
    setState('loading');
    void reload();
    return () => request.current?.abort();
  }, [key, reload, show, point]);

  const put = useCallback((task: Task) => {
    heard.current?.push(() => place(task));
    place(task);
  }, [place]);

  const drop = useCallback((id: string) => {
    heard.current?.push(() => takeAway(id));
    takeAway(id);
  }, [takeAway]);

  const strike = useCallback((task: Task, status: Task['status']) => {
    setLeaving((was) => new Set(was).add(task.id));
    current.current.leaving = new Set(current.current.leaving).add(task.id);
    show(current.current.items.map((item) => (item.id === task.id ? { ...item, status } : item)));
  }, [show]);

  const unmark = useCallback((id: string) => {
    const rest = new Set(current.current.leaving);
    rest.delete(id);
    current.current.leaving = rest;
    setLeaving(rest);
  }, []);

  const settle = useCallback((id: string) => {
    const at = current.current.key;
    setTimeout(() => {
      if (current.current.key !== at || !current.current.leaving.has(id)) return;
      unmark(id);
      show(current.current.items.filter((item) => item.id !== id || belongs(item, stable, today)));
    }, lingerMs);
  }, [stable, today, show, unmark]);

  const restore = useCallback((task: Task) => {
    unmark(task.id);
    show(current.current.items.map((item) => (item.id === task.id ? task : item)));
  }, [show, unmark]);

  return { items, more: cursor !== null, state, leaving, reload, catchUp, loadMore, put, drop, strike, settle, restore };
}

/** Merges one task while rows that are on their way out keep their place. */
function mergeKeeping(have: Task[], task: Task, struck: ReadonlySet<string>, scope: Scope, today: string): Task[] {
  const merged = merge(have.filter((item) => !struck.has(item.id)), [task], scope, today);
  for (const item of have) {
    if (!struck.has(item.id) || merged.some((other) => other.id === item.id)) continue;
    const before = have.slice(0, have.indexOf(item)).map((other) => other.id);
    const at = merged.findIndex((other) => !before.includes(other.id));
    merged.splice(at < 0 ? merged.length : at, 0, item);
  }
  return merged;
}
