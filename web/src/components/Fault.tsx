import { Component, type ReactNode } from 'react';
import { strings } from '../i18n';

/** When the page itself fails: a sentence and a way out, instead of nothing. What was typed is kept by `unsent`. */
export class Fault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = strings[document.documentElement.lang === 'ur' ? 'ur' : 'en'];
    return (
      <main className="fault" role="alert">
        <h1>{t.fault}</h1>
        <p>{t.faultHint}</p>
        <button type="button" className="button primary" onClick={() => location.reload()}>{t.reloadPage}</button>
      </main>
    );
  }
}
