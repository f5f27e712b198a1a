import { openStream } from './stream';

/**
 * Live changes for every tab over one connection. Browsers allow six connections to a host over HTTP/1.1: with a stream for each
 * tab the seventh tab would hang. So the tabs elect a leader (whoever holds a Web Lock), which alone keeps the stream and passes
 * everything on. When it goes, the lock falls to another tab, which resumes after what the tabs have seen. Each message names the
 * one before it; a tab that finds a gap asks the leader, who remembers the latest. Without Web Locks every tab has its own stream.
 */

export interface LiveHandlers {
  onTask(payload: unknown): void;
  /** `leads`: exactly one tab is told so for each message; what must happen once for all tabs happens there. */
  onReminder(payload: unknown, leads: boolean): void;
  /** Something may have been missed: read anew. */
  onStale(): void;
  onState(up: boolean): void;
}

export type Kind = 'task' | 'reminder';
export interface Told {
  id: number;
  kind: Kind;
  data: unknown;
  /** The id of the message before; null at the beginning of a stream. */
  after: number | null;
}

type Note =
  | { say: 'told'; told: Told }
  | { say: 'state'; up: boolean }
  | { say: 'stale' }
  /** To the leader: this is what I have seen, give me the rest. */
  | { say: 'hello'; from: string; seen: number | null }
  /** From the leader to one tab; `missed` is null when the leader no longer knows. */
  | { say: 'welcome'; to: string; up: boolean; missed: Told[] | null; seen: number | null }
  /** From a new leader: what have you seen? And the answers. */
  | { say: 'roll-call' }
  | { say: 'seen'; seen: number | null };

const lockName = 'yaad.stream';
const visibleLock = 'yaad.visible';
const channelName = 'yaad.live';
const rememberMost = 500;
const rollCallMs = 200;

/** The latest messages of the stream, for tabs that missed some. */
export class Memory {
  private readonly kept: Told[] = [];
  /** Everything after this id is known; null before anything is. */
  private from: number | null = null;

  /** The stream begins after this id (null: somewhere, from now on). */
  begin(after: number | null): void {
    this.kept.length = 0;
    this.from = after;
  }
  add(told: Told): void {
    this.kept.push(told);
    this.from ??= told.id;
    if (this.kept.length > rememberMost) this.from = this.kept.shift()!.id;
  }
  /** Everything after `seen`; null when that reaches back too far. */
  since(seen: number): Told[] | null {
    return this.from === null || seen < this.from ? null : this.kept.filter((told) => told.id > seen);
  }
}

/** What a tab has seen: says of each message whether it is new, known already, or comes after one that is missing. */
export function judge(seen: number | null, told: Told): 'new' | 'known' | 'gap' {
  if (seen === null) return 'new';
  if (told.id <= seen) return 'known';
  return told.after !== null && told.after > seen ? 'gap' : 'new';
}

const name = () => Math.random().toString(36).slice(2);

class Tabs {
  private readonly me = name();
  private readonly channel = new BroadcastChannel(channelName);
  private readonly memory = new Memory();
  private readonly leave = new AbortController();
  private release: (() => void) | null = null;
  private closeStream: (() => void) | null = null;
  private up = false;
  private leading = false;
  private gone = false;
  private roll: ((seen: number | null) => void) | null = null;

  constructor(private readonly url: string, private readonly handlers: LiveHandlers, public seen: number | null) {
    this.channel.onmessage = (event: MessageEvent<Note>) => this.hear(event.data);
    navigator.locks.request(lockName, { signal: this.leave.signal }, () => this.lead())
      // Given up by leave(), or refused by the browser: then this tab helps itself.
      .catch(() => {
        if (this.gone || this.leading) return;
        this.leading = true;
        this.open();
      });
    this.hello();
  }

  /** Asks the leader for what was missed, at the start and whenever the tab may have slept. */
  hello(): void {
    if (!this.leading && !this.gone) this.send({ say: 'hello', from: this.me, seen: this.seen });
  }

  close(): void {
    this.gone = true;
    this.closeStream?.();
    this.channel.close();
    this.leave.abort();
    this.release?.();
  }

  private send(note: Note): void {
    this.channel.postMessage(note);
  }

  private async lead(): Promise<void> {
    if (this.gone) return;
    this.leading = true;
    const held = new Promise<void>((resolve) => (this.release = resolve));
    await this.callTheRoll();
    if (!this.gone) this.open();
    await held;
  }

