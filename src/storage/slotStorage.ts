/** The slots in the browser's database. Knows nothing of what lies in them. */

import { database } from './database';
import type { SlotStorage } from './slots';

export const slotStorage: SlotStorage = {
  all: async () => (await database()).getAll('slots'),
  async put(value) {
    const transaction = (await database()).transaction('slots', 'readwrite');
    const put = transaction.store.put(value, [value.id, value.slot]);
    // Not left to the end of the request: a page that goes is not asked again.
    transaction.commit();
    await Promise.all([put, transaction.done]);
  },
  async remove(id) {
    await (await database()).delete('slots', IDBKeyRange.bound([id, 0], [id, 1]));
  },
};
