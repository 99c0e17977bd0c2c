import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { id } from '@/lib/core/fields'
import { roundName } from '@/lib/ratings/labels'
import { type Campaign, getCampaign } from '@/lib/ratings/queries/campaign'

/** The campaign a page is about; out of reach looks like missing. */
export async function openedCampaign(params: Promise<{ id: string }>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const found = read.success ? await getCampaign(viewer, read.data) : undefined
  if (!found) notFound()
  return { viewer, found, place: { path: found.campaign.orgPath } }
}

export const crumbsOf = ({ campaign, cell }: Campaign) => [
  { name: 'Xếp loại', href: '/ratings' },
  { name: `${cell.name}, ${roundName(campaign)}`, href: `/ratings/${campaign.id}` },
]
