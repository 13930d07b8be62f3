/** Starts the page: state from the address, the worker, the screen. */

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { ErrorScreen } from './app/ErrorScreen';
import { languageInForce, loadLanguage } from './i18n/t';
import { comparison } from './state/compareClient';
import { configStore } from './state/configStore';
import { runStore } from './state/runStore';
import { realTimers } from './state/timers';
import { trainerClient } from './state/trainerClient';
import { startUrlSync } from './state/urlSync';
import './ui/theme.css';
import './ui/base.css';

startUrlSync(window, configStore, runStore, realTimers, comparison);
trainerClient.start();

// The first words are in the person's language, if that can be had.
await loadLanguage(languageInForce(configStore.getState().settings.language, navigator.languages)).catch(() => {});

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
createRoot(root).render(
  <StrictMode>
    <ErrorScreen>
      <App />
    </ErrorScreen>
  </StrictMode>,
);
void import('./state/keeping').then(({ startKeeping }) => startKeeping());
