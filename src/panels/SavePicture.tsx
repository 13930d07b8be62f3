/** Saves the panel that it stands in as a picture. Knows no particular panel. */

import { type RefObject, useRef, useState } from 'react';
import type { PictureFormat } from '../charts/picture/pictureFile';
import { Button } from '../ui/Button';
import { download } from '../ui/download';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { useRun } from '../ui/useStores';
import { useT } from '../ui/useT';
import styles from './SavePicture.module.css';

interface Props {
  /** The panel's name, which the picture has as its title. */
  readonly title: string;
  readonly panel: RefObject<HTMLElement | null>;
}

/** Loaded when it is wanted. */
async function save(panel: HTMLElement, title: string, name: string, format: PictureFormat): Promise<void> {
  const { panelSvg } = await import('../charts/picture/panelSvg');
  const { pictureFile } = await import('../charts/picture/pictureFile');
  const picture = await pictureFile(panelSvg(panel, title), format);
  download(`${name}.${format}`, [picture], picture.type);
}

export function SavePicture({ title, panel }: Props) {
  const t = useT();
  const inside = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const step = useRun((state) => state.view?.step ?? state.step);

  const onSave = async (format: PictureFormat) => {
    if (!panel.current) return;
    inside.current?.closest<HTMLElement>('[popover]')?.hidePopover();
    const name = `${title}-${step}`.replace(/[^\p{L}\p{N}._-]+/gu, '-');
    try {
      await save(panel.current, t('picture.title', { title, step }), name, format);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.menu} data-not-in-picture>
      <Popover label={t('picture.save', { title })} className={styles.button} button={<Icon name="picture" />}>
        <div ref={inside} className={styles.choice}>
          <p>{t('picture.hint')}</p>
          <div className={styles.formats}>
            <Button onClick={() => void onSave('png')}>PNG</Button>
            <Button onClick={() => void onSave('svg')}>SVG</Button>
          </div>
        </div>
      </Popover>
      <span role="status" className={styles.failed}>
        {failed && t('picture.failed')}
      </span>
    </div>
  );
}
