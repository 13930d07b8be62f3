/** What stands in place of the page when drawing it has failed. Knows the language, no store is changed. */

import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { useT } from '../ui/useT';
import styles from './ErrorScreen.module.css';

interface State {
  readonly message: string | null;
}

/** Catches errors of all that is drawn inside it. A class, because React has no other way. */
export class ErrorScreen extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    return this.state.message === null ? this.props.children : <Sentence message={this.state.message} />;
  }
}

function Sentence({ message }: { readonly message: string }) {
  const t = useT();
  return (
    <main className={styles.screen} role="alert">
      <h1>{t('app.broken')}</h1>
      <p>{t('app.brokenHint')}</p>
      <p className={styles.detail}>{message}</p>
      <Button kind="strong" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </main>
  );
}
