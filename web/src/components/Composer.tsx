import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { api } from '../api';
import { showAbsolute } from '../dates';
import { showSpan, useLocale } from '../i18n';
import { carry, segments } from '../pieces';
import { rulePhrase } from '../recurrence';
import { scriptOf } from '../script';
import type { Piece, Reading } from '../types';
import { Words } from './Words';
import { Icon, type IconName } from './Icon';

const debounceMs = 80;

interface Read {
  text: string;
  reading: Reading;
  ignored: Span[];
}
type Span = Pick<Piece, 'utf16_start' | 'utf16_end'>;
/** Another meaning of the words, which the user chose: it holds as long as they stand there and can mean it. */
interface Choice {
  words: string;
  value: string;
}

interface Chip {
  key: string;
  kind: string;
  icon: IconName;
  label: string;
  /** What made it; absent where the parser gave no place for it. */
  piece?: Piece;
  /** What the words can mean besides. */
  others?: string[];
}

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  /** The conversation waits for an answer: what is typed is one, and not a new task. */
  awaiting: boolean;
  busy: boolean;
  /** What was in the field when the page was left. */
  initial: string;
  /** Words that were sent without an answer: whether they arrived is not known. */
  unsure: string | null;
  onWrite(text: string): void;
  /** Sends the words; `corrected` is the reading where the user took pieces out of it by hand. Resolves to whether it arrived. */
  onSend(text: string, corrected: Reading | null): Promise<boolean>;
}

