/**
 * One connection to the live changes of this user, over server-sent events. The browser resumes with Last-Event-ID by itself; when it
 * gives up (the server answered with an error) the stream is opened anew here, after the last id.
 */

export interface StreamHandlers {
  onTask(payload: unknown, id: number): void;
  onReminder(payload: unknown, id: number): void;
  /** The server cannot say what was missed. */
  onReset(): void;
  /** The stream is up. `resumed`: it goes on after the last known message; without, something may have been missed. */
  onOpen(resumed: boolean): void;
  onDown(): void;
}

const firstRetryMs = 1_000;
const lastRetryMs = 15_000;

/** `after`: the id of the last message that is known, null for none. */
export function openStream(url: string, after: number | null, handlers: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstRetryMs;
  let last = after;
  let closed = false;

  const receive = (handler: (payload: unknown, id: number) => void) => (event: Event) => {
    const message = event as MessageEvent<string>;
    let payload: unknown = null;
    try {
      payload = JSON.parse(message.data);
    } catch {
      // Its id counts all the same.
    }
    const id = Number(message.lastEventId);
    if (Number.isSafeInteger(id) && id > 0) last = id;
    handler(payload, last ?? 0);
  };

  function open(): void {
    clearTimeout(timer);
    source?.close();
    const opened = new EventSource(last === null ? url : `${url}?last_event_id=${last}`);
    source = opened;
    opened.addEventListener('task', receive(handlers.onTask));
    opened.addEventListener('reminder', receive(handlers.onReminder));
    opened.addEventListener('reset', () => {
      last = null;
      handlers.onReset();
    });
    opened.onopen = () => {
      wait = firstRetryMs;
      handlers.onOpen(last !== null);
    };
    opened.onerror = () => {
      if (closed) return;
      handlers.onDown();
      if (opened.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, lastRetryMs);
      }
    };
  }

  // Back online: do not wait for the next try, nor trust a connection that may have died unnoticed.
  const online = () => open();
  const offline = () => handlers.onDown();
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
}
