import * as schema from '@/db/schema'
import { groupNameOf } from '@/lib/collectives/labels'
import { ratingRulesOf } from './ratings'
import type { Story } from './story'

const YEAR = 2021
const BASE = 14

type Wished = 'excellent' | 'good' | 'adequate'
const ballots = (wished: Wished, beside: Wished) => ({
  ...{ valid: BASE, excellent: 0, good: 0, adequate: 0, failed: 0 },
  [wished]: BASE - 2,
  [beside]: 2,
})

/** Xếp loại tổ chức đảng năm 2021 of one commune, decided: its best cell, one that fell behind, the others good. */
export async function makeCollectiveRound({ db, tree }: Pick<Story, 'db' | 'tree'>) {
  const dongHa = tree.cells.find(({ plan }) => plan.key === 'dongha')
  if (!dongHa) return
  const { above } = dongHa
  const rules = await ratingRulesOf({ db }, '2021-12-20')
  const [round] = await db
    .insert(schema.collectiveRounds)
    .values({
      ...{ orgId: above.id, year: YEAR, ruleSetId: rules.id, heldOn: '2021-12-20', isOneGroup: true },
      ...{ state: 'finished', startedAt: '15:00', endedAt: '15:40', place: 'Hội trường Ủy ban nhân dân xã' },
      ...{ summoned: 15, present: BASE, votingBase: BASE, issued: BASE, returned: BASE },
      ...{ chairName: 'Phạm Ngọc Toản', recorderName: 'Đinh Thị Vân' },
      tellers: [{ name: 'Nguyễn Khắc Sửu', position: 'Ủy viên Ban Thường vụ' }],
      ...{ decidedOn: '2021-12-28', decidedBy: above.committeeName, decisionNumber: `88-QĐ/${above.symbol}` },
    })
    .returning()
  if (!round) return
  const cells = tree.cells.filter((cell) => cell.above === above)
  await db.insert(schema.collectiveRatings).values(
    cells.map((cell, at) => {
      const level: Wished = cell === dongHa ? 'excellent' : at === cells.length - 1 ? 'adequate' : 'good'
      const { id: orgId, name } = cell.organisation
      const selfLevel: Wished = level === 'adequate' ? 'good' : level
      return {
        ...{ roundId: round.id, orgId, name, groupName: groupNameOf(cell.organisation) },
        ...{ selfLevel, selfOn: '2021-12-16', level },
        ...ballots(level, level === 'good' ? 'adequate' : 'good'),
        belowBasis: `Quyết định 70-QĐ/${above.symbol} ngày 18/12/2021`,
      }
    }),
  )
}