  /** The tab that has seen least decides where the stream resumes; the others drop what they know. */
  private async callTheRoll(): Promise<void> {
    const { pending = [] } = await navigator.locks.query();
    let missing = pending.filter((request) => request.name === lockName).length;
    if (missing === 0) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, rollCallMs);
      this.roll = (seen) => {
        if (seen !== null) this.seen = this.seen === null ? seen : Math.min(this.seen, seen);
        if (--missing > 0) return;
        clearTimeout(late);
        resolve();
      };
      this.send({ say: 'roll-call' });
    });
    this.roll = null;
  }

  private open(): void {
    let before = this.seen;
    this.memory.begin(before);
    const tell = (kind: Kind) => (data: unknown, id: number) => {
      const told: Told = { id, kind, data, after: before };
      before = id;
      this.memory.add(told);
      this.send({ say: 'told', told });
      this.take(told);
    };
    const stale = () => {
      this.send({ say: 'stale' });
      this.handlers.onStale();
    };
    const state = (now: boolean) => {
      this.up = now;
      this.send({ say: 'state', up: now });
      this.handlers.onState(now);
    };
    this.closeStream = openStream(this.url, before, {
      onTask: tell('task'),
      onReminder: tell('reminder'),
      onReset: () => {
        before = null;
        this.seen = null;
        this.memory.begin(null);
        stale();
      },
      onOpen: (resumed) => {
        state(true);
        if (!resumed) stale();
      },
      onDown: () => state(false),
    });
  }

  private take(told: Told): void {
    this.seen = told.id;
    if (told.kind === 'task') this.handlers.onTask(told.data);
    else this.handlers.onReminder(told.data, this.leading);
  }

  private hear(note: Note): void {
    if (this.gone) return;
    if (this.leading) {
      if (note.say === 'hello' && this.closeStream) {
        const missed = note.seen === null ? [] : this.memory.since(note.seen);
        this.send({ say: 'welcome', to: note.from, up: this.up, missed, seen: this.seen });
      }
      if (note.say === 'seen') this.roll?.(note.seen);
      return;
    }
    switch (note.say) {
      case 'told': {
        const verdict = judge(this.seen, note.told);
        if (verdict === 'new') this.take(note.told);
        if (verdict === 'gap') this.hello();
        break;
      }
      case 'welcome':
        if (note.to !== this.me) break;
        this.handlers.onState(note.up);
        if (note.missed) for (const told of note.missed) if (judge(this.seen, told) === 'new') this.take(told);
        if (!note.missed) this.handlers.onStale();
        if (!note.missed || this.seen === null) this.seen = note.seen;
        break;
      case 'state':
        this.handlers.onState(note.up);
        break;
      case 'stale':
        this.seen = null;
        this.handlers.onStale();
        break;
      case 'roll-call':
        this.send({ say: 'seen', seen: this.seen });
        break;
      default:
    }
  }
}

/** Whether any tab of the page is in sight. */
export async function anyTabVisible(): Promise<boolean> {
  if (!document.hidden) return true;
  try {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === visibleLock);
  } catch {
    return false;
  }
}

/** Holds a shared lock while this tab is in sight, for the others to see. */
function showSight(): () => void {
  let release: (() => void) | null = null;
  const update = () => {
    if (document.hidden) {
      release?.();
      release = null;
    } else if (!release) {
      const held = new Promise<void>((resolve) => (release = resolve));
      navigator.locks.request(visibleLock, { mode: 'shared' }, () => held).catch(() => undefined);
    }
  };
  document.addEventListener('visibilitychange', update);
  update();
  return () => {
    document.removeEventListener('visibilitychange', update);
    release?.();
  };
}

/** One stream for this tab alone. */
function alone(url: string, handlers: LiveHandlers): () => void {
  return openStream(url, null, {
    onTask: (data) => handlers.onTask(data),
    onReminder: (data) => handlers.onReminder(data, true),
    onReset: () => handlers.onStale(),
    onOpen: (resumed) => {
      handlers.onState(true);
      if (!resumed) handlers.onStale();
    },
    onDown: () => handlers.onState(false),
  });
}

export function openLive(url: string, handlers: LiveHandlers): () => void {
  // Web Locks exist on https and on localhost only.
  if (typeof navigator.locks === 'undefined' || typeof BroadcastChannel === 'undefined') return alone(url, handlers);
  let tabs: Tabs | null = new Tabs(url, handlers, null);
  let seen: number | null = null;
  const hideSight = showSight();
  // A page that is left gives the lead away at once; one that comes back from the browser's cache joins again where it was.
  const hide = () => {
    if (!tabs) return;
    seen = tabs.seen;
    tabs.close();
    tabs = null;
  };
  const show = () => {
    if (!tabs) tabs = new Tabs(url, handlers, seen);
  };
  const wake = () => {
    if (!document.hidden) tabs?.hello();
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', show);
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', show);
    document.removeEventListener('visibilitychange', wake);
    hideSight();
    hide();
  };
}
