/** The shapes of the HTTP API that this page uses. Whatever a server may leave out is optional here. */

export type Lang = 'en' | 'ur';
export type View = 'today' | 'upcoming' | 'all' | 'done';
export type Priority = 'high' | 'medium' | 'low' | null;

export interface Due {
  /** Civil date, YYYY-MM-DD. */
  date: string;
  /** HH:MM, or null for a whole day. */
  time: string | null;
  /** IANA zone, or null when floating. */
  tz: string | null;
}

export interface RecurrenceRule {
  rrule?: string;
  basis?: string;
  missed?: string;
  pattern?: string;
  interval?: number;
}

export interface Reminder {
  id?: string;
  minutes_before: number | null;
  at?: string | null;
  channel?: string | null;
  trigger_time?: string | null;
  status?: string | null;
}

export interface Task {
  id: string;
  title: string;
  description: string | null;
  due_date: string | null;
  due: Due | null;
  priority: Priority;
  tags: string[];
  status: 'active' | 'completed' | 'deleted';
  recurrence_rule: RecurrenceRule | null;
  reminders: Reminder[];
  series_id?: string | null;
  created_at: string;
  updated_at: string;
  completed_at: string | null;
  deleted_at?: string | null;
  version: number;
}

export interface TaskPage {
  items: Task[];
  next_cursor: string | null;
}

export interface Me {
  user_id?: string;
  tz?: string;
  language?: string;
  default_priority?: Priority;
  default_reminder_minutes?: number | null;
  channels?: unknown[];
  email?: string | null;
}

export type PieceKind =
  | 'when' | 'recurrence' | 'reminder' | 'tag' | 'priority' | 'title' | 'project' | 'command' | 'duration' | 'description';

export interface Piece {
  kind: PieceKind | string;
  text?: string;
  byte_start?: number;
  byte_end?: number;
  utf16_start: number;
  utf16_end: number;
  value?: unknown;
  /** Other values that the same words can have, likeliest first. */
  alternatives?: string[];
}

export interface Reading {
  intent: string;
  intent_detail?: string;
  confidence?: number;
  language?: string;
  title: string | null;
  due: string | null;
  when: { start: string; end: string | null; grain: string; text: string } | null;
  priority?: Priority;
  tags?: string[];
  project?: string | null;
  recurrence?: string | null;
  repeat_from?: string | null;
  reminder_minutes?: number | null;
  reminders?: { minutes_before: number }[];
  description?: string;
  pieces?: Piece[];
  /** The other tasks of a text that holds several. */
  more?: Reading[];
}

export interface ChatAction {
  type: string;
  task_id?: string;
  command_id?: string;
}

export interface ChatAnswer {
  response: string;
  conversation_id: string;
  intent_detected?: string;
  clarification_needed?: boolean;
  clarification?: { kind?: string } | null;
  task_created?: Task;
  tasks?: Task[];
  actions?: ChatAction[];
  language?: string;
}

export interface ReminderTriggered {
  reminder_id: string;
  revision?: number;
  task_id: string;
  task_title: string;
  trigger_time?: string;
}
