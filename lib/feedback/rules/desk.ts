import type { Given, Item } from './take'
import type { Transition } from './transition'

type Its = Pick<Item, 'ownerId' | 'topId' | 'cellId' | 'history'>

/** Who asked for clarification has the item back; a committee that is another by now, the one the cell stands under. */
export function askedFrom({ history, topId }: Pick<Its, 'history' | 'topId'>, desk?: Given['desk']) {
  const asked = history.findLast(({ step }) => step === 'clarify')
  const status = asked?.fromStatus ?? 'sent'
  if (desk && status === 'sent')
    return { status: desk.isTop ? ('forwarded' as const) : status, ownerId: desk.id }
  return { status, ownerId: asked?.fromOrgId ?? topId }
}

/** The organisation whose people take a step. */
export const deskOf = (item: Its, by: Transition['by']) =>
  ({ owner: item.ownerId, top: item.topId, cell: item.cellId, asker: askedFrom(item).ownerId })[by]
