import 'server-only'
import type { Tx } from '@/db/client'
import { ratingFileName } from '@/lib/papers/file-name'
import { queuePapers } from '@/lib/papers/queue'
import { campaignOf } from './campaign-of'
import { ratingListFrom } from './list-paper'
import { tallyMinutesFrom } from './tally-paper'

/** Sent: both papers, as proposed. A list returned and sent anew gets both again, beside those sent before. */
export async function queueSentPapers(tx: Tx, campaignId: number) {
  const found = await campaignOf(tx, campaignId)
  if (!found) return
  const { campaign, cell } = found
  await queuePapers(tx, campaign, [
    {
      form: 'tallyMinutes',
      fileName: ratingFileName('tallyMinutes', campaign, cell.name),
      data: tallyMinutesFrom(found),
    },
    ratingList(found),
  ])
}

/** Decided: the list once more, now with the results; the tally minutes stay those that were sent. */
export async function queueDecidedPaper(tx: Tx, campaignId: number) {
  const found = await campaignOf(tx, campaignId)
  if (found) await queuePapers(tx, found.campaign, [ratingList(found)])
}

const ratingList = (found: Parameters<typeof ratingListFrom>[0]) => ({
  form: 'ratingList' as const,
  fileName: ratingFileName('ratingList', found.campaign, found.cell.name),
  data: ratingListFrom(found),
})
