/** What came of files: saved, opened, refused; and how a receipt's check stands. */

import { fileStore } from '../../state/fileStore';
import { Button } from '../../ui/Button';
import { useRun } from '../../ui/useStores';
import { useT } from '../../ui/useT';
import { Message } from '../Message';
import { newsText } from './newsText';
import { checkText } from './receiptText';
import { useFiles } from './useFiles';

export function FileNotices() {
  return (
    <>
      <News />
      <Check />
    </>
  );
}

const dismiss = () => fileStore.setState({ news: null });

function News() {
  const t = useT();
  const news = useFiles((state) => state.news);
  const info = useRun((state) => state.info);
  const starting = useRun((state) => state.phase === 'starting' || state.restarting);
  if (!news) return null;
  return (
    <Message alert={news.kind === 'problem'} text={newsText(t, news, starting ? null : info)} onDismiss={dismiss} />
  );
}

const stop = async () => (await import('../../state/fileClient')).receiptChecks.stop();

function Check() {
  const t = useT();
  const check = useFiles((state) => state.check);
  const step = useRun((state) => state.step);
  if (!check) return null;
  const text = checkText(t, check, step);
  if (check.verdict) return <Message alert text={text} onDismiss={() => void stop()} />;
  return (
    <Message text={text}>
      <Button onClick={() => void stop()}>{t('receipt.stop')}</Button>
    </Message>
  );
}
