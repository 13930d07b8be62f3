/** The sentence for what came of a file. Pure; knows neither stores nor React. */

import type { RunInfo } from '../../protocol';
import type { FileNews } from '../../state/fileStore';
import type { Translate } from '../readingText';

/** @param info of the run that is shown now; null while that is on its way */
export function newsText(t: Translate, news: FileNews, info: RunInfo | null): string {
  switch (news.kind) {
    case 'problem':
      return t(`problem.${news.problem.code}`, news.problem.facts);
    case 'weights':
      return t('files.weightsOpened', { file: news.file });
    case 'exported':
      return t('torch.exported', { file: news.file, step: news.step });
    case 'saved': {
      const { file, step, without } = news;
      const saved = t('files.saved', { file, step });
      return without === null ? saved : `${saved} ${t('files.savedWithout', { data: without })}`;
    }
    case 'opened': {
      const { file, step, backend, engine, fingerprint } = news;
      const facts = { file, step, backend: t(`option.backend.${backend}`), engine: t(`badge.engine.${engine}`) };
      const opened = t('files.opened', facts);
      return info && info.data.fingerprint !== fingerprint ? `${opened} ${t('files.otherData')}` : opened;
    }
  }
}
