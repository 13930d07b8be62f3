/** What a kernel of the fused step is called and does, in words. Knows the message keys of kernels, no plan. */

import { en } from '../i18n/en';
import type { MessageKey } from '../i18n/t';
import type { Translate } from './readingText';

const isMessageKey = (key: string): key is MessageKey => key in en;
const text = (t: Translate, key: string): string | null => (isMessageKey(key) ? t(key) : null);

/** The kernel's name, and a sentence on what it does; its raw name alone where there are no words for it. */
export function kernelText(t: Translate, kernel: string): { readonly name: string; readonly does: string | null } {
  return { name: text(t, `kernel.${kernel}`) ?? kernel, does: text(t, `kernelHelp.${kernel}`) };
}
