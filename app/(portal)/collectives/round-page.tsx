import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { getRound } from '@/lib/collectives/queries/rounds'
import type { Round } from '@/lib/collectives/round-of'
import { id } from '@/lib/core/fields'

/** The round a page is about; out of reach looks like missing. */
export async function openedRound(params: Promise<{ id: string }>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await getRound(viewer, read.data) : undefined
  if (!found) notFound()
  const { id: roundId, version } = found.round
  return { viewer, found, place: { path: found.round.orgPath }, hidden: { roundId, version } }
}

export const listCrumb = { name: 'Xếp loại tổ chức đảng', href: '/collectives' }

export const crumbsOf = ({ round, decider }: Round) => [
  { name: 'Xếp loại', href: '/ratings' },
  listCrumb,
  { name: `${decider}, năm ${round.year}`, href: `/collectives/${round.id}` },
]

export const WHO = 'Tổ chức đảng'
