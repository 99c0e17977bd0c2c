import 'server-only'
import type { Db, Tx } from '@/db/client'
import { campaignOf } from './campaign-of'
import { ratingListFrom } from './list-paper'
import { tallyMinutesFrom } from './tally-paper'

export async function tallyMinutesData(from: Db | Tx, campaignId: number) {
  const found = await campaignOf(from, campaignId)
  return found && tallyMinutesFrom(found)
}

export async function ratingListData(from: Db | Tx, campaignId: number) {
  const found = await campaignOf(from, campaignId)
  return found && ratingListFrom(found)
}
