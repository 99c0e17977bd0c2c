import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { ratingListFrom } from '@/lib/ratings/list-paper'
import { tallyMinutesFrom } from '@/lib/ratings/tally-paper'
import { getCampaign } from './campaign'

export async function tallyMinutesForPrint(viewer: Viewer, campaignId: number) {
  const found = await getCampaign(viewer, campaignId)
  return found && { data: tallyMinutesFrom(found), name: nameOf('biên bản kiểm phiếu', found) }
}

export async function ratingListForPrint(viewer: Viewer, campaignId: number) {
  const found = await getCampaign(viewer, campaignId)
  return found && { data: ratingListFrom(found), name: nameOf('danh sách xếp loại', found) }
}

const nameOf = (paper: string, found: { campaign: { year: number }; cell: { name: string } }) =>
  `${paper} ${found.campaign.year} ${found.cell.name}`
