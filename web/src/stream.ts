/**
 * Live changes of this user over server-sent events. The browser resumes with Last-Event-ID by itself; only when it gives up
 * (the server answered with an error) is the stream opened anew here, and then `onOpen` says that something may have been missed.
 */

export interface StreamHandlers {
  onTask(payload: unknown): void;
  onReminder(payload: unknown): void;
  onReset(): void;
  /** The stream is up. `again`: after having been down. */
  onOpen(again: boolean): void;
  onDown(): void;
}

const firstRetryMs = 1_000;
const lastRetryMs = 15_000;

export function openStream(url: string, handlers: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstRetryMs;
  let wasUp = false;
  let closed = false;

  const payload = (event: Event): unknown => {
    try {
      return JSON.parse((event as MessageEvent<string>).data);
    } catch {
      return null;
    }
  };

  function open(): void {
    clearTimeout(timer);
    source?.close();
    const opened = new EventSource(url);
    source = opened;
    opened.addEventListener('task', (event) => handlers.onTask(payload(event)));
    opened.addEventListener('reminder', (event) => handlers.onReminder(payload(event)));
    opened.addEventListener('reset', () => handlers.onReset());
    opened.onopen = () => {
      wait = firstRetryMs;
      handlers.onOpen(wasUp);
      wasUp = true;
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

  // Back online: do not wait for the next try.
  const online = () => {
    if (source?.readyState !== EventSource.OPEN) open();
  };
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
