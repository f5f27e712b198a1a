import type { Attempt } from './unsent';
import type { ChatAnswer, Me, Reading, RecurrenceRule, Task, TaskPage } from './types';

/** The HTTP API. Every failure is an ApiError: status 0 is "no connection", everything else what the server said. */

export class ApiError extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly fields: { pointer: string; detail: string }[] = [],
    readonly correlationId: string | null = null) {
    super(message);
  }
}

export interface Written<T> {
  body: T;
  /** What POST /api/undo takes to reverse this write. */
  commandId: string | null;
}

/** randomUUID exists only on https and localhost; the page must also work on a plain LAN address. */
export function randomId(): string {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6]! & 0x0f) | 0x40;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const hex = Array.from(b, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

interface Call {
  method?: string;
  body?: unknown;
  version?: number;
  signal?: AbortSignal;
  /** One change to the server, whose answer carries a command id. */
  write?: boolean;
  /** The Idempotency-Key of a change that may be a repeat; every other change gets one of its own. */
  key?: string;
}

const answerWithin = 15_000;

async function call<T>(path: string, { method = 'GET', body, version, signal, write = false, key }: Call = {}): Promise<Written<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (version !== undefined) headers['If-Match'] = `"${version}"`;
  if (write && method === 'POST') headers['Idempotency-Key'] = key ?? randomId();
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), answerWithin);
  signal?.addEventListener('abort', () => limit.abort());
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { method, headers, body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), signal: limit.signal, cache: 'no-store' });
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(0, 'offline', 'offline');
  } finally {
    clearTimeout(timer);
  }
  let parsed: unknown = null;
  try {
    parsed = text ? JSON.parse(text) : null;
  } catch {
    if (response.ok) throw new ApiError(response.status, 'not_json', 'not_json');
  }
  if (!response.ok) {
    const problem = (parsed ?? {}) as { detail?: string; title?: string; code?: string; errors?: { pointer: string; detail: string }[] };
    throw new ApiError(response.status, problem.code ?? '', problem.detail ?? problem.title ?? `HTTP ${response.status}`, problem.errors ?? [],
      response.headers.get('X-Correlation-ID'));
  }
  return { body: parsed as T, commandId: response.headers.get('X-Command-Id') };
}

const task = (id: string) => `/api/tasks/${encodeURIComponent(id)}`;
const read = async <T>(path: string, options?: Call) => (await call<T>(path, options)).body;

/** A repeat may come while the first try is still at work: then the answer is a moment away. */
async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (let wait = 100; ; wait *= 2) {
    try {
      return await request();
    } catch (cause) {
      if ((cause as ApiError).code !== 'idempotency_running' || wait > 3_200) throw cause;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The bodies of what is sent from the field, to the byte: a repeat under the same key must be the same. */
export const bodyOf = {
  task: (draft: TaskDraft) => JSON.stringify(draft),
  chat: (text: string, conversationId: string) => JSON.stringify({ user_input: text, conversation_id: conversationId }),
};

/** What the edit dialog may change; a field that is absent stays. */
export interface TaskPatch {
  title?: string;
  description?: string | null;
  due_date?: string | null;
  due?: { date: string; time: string | null; tz: string | null };
  priority?: Task['priority'];
  tags?: string[];
  recurrence_rule?: RecurrenceRule | null;
  reminders?: { minutes_before?: number; at?: string; channel?: string }[];
}

export type TaskDraft = TaskPatch & { title: string };

export const api = {
  me: () => read<Me>('/api/me'),
  saveMe: (change: Partial<Me>) => call<Me>('/api/me', { method: 'PATCH', body: change, write: true }),
  health: () => read<{ checks?: Record<string, { status?: string }> }>('/health'),

  list: (query: URLSearchParams, signal?: AbortSignal) => read<TaskPage>(`/api/tasks?${query}`, signal ? { signal } : {}),
  get: (id: string) => read<Task>(task(id)),
  create: (attempt: Attempt) => patiently(() => call<Task>('/api/tasks', { method: 'POST', body: attempt.body, write: true, key: attempt.key })),
  patch: (id: string, change: TaskPatch, version: number) => call<Task>(task(id), { method: 'PATCH', body: change, version, write: true }),
  /** One task; of a series this one, after which the next comes, or all of it. */
  remove: (id: string, series: boolean) => call<unknown>(series ? `${task(id)}?scope=series` : task(id), { method: 'DELETE', write: true }),
  complete: (id: string) => call<unknown>(`${task(id)}/complete`, { method: 'POST', body: {}, write: true }),
  reopen: (id: string) => call<unknown>(`${task(id)}/reopen`, { method: 'POST', body: {}, write: true }),
  skip: (id: string) => call<unknown>(`${task(id)}/skip`, { method: 'POST', body: {}, write: true }),
  snooze: (id: string, minutes: number) => call<unknown>(`${task(id)}/snooze`, { method: 'POST', body: { minutes }, write: true }),
  undo: (commandId: string) => call<unknown>('/api/undo', { method: 'POST', body: { command_id: commandId }, write: true }),

  parse: (text: string, tz: string, ignore: { utf16_start: number; utf16_end: number }[], signal: AbortSignal) =>
    read<Reading>('/api/parse', { method: 'POST', body: { text, tz, mode: 'chat', ...(ignore.length ? { ignore: ignore.map(({ utf16_start, utf16_end }) => ({ utf16_start, utf16_end })) } : {}) }, signal }),
  say: (attempt: Attempt) => patiently(() => call<ChatAnswer>('/chat/command', { method: 'POST', body: attempt.body, write: true, key: attempt.key })),
};
