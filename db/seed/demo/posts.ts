import * as schema from '@/db/schema'
import { cellPostLabel } from '@/lib/posts/labels'
import { type PostKind, postsAt } from '@/lib/posts/rules'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Story } from './story'

/** The day on which the cells' committees of the term were recognised. */
const RECOGNISED = '2022-06-20'
const kindOf = (position: string): PostKind | undefined =>
  postsAt('cell').find((kind) => cellPostLabel[kind] === position)

/** Chức vụ of the term that runs, what deputies were before, an award here and there, one discipline of thôn 7. */
export async function makePosts({ db, members, accounts }: Story) {
  const recordedBy = accounts.get('tochuc.huyen')?.id ?? 0
  const people = [...members].flatMap(([{ plan, organisation }, each]) =>
    each.map((member) => ({ member, plan, organisation })),
  )
  await insertAll(
    db,
    schema.posts,
    people.flatMap(({ member: { id, position }, organisation }) => {
      const kind = position ? kindOf(position) : undefined
      if (!kind) return []
      const post = { memberId: id, orgId: organisation.id, recordedBy, basis: 'elected' as const }
      const decided = { decisionNumber: `${(organisation.id % 90) + 10}-QĐ/ĐU`, decidedBy: 'Cấp ủy cấp trên' }
      const before = { kind: 'committeeMember' as const, startsOn: '2020-02-15', endsOn: '2022-06-19' }
      return [
        { ...post, ...decided, kind, startsOn: RECOGNISED },
        ...(kind === 'deputySecretary' ? [{ ...post, ...before, endNote: 'Hết nhiệm kỳ' }] : []),
      ]
    }),
  )
  await insertAll(
    db,
    schema.awards,
    people
      .filter(({ member: { id } }) => makeRandom(`khen thưởng ${id}`).chance(0.04))
      .map(({ member: { id } }) => ({
        ...{ memberId: id, title: 'Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ năm 2021' },
        ...{ decidedOn: '2022-02-03', decisionNumber: '06-QĐ/ĐU', level: 'grassroots' as const },
        ...{ issuer: 'Cấp ủy cơ sở', recordedBy },
      })),
  )
  const disciplined = people.findLast(({ plan }) => plan.key === 'thon7')?.member
  if (disciplined)
    await db.insert(schema.disciplines).values({
      ...{ memberId: disciplined.id, penalty: 'reprimand', title: 'Quyết định thi hành kỷ luật đảng viên' },
      ...{ decidedOn: '2021-10-12', decisionNumber: '03-QĐ/CB', level: 'cell', issuer: 'Chi bộ thôn 7' },
      recordedBy,
    })
}
