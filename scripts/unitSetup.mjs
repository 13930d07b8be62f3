/** Brings every language before the unit tests of a file begin: the page itself waits for the one that it speaks. */

import { loadLanguage } from '../src/i18n/t';

await loadLanguage('zh');
