import { eq, inArray, sql } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { Member } from './members'
import type { Cell } from './organisations'
import type { Story } from './story'

type Request = typeof schema.exemptionRequests.$inferInsert
type Its = Pick<Story, 'db' | 'members' | 'accounts'>
type Followed = { cell: Cell; member: Member; by: number; orgId: number }

const TODAY: Day = '2022-09-07'
const said = [
  'Báo nội dung sinh hoạt tháng 8; đồng chí khỏe, việc làm ổn định',
  'Hỏi thăm, nhắc đóng đảng phí; đồng chí hẹn về dịp Quốc khánh',
  'Đồng chí xin vắng kỳ tháng 9 vì đi ca',
  'Nhắc đăng ký tạm trú; đồng chí đã làm',
] as const
const channels = ['phone', 'message', 'video', 'relative'] as const

/** Who follows whom on 07/09/2022: what the cells wrote down about members away, and requests on every step. */
export async function makeAwayDesk(story: Its) {
  const followed = [...story.members].flatMap(([cell, people]) => {
    const by = story.accounts.get(`bithu.${cell.plan.key}`)?.id
    return by === undefined
      ? []
      : people
          .filter(({ away }) => away)
          .map((member): Followed => ({ cell, member, by, orgId: cell.organisation.id }))
  })
  await makeContacts(story, followed)
  await registerStays(story, followed)
  await makeRequests(story, followed)
}

/** Three of four were spoken to in the last weeks; half of them were sent what the cell discussed. */
const makeContacts = ({ db }: Its, followed: Followed[]) =>
  insertAll(
    db,
    schema.contacts,
    followed.flatMap(({ member, by, orgId }) => {
      const random = makeRandom(`liên lạc ${orgId} ${member.fullName}`)
      if (!random.chance(0.75)) return []
      const doneOn = addDays(TODAY, -random.between(2, 75))
      const about = { orgId, memberId: member.id, writtenBy: by }
      return [
        {
          ...about,
          kind: 'contact' as const,
          channel: random.pick(channels),
          doneOn,
          note: random.pick(said),
        },
        ...(random.chance(0.5)
          ? [
              {
                ...about,
                ...{ kind: 'material' as const, channel: 'message' as const, doneOn: addDays(doneOn, 1) },
                note: 'Gửi nghị quyết và nội dung kỳ sinh hoạt tháng 8',
              },
            ]
          : []),
      ]
    }),
  )

async function registerStays({ db }: Its, followed: Followed[]) {
  const ids = followed.flatMap(({ member, orgId }) =>
    makeRandom(`tạm trú ${orgId} ${member.fullName}`).chance(0.65) ? [member.id] : [],
  )
  if (ids.length === 0) return
  await db
    .update(schema.awayStays)
    .set({ registeredOn: sql`${schema.awayStays.startsOn} + 12`, liaison: 'Bí thư chi bộ' })
    .where(inArray(schema.awayStays.memberId, ids))
}

/** One on each step, in cells of their own; two more are those of the meetings about persons. */
async function makeRequests(story: Its, followed: Followed[]) {
  const { db } = story
  const decided = await db.select().from(schema.proposals).where(eq(schema.proposals.kind, 'exemption'))
  const taken = new Set(decided.map(({ memberId }) => memberId))
  const free = followed.filter(({ member }) => !member.exemption && !taken.has(member.id))
  const oneOfACell = free.filter(({ orgId }, at) => free.findIndex((each) => each.orgId === orgId) === at)
  const [waiting, proposed, refused] = oneOfACell
  const rows: Request[] = [
    ...(waiting ? [{ ...asked(waiting), submittedOn: '2022-09-02' }] : []),
    ...(proposed ? [{ ...asked(proposed), ...voted, state: 'proposed' as const }] : []),
    ...(refused
      ? [
          {
            ...asked(refused),
            ...voted,
            ...{ state: 'refused' as const, decidedOn: '2022-08-22', decidedBy: 'Ban Thường vụ Đảng ủy' },
            refusal: 'Nơi làm việc có chi bộ; đề nghị chuyển sinh hoạt tạm thời',
          },
        ]
      : []),
    ...(await ofMinutes(story, followed, decided)),
    ...(await ofAge(story)),
  ]
  await insertAll(db, schema.exemptionRequests, rows)
}

