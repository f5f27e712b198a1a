import { useLocale } from '../i18n';
import { Dialog } from './Dialog';

export function HelpDialog({ onClose }: { onClose(): void }) {
  const { t } = useLocale();
  return (
    <Dialog title={t.helpTitle} onClose={onClose}>
      <dl className="keys">
        {t.helpRows.map(([keys, what]) => (
          <div key={keys}>
            <dt dir="ltr">{keys.split(' ').filter(Boolean).map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.helpSay}</h3>
      <ul className="examples">{t.helpExamples.map((example) => <li key={example}>{example}</li>)}</ul>
    </Dialog>
  );
}
