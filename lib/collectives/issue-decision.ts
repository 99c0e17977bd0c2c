import 'server-only'
import { db, type Tx } from '@/db/client'
import { named } from '@/lib/papers/file-name'
import { issuePaper } from '@/lib/papers/issue'
import { holdsPaper } from '@/lib/papers/store'
import { collectiveDecisionFrom } from './papers'
import { roundOf } from './round-of'

/** The decision as it is signed: its words are kept with the paper, whatever the organisations are called later. */
export async function issueRoundDecision(tx: Tx, roundId: number) {
  const found = await roundOf(tx, roundId)
  const data = found && collectiveDecisionFrom(found)
  if (!data) return
  const { orgId, year } = found.round
  await issuePaper(tx, { id: roundId, orgId }, () => ({
    form: 'collectiveDecision',
    fileName: named(`quyết định xếp loại tổ chức đảng ${year}`),
    data,
  }))
}

/** Rounds that were loaded as decided have none before the first print. */
export async function roundDecisionIsThere(roundId: number) {
  if (await holdsPaper('collectiveDecision', roundId)) return
  await db.transaction((tx) => issueRoundDecision(tx, roundId))
}
