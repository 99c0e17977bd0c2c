import type { Given, Item } from './take'
import type { Status, Transition } from './transition'

type Its = Pick<Item, 'ownerId' | 'topId' | 'cellId' | 'agencyId' | 'history'>
type At = { status: Status; ownerId: number }

const at = ({ id, isTop }: NonNullable<Given['desk']>): At => ({
  status: isTop ? 'forwarded' : 'sent',
  ownerId: id,
})

/** Who asked for clarification has the item back; a committee that is another by now, the one the cell stands under. */
export function askedFrom({ history, topId }: Pick<Its, 'history' | 'topId'>, desk?: Given['desk']): At {
  const asked = history.findLast(({ step }) => step === 'clarify' || step === 'inheritQuestion')
  if (asked?.step === 'inheritQuestion' && asked.toOrgId) {
    const its = at({ id: asked.toOrgId, isTop: asked.toOrgId === topId })
    return desk && its.status === 'sent' ? at(desk) : its
  }
  const status = asked?.fromStatus ?? 'sent'
  if (desk && status === 'sent') return at(desk)
  return { status, ownerId: asked?.fromOrgId ?? topId }
}

/** Steps that gave the answer that stands. */
const answering = ['approve', 'settle', 'answerTogether']
export const answerIn = (history: Item['history']) => history.findLast(({ step }) => answering.includes(step))

/**
 * Who answered has the item again: the agency, or the office where that has ended; the committee that answered itself, or
 * the one the cell stands under now.
 */
export function answeredFrom({ history, topId, agencyId }: Item, { desk, isAgencyGone }: Given): At {
  const answer = answerIn(history)
  if (answer?.step === 'settle')
    return at(desk ?? { id: answer.fromOrgId ?? topId, isTop: answer.fromOrgId === topId })
  if (agencyId === null || isAgencyGone) return at({ id: topId, isTop: true })
  return { status: 'assigned', ownerId: agencyId }
}

/** The organisation whose people take a step. */
export const deskOf = (item: Its, by: Transition['by']) =>
  ({
    owner: item.ownerId,
    top: item.topId,
    cell: item.cellId,
    agency: item.agencyId ?? item.ownerId,
    asker: askedFrom(item).ownerId,
  })[by]
