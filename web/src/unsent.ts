/**
 * Words that were sent but not yet acknowledged. The same words sent again repeat the same request under the same Idempotency-Key,
 * so that what the server did although its answer was lost is not done twice; other words are another request with another key.
 * All of it outlives a reload, in the storage of this tab.
 */

export interface Attempt {
  text: string;
  /** Which route the words take. */
  how: 'chat' | 'task';
  /** The body as it was sent first: a repeat under the same key must be the same to the byte. */
  body: string;
  key: string;
  /** Milliseconds since 1970. The server keeps a key for 24 hours; an older attempt is a new one. */
  at: number;
}

/** What survives a reload; `Storage` of the browser fits. */
export interface Keep {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const keptMs = 23 * 3_600_000;

/** The request to send for these words: the earlier attempt where it is the same, else a new one. */
export function attemptFor(earlier: Attempt | null, text: string, how: Attempt['how'], body: string, now: number, newKey: () => string): Attempt {
  // Words alone repeat whatever was made of them before: the chat's body also names a conversation, and a reload forgets corrections.
  const same = earlier !== null && earlier.text === text && (how === 'chat' || (earlier.how === how && earlier.body === body))
    && now - earlier.at >= 0 && now - earlier.at < keptMs;
  return same ? earlier : { text, how, body, key: newKey(), at: now };
}

/** Whether the server may have done it, or may yet: then the key must be kept. A refusal has decided it. */
export function undecided(status: number, code: string): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500 || code === 'idempotency_running';
}

/** The words in the field and the last attempt to send them. Storage that is blocked or full costs the reload, nothing else. */
export class Unsent {
  private words: string;
  private last: Attempt | null;

  constructor(private readonly keep: Keep | null, private readonly name = 'yaad.unsent') {
    this.words = '';
    this.last = null;
    try {
      const found = JSON.parse(keep?.getItem(name) ?? 'null') as { words?: unknown; last?: unknown } | null;
      if (typeof found?.words === 'string') this.words = found.words;
      if (isAttempt(found?.last)) this.last = found.last;
    } catch {
      // Nothing that could be read is nothing kept.
    }
  }

  get text(): string {
    return this.words;
  }
  get attempt(): Attempt | null {
    return this.last;
  }

  /** What stands in the field. An emptied field is a draft given up: the same words written anew are meant anew. */
  write(text: string): void {
    this.words = text;
    if (!text.trim()) this.last = null;
    this.save();
  }

  begin(text: string, how: Attempt['how'], body: string, now: number, newKey: () => string): Attempt {
    this.last = attemptFor(this.last, text, how, body, now, newKey);
    this.save();
    return this.last;
  }

  /** Acknowledged or refused: the next request has a key of its own. */
  settle(attempt: Attempt): void {
    if (this.last?.key !== attempt.key) return;
    this.last = null;
    this.save();
  }

  private save(): void {
    try {
      if (this.words || this.last) this.keep?.setItem(this.name, JSON.stringify({ words: this.words, last: this.last }));
      else this.keep?.removeItem(this.name);
    } catch {
      // See above.
    }
  }
}

function isAttempt(value: unknown): value is Attempt {
  const it = value as Partial<Attempt> | null;
  return typeof it === 'object' && it !== null && typeof it.text === 'string' && typeof it.body === 'string' && typeof it.key === 'string'
    && typeof it.at === 'number' && (it.how === 'chat' || it.how === 'task');
}

/** The storage of this tab, or none where it is blocked. */
export function tabStorage(): Keep | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