/** One line that is quick add and chat at once. What is understood is marked in place while it is typed, and resolved beneath. */
export function Composer({ field, awaiting, busy, initial, unsure, onWrite, onSend }: Props) {
  const { t, lang, tz, today } = useLocale();
  const [text, setText] = useState(initial);
  const [read, setRead] = useState<Read | null>(null);
  const [ignored, setIgnored] = useState<Span[]>([]);
  const [choice, setChoice] = useState<Choice | null>(null);
  /** Longer than `busy`: until the field has been emptied too. */
  const [sending, setSending] = useState(false);
  /** Enter was pressed while an answer was on its way. */
  const [queued, setQueued] = useState(false);
  const typed = useRef(text);
  typed.current = text;

  useEffect(() => {
    if (!text.trim()) {
      setRead(null);
      return;
    }
    const limit = new AbortController();
    const timer = setTimeout(() => {
      api.parse(text, tz, ignored, limit.signal)
        .then((reading) => setRead({ text, reading, ignored }))
        // Highlighting is a help, not a condition: without it the words can still be sent.
        .catch(() => undefined);
    }, debounceMs);
    return () => {
      clearTimeout(timer);
      limit.abort();
    };
  }, [text, tz, ignored]);

  const pieces = useMemo(() => (read ? carry([read.reading, ...(read.reading.more ?? [])].flatMap((one) => one.pieces ?? []), read.text, text) : []), [read, text]);
  const drawn = useMemo(() => segments(text, awaiting ? [] : pieces), [text, pieces, awaiting]);
  const fresh = read && read.text === text ? choose(read.reading, choice) : null;
  const shown = awaiting || !text.trim() || !read ? null : choose(read.reading, choice);

  const chips: Chip[] = [];
  if (shown) {
    const of = (kind: string) => pieces.filter((piece) => piece.kind === kind);
    const when = shown.due ?? shown.when?.start?.slice(0, shown.when.grain === 'minute' || shown.when.grain === 'hour' || shown.when.grain === 'second' ? 16 : 10);
    if (when) {
      const made = first(of('when'));
      const others = shown.intent === 'create_task' ? meanings(made.piece).filter((other) => other !== when && other.slice(0, 10) >= today).slice(0, 2) : [];
      chips.push({ key: 'when', kind: 'when', icon: 'clock', label: showAbsolute(when, today, lang), others, ...made });
    }
    if (shown.recurrence) chips.push({ key: 'recurrence', kind: 'recurrence', icon: 'repeat', label: rulePhrase(shown.recurrence, lang, today, shown.repeat_from ?? undefined), ...first(of('recurrence')) });
    const reminders = shown.reminders?.length ? shown.reminders.map((reminder) => reminder.minutes_before)
      : typeof shown.reminder_minutes === 'number' ? [shown.reminder_minutes] : [];
    reminders.forEach((minutes, i) => chips.push({
      key: `reminder${i}`, kind: 'reminder', icon: 'bell', label: minutes === 0 ? t.remindAt : t.remindBefore(showSpan(minutes, t)), ...first(of('reminder').slice(i)),
    }));
    if (shown.priority) chips.push({ key: 'priority', kind: 'priority', icon: 'flag', label: t.priority[shown.priority], ...first(of('priority')) });
    (shown.tags ?? []).forEach((tag, i) => chips.push({ key: `tag${tag}`, kind: 'tag', icon: 'tag', label: `#${tag}`, ...first(of('tag').slice(i)) }));
    if (shown.project && !(shown.tags ?? []).includes(shown.project))
      chips.push({ key: 'project', kind: 'tag', icon: 'tag', label: `#${shown.project}`, ...first(of('project')) });
  }

  const change = (value: string) => {
    // One line: a pasted line break is a space, of the same length, so that every span stays where it is.
    const next = value.replace(/[\r\n]/g, ' ');
    setIgnored((was) => (was.length ? carry(was.map((span) => ({ kind: 'ignored', ...span })), text, next) : was));
    setText(next);
    onWrite(next);
  };

  const send = async () => {
    const words = text.trim();
    if (!words) return;
    if (busy || sending) {
      setQueued(true);
      return;
    }
    const corrected = !read?.reading.more?.length && (ignored.length || fresh !== read?.reading) && fresh && read?.ignored === ignored ? fresh : null;
    setSending(true);
    if (await onSend(words, corrected)) {
      // What was typed meanwhile stays.
      const rest = typed.current.startsWith(text) ? typed.current.slice(text.length).trimStart() : typed.current;
      setText(rest);
      onWrite(rest);
      setIgnored([]);
      setChoice(null);
      setRead(null);
    } else {
      setQueued(false);
    }
    setSending(false);
    field.current?.focus();
  };
  useEffect(() => {
    if (!queued || busy || sending) return;
    setQueued(false);
    void send();
  }, [queued, busy, sending]);

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="composer-line">
        <div className={`composer-stack${lang === 'ur' || scriptOf(text) === 'arab' ? ' composer-urdu' : ''}`} dir={text ? 'auto' : undefined}>
          <div className="composer-marks" dir={text ? 'auto' : undefined} aria-hidden="true">
            {drawn.map((segment, i) => (segment.kind ? <mark key={i} className={`mark mark-${segment.kind}`}>{segment.text}</mark> : segment.text))}
            {'\u200b'}
          </div>
          <textarea
            ref={field}
            className="composer-field"
            rows={1}
            dir={text ? 'auto' : undefined}
            value={text}
            maxLength={4000}
            aria-label={t.inputLabel}
            aria-describedby="understood"
            placeholder={awaiting ? t.answerPlaceholder : t.placeholder}
            autoComplete="off"
            autoCapitalize="sentences"
            enterKeyHint="send"
            spellCheck={false}
            onChange={(event) => change(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                event.preventDefault();
                void send();
              } else if (event.key === 'Escape') {
                event.currentTarget.blur();
              }
            }}
          />
        </div>
        <button type="submit" className="send" disabled={busy || !text.trim()} aria-label={t.send} title={t.send}>
          <Icon name="send" />
        </button>
      </div>
      <div id="understood" className="understood">
        {unsure !== null && unsure === text.trim() && <p className="unsure">{t.unsure}</p>}
        {shown && (
          <ul className="chips" aria-label={t.understood}>
            <li className="chip chip-intent">
              <span>{t.willDo[shown.intent] ?? t.willDo['unknown']}</span>
              {shown.intent !== 'query_tasks' && shown.intent !== 'unknown' && (
                <Words className={shown.title ? 'chip-title' : 'chip-missing'} text={shown.title ?? t.untitled} />
              )}
            </li>
            {chips.map((chip) => {
              const { piece } = chip;
              const words = piece ? text.slice(piece.utf16_start, piece.utf16_end) : '';
              return (
                <li key={chip.key} className={`chip chip-${chip.kind}`}>
                  <Icon name={chip.icon} />
                  <bdi>{chip.label}</bdi>
                  {(chip.others ?? []).map((other) => {
                    const label = showAbsolute(other, today, lang);
                    return (
                      <button
                        key={other}
                        type="button"
                        className="chip-or"
                        aria-label={t.orInstead(label)}
                        title={t.orInstead(label)}
                        onClick={() => {
                          setChoice({ words, value: other });
                          field.current?.focus();
                        }}
                      >
                        {t.or(label)}
                      </button>
                    );
                  })}
                  {piece && shown.intent === 'create_task' && (
                    <button
                      type="button"
                      className="chip-x"
                      aria-label={t.keepAsWords(words)}
                      title={t.keepAsWords(words)}
                      onClick={() => {
                        setIgnored((was) => [...was, { utf16_start: piece.utf16_start, utf16_end: piece.utf16_end }]);
                        field.current?.focus();
                      }}
                    >
                      <Icon name="close" />
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </form>
  );
}

/** All that the words of a piece can mean. */
const meanings = (piece: Piece | undefined): string[] => (typeof piece?.value === 'string' && piece.alternatives?.length ? [piece.value, ...piece.alternatives] : []);

/** The reading with the meaning that was chosen, where its words still stand; else as it is. */
function choose(reading: Reading, choice: Choice | null): Reading {
  if (!choice || reading.due === choice.value) return reading;
  const piece = reading.pieces?.find((each) => each.kind === 'when' && each.text === choice.words);
  return meanings(piece).includes(choice.value) ? { ...reading, due: choice.value } : reading;
}

const first = (pieces: Piece[]): { piece?: Piece } => (pieces[0] ? { piece: pieces[0] } : {});
