import type { Item } from './take'

type Place = Pick<Item, 'ownerId' | 'agencyId' | 'dueOn' | 'stoppedOn'>

/** An item merged into another has the owner and the deadline of that one, so it is never in a place of its own. */
export const placeWith = ({ ownerId, agencyId, dueOn, stoppedOn }: Place): Place => ({
  ownerId,
  agencyId,
  dueOn,
  stoppedOn,
})
