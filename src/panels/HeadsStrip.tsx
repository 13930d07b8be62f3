/** Says above the network which heads are silenced, whatever tab is open: what is drawn there is the network without them. */

import { useView } from '../ui/useStores';
import { HeadsSilenced } from './HeadsSilenced';

/** The cost stands in the attention panel, where that is open. */
export function HeadsStrip() {
  const withCost = useView((state) => state.tab !== 'attention');
  return <HeadsSilenced strip withCost={withCost} />;
}
