/** The tabs below the curves: one panel at a time, moved through with the arrow keys. */

import { type KeyboardEvent, lazy, type ReactNode, Suspense, useId } from 'react';
import { type Tab, tabs, viewStore } from '../state/viewStore';
import { useView } from '../ui/useStores';
import { useT } from '../ui/useT';
import { Attention } from './Attention';
import styles from './OutcomeTabs.module.css';

/** What not everybody opens is loaded when it is. */
const StepInspector = lazy(() => import('./StepInspector').then(({ StepInspector }) => ({ default: StepInspector })));
const Lesson = lazy(() => import('./Lesson').then(({ Lesson }) => ({ default: Lesson })));
const Diagnostics = lazy(() => import('./Diagnostics').then(({ Diagnostics }) => ({ default: Diagnostics })));
const LatentSpace = lazy(() => import('./latent/LatentSpace').then(({ LatentSpace }) => ({ default: LatentSpace })));
const Jacobian = lazy(() => import('./jacobian/Jacobian').then(({ Jacobian }) => ({ default: Jacobian })));
const Runs = lazy(() => import('./runs/Runs').then(({ Runs }) => ({ default: Runs })));
const Poke = lazy(() => import('./poke/Poke').then(({ Poke }) => ({ default: Poke })));

const panels: Readonly<Record<Tab, () => ReactNode>> = {
  attention: () => <Attention quiet />,
  poke: () => <Poke quiet />,
  latent: () => <LatentSpace quiet />,
  jacobian: () => <Jacobian quiet />,
  diagnostics: () => <Diagnostics quiet />,
  step: () => <StepInspector quiet />,
  runs: () => <Runs quiet />,
  lesson: () => <Lesson />,
};

const choose = (tab: Tab) => viewStore.setState({ tab });

export function OutcomeTabs() {
  const t = useT();
  const id = useId();
  const chosen = useView((state) => state.tab);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const tab = tabs[(tabs.indexOf(chosen) + move + tabs.length) % tabs.length];
    if (!tab) return;
    choose(tab);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };

  return (
    <div>
      <div role="tablist" className={styles.tabs} aria-label={t('tabs.label')} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            data-tab={tab}
            aria-selected={tab === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => choose(tab)}
          >
            {t(`tab.${tab}`)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className={styles.panel}>
        <Suspense>{panels[chosen]()}</Suspense>
      </div>
    </div>
  );
}
