import * as schema from '@/db/schema'
import { followUpOf, type Outcome } from '@/lib/screenings/rules'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Story } from './story'

const SCREENED = '2022-01-14'

/** About one member in a hundred is helped; a removal, somebody leaving are rarer still. */
function outcomeOf(id: number): { outcome: Outcome; measure: string } {
  const share = makeRandom(`rà soát ${id}`).between(1, 1_000)
  if (share > 12) return { outcome: 'fit', measure: '' }
  if (share > 3)
    return { outcome: 'educate', measure: 'Chi ủy phân công đảng viên giúp đỡ, hằng quý nhận xét' }
  if (share > 1) return { outcome: 'removal', measure: 'Chi bộ yêu cầu tự kiểm điểm, họp xét' }
  return { outcome: 'leaving', measure: 'Chi ủy gặp gỡ, hướng dẫn làm đơn' }
}

/** Rà soát năm 2021, đợt học tập nghị quyết năm 2022, one change that waits and one that was refused. */
export async function makeRegister({ db, tree, members, accounts }: Story) {
  const recordedBy = accounts.get('tochuc.huyen')?.id ?? 0
  const people = [...members].flatMap(([cell, each]) => each.map((member) => ({ member, cell })))
  const kept = people.filter(({ member }) => member.standing !== 'temporary')
  await insertAll(
    db,
    schema.screenings,
    kept
      .filter(({ cell }) => cell.organisation.id % 4 !== 0)
      .map(({ member: { id } }) => {
        const { outcome, measure } = outcomeOf(id)
        const followUpOn = followUpOf(outcome, SCREENED)
        return { memberId: id, year: 2021, outcome, measure, followUpOn, screenedOn: SCREENED, recordedBy }
      }),
  )
  const [session] = await db
    .insert(schema.studySessions)
    .values([
      {
        ...{ orgId: tree.top.id, kind: 'resolution', title: 'Nghị quyết Hội nghị Trung ương 5 khóa XIII' },
        ...{ organiser: 'Huyện ủy', startsOn: '2022-07-21', endsOn: '2022-07-22', recordedBy },
      },
      {
        ...{
          orgId: tree.top.id,
          kind: 'training',
          title: 'Bồi dưỡng nghiệp vụ công tác đảng cho bí thư chi bộ',
        },
        ...{
          organiser: 'Trung tâm Chính trị huyện',
          startsOn: '2022-09-19',
          endsOn: '2022-09-21',
          recordedBy,
        },
      },
    ])
    .returning({ id: schema.studySessions.id })
  await insertAll(
    db,
    schema.studyAttendances,
    kept
      .filter(({ member: { id } }) => makeRandom(`học tập ${id}`).chance(0.88))
      .map(({ member: { id } }) => ({
        ...{ sessionId: session?.id ?? 0, memberId: id, markedBy: recordedBy, markedOn: '2022-07-25' },
      })),
  )
  const shown = people.filter(({ cell, member }) => cell.plan.key === 'dongha' && !member.position)
  const [first, second] = shown.map(({ member }) => member)
  const proposedBy = accounts.get('bithu.dongha')?.id
  if (!first || !second || !proposedBy) return
  const change = { proposedBy, before: { occupation: '' }, reason: 'Đảng viên báo tại kỳ sinh hoạt tháng 8' }
  await db.insert(schema.memberChanges).values([
    {
      ...{ ...change, memberId: first.id, proposedOn: '2022-09-05', reason: 'Theo căn cước công dân' },
      ...{ before: { bornOn: null }, after: { bornOn: `${first.birthYear}-03-12` } },
    },
    {
      ...{ ...change, memberId: second.id, proposedOn: '2022-08-10', after: { occupation: 'Công nhân' } },
      ...{ state: 'refused', refusal: 'Ghi rõ nơi làm việc', decidedBy: recordedBy, decidedOn: '2022-08-12' },
    },
  ])
}
