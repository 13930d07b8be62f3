/** The switches of language and theme. */

import { configStore } from '../state/configStore';
import { Button } from '../ui/Button';
import { useDark } from '../ui/useDark';
import { useLanguage, useT } from '../ui/useT';

export function PageSwitches() {
  const t = useT();
  const language = useLanguage();
  const dark = useDark();
  const { setSetting } = configStore.getState();
  const theme = t(dark ? 'theme.toLight' : 'theme.toDark');
  return (
    <>
      <Button
        lang={language === 'en' ? 'zh-CN' : 'en'}
        aria-label={t('language.switchLabel')}
        title={t('language.switchLabel')}
        onClick={() => setSetting('language', language === 'en' ? 'zh' : 'en')}
      >
        {t('language.switch')}
      </Button>
      <Button
        icon={dark ? 'sun' : 'moon'}
        aria-label={theme}
        title={theme}
        onClick={() => setSetting('theme', dark ? 'light' : 'dark')}
      />
    </>
  );
}
