import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { RuleError } from '@/lib/core/errors'
import { copiesOf } from '@/lib/papers/merged-response'
import { readPaperBytes } from '@/lib/papers/paper-response'
import type { YearPapers } from './input'
import { ballotsForPrint, campaignToPrint } from './queries/print'
import { listRoundsToPrint } from './queries/year'

/** A commune's rounds, not a district's: the reader waits for the file. */
const MOST = 60

/** Ballots of the rounds under way, or the stored papers of those sent, cell after cell. Throws RuleError if too many. */
export async function yearPapers(viewer: Viewer, asked: YearPapers): Promise<Uint8Array[]> {
  const rounds = await listRoundsToPrint(viewer, asked, MOST + 1)
  if (rounds.length > MOST)
    throw new RuleError(
      `Có trên ${MOST} chi bộ, nhiều quá một lần in. Đồng chí chọn một nhãn, hoặc in theo từng đảng bộ xã.`,
    )
  const papers: Uint8Array[] = []
  for (const { id } of rounds) papers.push(...(await papersOf(viewer, asked.what, id)))
  return papers
}

async function papersOf(viewer: Viewer, what: YearPapers['what'], campaignId: number) {
  if (what === 'ballots') {
    const ballots = await ballotsForPrint(viewer, campaignId)
    return ballots ? copiesOf('ballot', ballots) : []
  }
  const subject = await campaignToPrint(viewer, what, campaignId)
  const paper = subject && (await readPaperBytes(viewer, what, subject))
  return paper ? [paper.bytes] : []
}
