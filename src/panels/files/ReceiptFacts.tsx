/** What the receipt of the present run says, to be read and copied. Computed when it is looked at. */

import { useState } from 'react';
import type { Receipt } from '../../state/keptFiles';
import { useT } from '../../ui/useT';
import styles from './ReceiptFacts.module.css';

async function presentReceipt(): Promise<Receipt | null> {
  const { keptFiles } = await import('../../state/fileClient');
  return keptFiles.receipt(location.origin + location.pathname);
}

export function ReceiptFacts() {
  const t = useT();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  return (
    <details
      className={styles.facts}
      onToggle={(event) => {
        if (event.currentTarget.open) void presentReceipt().then(setReceipt);
      }}
    >
      <summary>{t('receipt.facts')}</summary>
      {receipt && <Facts receipt={receipt} />}
    </details>
  );
}

function Facts({ receipt }: { readonly receipt: Receipt }) {
  const t = useT();
  const { url, step, seed, versions, backend, adapter, engine, data, losses, lossesHash, weights, turns } = receipt;
  const [weightStep, weightHash] = weights.at(-1) ?? [step, ''];
  const machine = [t(`option.backend.${backend}`), adapter, t(`badge.engine.${engine}`)].filter(Boolean).join(' · ');
  const facts: readonly (readonly [name: string, value: string])[] = [
    [t('receipt.url'), url],
    [t('receipt.step'), String(step)],
    [t('receipt.seed'), String(seed)],
    [t('receipt.turns'), turns.length === 0 ? t('receipt.none') : String(turns.length)],
    [t('receipt.machine'), machine],
    [t('receipt.versions'), t('receipt.versionList', versions)],
    [t('receipt.data'), data.fingerprint],
    [t('receipt.lossHash', { count: losses.length }), lossesHash],
    [t('receipt.weightHash', { step: weightStep }), weightHash],
  ];
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
