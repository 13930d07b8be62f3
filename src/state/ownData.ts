/** A person's own data on the page's side: files that are offered, files that are open, and whose the worker's answers are. Knows no run. */

import type { Event } from '../protocol';
import { createDataFiles, type DataFiles, type DataFilesParts } from './dataFiles';
import { createDataOffers, type DataOffers } from './dataOffer';

type DataEvent = Extract<Event, { type: 'data-opened' | 'data-rejected' | 'data-understood' | 'data-not-understood' }>;

export interface OwnData extends Pick<DataFiles, 'open' | 'adopt' | 'resend' | 'reopening'> {
  readonly offers: DataOffers;
  receive(event: DataEvent): void;
}

interface Parts extends DataFilesParts {
  /** Sees to it that there is a worker to ask. */
  workerIsThere(): void;
}

/** No data of the person's own is there at first. */
export function createOwnData(parts: Parts): OwnData {
  const files = createDataFiles(parts);
  const { runStore, send, workerIsThere } = parts;
  const offers = createDataOffers({ runStore, send, workerIsThere, use: files.open });
  return {
    offers,
    open(list, reading) {
      workerIsThere();
      files.open(list, reading);
    },
    adopt(list, reading) {
      workerIsThere();
      files.adopt(list, reading);
    },
    resend() {
      files.resend();
      offers.resend();
    },
    get reopening() {
      return files.reopening;
    },
    receive(event) {
      switch (event.type) {
        case 'data-opened':
          return files.accepted(event.data, event.reading);
        case 'data-rejected':
          return files.refused(event.problem);
        case 'data-understood':
          return offers.understood(event.id, event.preview);
        case 'data-not-understood':
          return offers.refused(event.id, event.problem);
        default:
          event satisfies never;
      }
    },
  };
}
