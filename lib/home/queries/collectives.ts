import 'server-only'
import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { listOwnCollectives, listRounds } from '@/lib/collectives/queries/rounds'
import type { Duty } from '@/lib/home/rules'

/** Tự xếp loại of one's own organisation; a round that one decides about. */
export async function collectiveDuties(viewer: Viewer): Promise<Duty[]> {
  const [own, rounds] = await Promise.all([
    canSomewhere(viewer, 'collectives.propose') ? listOwnCollectives(viewer) : [],
    canSomewhere(viewer, 'collectives.tally') ? listRounds(viewer, {}) : [],
  ])
  return [
    ...own
      .filter(({ state, selfLevel }) => state === 'open' && selfLevel === null)
      .map(({ id, year, name }) => ({
        id: `collective-${id}`,
        title: `Ghi mức tự xếp loại năm ${year}: ${name}`,
        href: `/collectives/own/${id}`,
        note: 'Trước hội nghị của cấp quyết định',
      })),
    ...rounds
      .filter(({ state }) => state === 'open')
      .map(({ id, year, decider }) => ({
        id: `collective-round-${id}`,
        title: `Xếp loại tổ chức đảng năm ${year}: ${decider}`,
        href: `/collectives/${id}`,
        note: 'Xong trước 31/12',
      })),
  ]
}
