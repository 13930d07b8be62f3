/** Keeps the document's language, title and theme what the page shows. */

import { useLayoutEffect } from 'react';
import { useDark } from '../ui/useDark';
import { useLanguage, useT } from '../ui/useT';

export function useDocument(): void {
  const t = useT();
  const language = useLanguage();
  const dark = useDark();
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = t('app.title');
  }, [language, t]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
}
