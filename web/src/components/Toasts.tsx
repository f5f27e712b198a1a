import { useEffect, useState } from 'react';
import { useLocale } from '../i18n';
import { Icon } from './Icon';
import { Words } from './Words';

export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'error' | 'reminder';
  actions: { label: string; primary?: boolean; run(): void }[];
  /** The title a reminder is about. */
  heading?: string;
  seriesId?: string | null;
  /** The task and the reminder that ring. */
  rings?: string[];
}

const staysMs = 10_000;

function One({ toast, onClose }: { toast: Toast; onClose(id: number): void }) {
  const { t } = useLocale();
  const [held, setHeld] = useState(false);
  // A reminder stays until it is answered; the others wait while pointed at or focused.
  useEffect(() => {
    if (held || toast.tone === 'reminder') return;
    const timer = setTimeout(() => onClose(toast.id), staysMs);
    return () => clearTimeout(timer);
  }, [held, toast.id, toast.tone, onClose]);
  return (
    <div
      className={`toast toast-${toast.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className="toast-text">
        {toast.heading && <span className="toast-heading"><Icon name="bell" />{toast.heading}</span>}
        <Words text={toast.text} />
      </p>
      {toast.actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className={`button${action.primary ? ' primary' : ''}`}
          onClick={() => {
            onClose(toast.id);
            action.run();
          }}
        >
          {action.label}
        </button>
      ))}
      <button type="button" className="icon-button" aria-label={t.dismiss} onClick={() => onClose(toast.id)}><Icon name="close" /></button>
    </div>
  );
}

/** `notice`: what holds for as long as it is shown, such as being offline. */
export function Toasts({ toasts, notice, onClose }: { toasts: Toast[]; notice: string | null; onClose(id: number): void }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {notice && <p className="offline">{notice}</p>}
      {toasts.map((toast) => <One key={toast.id} toast={toast} onClose={onClose} />)}
    </div>
  );
}