const voted = {
  submittedOn: '2022-08-10',
  resolvedOn: '2022-08-15',
  votes: 11,
  base: 14,
  resolution: '07-NQ/CB',
}

function asked({ member, by, orgId }: Followed) {
  return {
    ...{ orgId, memberId: member.id, kind: 'mobileWork' as const, wish: 'temporary' as const },
    ...{ startsOn: '2022-10-01', endsOn: '2023-07-31', duesWish: 'ahead' as const },
    ...{
      place: member.away?.place ?? '',
      work: member.away?.work ?? '',
      contact: member.away?.contact ?? '',
    },
    ...{ submittedBy: by, submittedOn: '2022-08-10', papers: 'Hợp đồng lao động' },
  }
}

/** The đơn behind what cells decided in their minutes in August. */
async function ofMinutes(
  { db }: Its,
  followed: Followed[],
  decided: (typeof schema.proposals.$inferSelect)[],
) {
  const found = decided.flatMap((proposal) => {
    const one = followed.find(({ member }) => member.id === proposal.memberId)
    return one ? [{ one, proposal }] : []
  })
  return Promise.all(
    found.map(async ({ one, proposal }): Promise<Request> => {
      const [given] = await db
        .select({ id: schema.exemptions.id })
        .from(schema.exemptions)
        .where(
          sql`${schema.exemptions.memberId} = ${one.member.id} and ${schema.exemptions.startsOn} = ${proposal.startsOn}`,
        )
      const isGranted = proposal.state === 'approved' && given !== undefined
      return {
        ...asked(one),
        ...{ startsOn: proposal.startsOn ?? TODAY, endsOn: proposal.endsOn, proposalId: proposal.id },
        ...{ submittedOn: addDays(proposal.heldOn, -6), resolvedOn: proposal.heldOn },
        ...{ votes: proposal.votes, base: proposal.base, state: isGranted ? 'granted' : 'proposed' },
        ...(isGranted
          ? {
              ...{ exemptionId: given.id, decidedOn: proposal.decidedOn },
              ...{ decidedBy: proposal.decidedBy ?? '', decisionNumber: proposal.decisionNumber ?? '' },
            }
          : {}),
      }
    }),
  )
}

/** Tuổi cao, sức khỏe yếu: decided by the cell this summer, not yet looked at above. */
async function ofAge({ db, members, accounts }: Its): Promise<Request[]> {
  const found = [...members].flatMap(([cell, people]) => {
    const by = accounts.get(`bithu.${cell.plan.key}`)?.id
    const member = people.find(
      ({ birthYear, exemption, position }) => birthYear <= 1950 && !exemption && !position,
    )
    return by === undefined || !member ? [] : [{ cell, member, by }]
  })
  const [one] = found
  if (!one) return []
  const orgId = one.cell.organisation.id
  const given = { orgId, memberId: one.member.id, kind: 'ageHealth' as const, startsOn: '2022-09-10' }
  const [exemption] = await db
    .insert(schema.exemptions)
    .values({ ...given, decidedBy: one.cell.organisation.name, decisionNumber: '08-NQ/CB' })
    .returning({ id: schema.exemptions.id })
  return [
    {
      ...given,
      ...{ wish: 'exempt', isOral: true, state: 'granted', submittedOn: '2022-08-25', submittedBy: one.by },
      ...{ resolvedOn: '2022-08-30', votes: 12, base: 15, resolution: '08-NQ/CB' },
      ...{ decidedOn: '2022-08-30', decidedBy: one.cell.organisation.name, decisionNumber: '08-NQ/CB' },
      exemptionId: exemption?.id,
    },
  ]
}
