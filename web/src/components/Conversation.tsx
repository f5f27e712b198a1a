import { asksChoice, asksConfirmation, withoutList } from '../chat';
import { showDue } from '../dates';
import { useLocale } from '../i18n';
import type { ChatAnswer, Task } from '../types';
import { Icon } from './Icon';
import { Words } from './Words';

export interface Turn {
  id: number;
  said: string;
  answer: ChatAnswer | null;
  /** Of its writes, the one that Undo reverses; null once undone. */
  commandId: string | null;
}

interface Props {
  turns: Turn[];
  onSay(text: string): void;
  onOpen(task: Task): void;
  onUndo(turn: Turn): void;
  onClear(): void;
}

const shownTasks = 6;

/** The last words between the user and Yaad: compact, under the field; its answers are read out by screen readers. */
export function Conversation({ turns, onSay, onOpen, onUndo, onClear }: Props) {
  const { t, lang, tz, today } = useLocale();
  const last = turns[turns.length - 1];
  return (
    <section className={`talk${turns.length ? '' : ' talk-empty'}`} aria-label={t.conversation}>
      <div className="talk-turns" role="log" aria-live="polite" aria-relevant="additions">
        {turns.map((turn) => (
          <div key={turn.id} className="turn">
            <p className="said">
              <span className="sr">{t.you}: </span>
              <Words text={turn.said} />
            </p>
            {turn.answer ? (
              <div className="answer">
                <p className="answer-text">
                  <span className="sr">{t.yaad}: </span>
                  <Words text={withoutList(turn.answer)} />
                </p>
                {turn.answer.tasks && turn.answer.tasks.length > 0 && (
                  <ol className="answer-tasks">
                    {turn.answer.tasks.slice(0, shownTasks).map((task, i) => (
                      <li key={task.id}>
                        <button
                          type="button"
                          className="answer-task"
                          onClick={() => (turn === last && turn.answer && asksChoice(turn.answer) ? onSay(String(i + 1)) : onOpen(task))}
                        >
                          <span className="answer-number">{i + 1}</span>
                          <span className="answer-title"><Words text={task.title} /></span>
                          {task.due && <span className="answer-due">{showDue(task.due, today, lang, tz)}</span>}
                        </button>
                      </li>
                    ))}
                    {turn.answer.tasks.length > shownTasks && <li className="answer-more">{t.more(turn.answer.tasks.length - shownTasks)}</li>}
                  </ol>
                )}
                {turn === last && turn.answer.clarification_needed && (
                  <div className="answer-buttons">
                    {asksConfirmation(turn.answer) && (
                      <>
                        <button type="button" className="button primary" onClick={() => onSay(turn.answer?.language === 'ur' ? 'ہاں' : t.yesWord)}>{t.yes}</button>
                        <button type="button" className="button" onClick={() => onSay(turn.answer?.language === 'ur' ? 'نہیں' : t.noWord)}>{t.no}</button>
                      </>
                    )}
                    {!asksConfirmation(turn.answer) && (
                      <button type="button" className="button" onClick={() => onSay(turn.answer?.language === 'ur' ? 'رہنے دو' : t.neverMindWord)}>{t.neverMind}</button>
                    )}
                  </div>
                )}
                {turn.commandId && (
                  <button type="button" className="link" onClick={() => onUndo(turn)}>{t.undo}</button>
                )}
              </div>
            ) : (
              <p className="answer answer-waiting">{t.thinking}</p>
            )}
          </div>
        ))}
      </div>
      {turns.length > 0 && (
        <button type="button" className="icon-button talk-clear" aria-label={t.closeConversation} title={t.closeConversation} onClick={onClear}>
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}
