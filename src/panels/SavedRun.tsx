/** What the person must know of saving: the run that was left and can be gone on with, and what keeps runs from being saved. */

import { useStore } from 'zustand';
import { formatCount, formatMoment } from '../i18n/format';
import { autosave } from '../state/autosaveClient';
import { type SavedOffer, saveStore } from '../state/saveStore';
import { Button } from '../ui/Button';
import { useLanguage, useT } from '../ui/useT';
import { Message } from './Message';

export function SavedRun() {
  const t = useT();
  const { offer, trouble, copied } = useStore(saveStore);
  return (
    <>
      {trouble && (
        <Message alert text={t(`saved.trouble.${trouble}`)} onDismiss={() => saveStore.setState({ trouble: null })} />
      )}
      {copied && <Message text={t('saved.copied')} onDismiss={() => saveStore.setState({ copied: false })} />}
      {offer && <Offer offer={offer} />}
    </>
  );
}

function Offer({ offer }: { readonly offer: SavedOffer }) {
  const t = useT();
  const language = useLanguage();
  const { name, step, savedMs, elsewhere } = offer;
  const facts = { step: formatCount(step), time: formatMoment(savedMs, language), name: name ?? '' };
  const text = elsewhere ? t('saved.elsewhere', facts) : t(name ? 'saved.offerNamed' : 'saved.offer', facts);
  return (
    <Message text={text} onDismiss={() => saveStore.setState({ offer: null })}>
      <Button onClick={() => void autosave.goOn()}>{t(elsewhere ? 'saved.copy' : 'saved.continue')}</Button>
      {!elsewhere && (
        <Button kind="plain" onClick={() => void autosave.discard()}>
          {t('saved.discard')}
        </Button>
      )}
    </Message>
  );
}
