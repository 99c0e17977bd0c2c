import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { outcomeOf, type Rated } from '@/lib/ratings/rules/outcome'
import { expectedBase, isListed, type Person as Reviewee, reviewOf } from '@/lib/ratings/rules/reviewed'
import { type RuleValues, ruleValues } from '@/lib/rulesets/values'
import { insertAll } from '../kit/insert'
import { makeRandom, type Random } from '../kit/random'
import { placeOf, startsAt } from './calendar'
import type { Member } from './members'
import type { Cell } from './organisations'
import { queueRatingPapers } from './records'
import { membersOn } from './roll'
import type { Story } from './story'

type Row = Omit<typeof schema.ratings.$inferInsert, 'campaignId'>
const YEAR = 2021

const revieweeOf = ({ standing, status = 'active', admittedOn, exemption }: Member): Reviewee => ({
  standing,
  status,
  admittedOn: admittedOn ?? null,
  exemptions: exemption ? [{ ...exemption, endsOn: exemption.endsOn ?? null }] : [],
})

/** The rule set of a year, as the campaign keeps it. */
export async function ratingRulesOf({ db }: Pick<Story, 'db'>, day: Day) {
  const rows = await db.select().from(schema.ruleSets)
  const found = rows.find(
    ({ domain, validFrom, validTo }) =>
      domain === 'ratings' && validFrom <= day && (!validTo || validTo >= day),
  )
  if (!found) throw new Error(`no rating rules on ${day}`)
  return { id: found.id, values: ruleValues.ratings.parse(found.values) }
}

/** Ballots of one person: most stand behind one level, a few beside it. */
function ballotsOf(random: Random, base: number, wished: 'excellent' | 'good' | 'adequate') {
  const beside = random.between(0, Math.max(0, Math.floor(base / 2) - 1) > 2 ? 2 : 0)
  const counts = { excellent: 0, good: 0, adequate: 0, failed: 0 }
  counts[wished] = base - beside
  counts[wished === 'good' ? 'adequate' : 'good'] += beside
  return { valid: base, ...counts }
}

function rowsOf(
  cell: Cell,
  people: Member[],
  heldOn: Day,
  base: number,
  rules: RuleValues<'ratings'>,
): Row[] {
  const random = makeRandom(`xếp loại ${cell.plan.key} ${YEAR}`)
  return people.map((member, at) => {
    const { isReviewed, reason } = reviewOf(revieweeOf(member), heldOn, rules)
    const position = [member.position, member.occupation].filter(Boolean).join(', ')
    const who = { orgId: cell.organisation.id, memberId: member.id, fullName: member.fullName, position }
    if (!isReviewed) return { ...who, isReviewed, notReviewedReason: reason }
    const wished = at < 2 || random.chance(0.12) ? 'excellent' : random.chance(0.88) ? 'good' : 'adequate'
    return { ...who, isReviewed, selfLevel: wished, ...ballotsOf(random, base, wished) }
  })
}

/** The levels that vote, regulation and quota together give, by the rules of the product. */
function judged(rows: Row[], base: number, rules: RuleValues<'ratings'>): Row[] {
  const rated = rows.map(
    (row, id): Rated => ({
      id,
      isReviewed: row.isReviewed,
      deferredReason: '',
      selfLevel: row.selfLevel ?? null,
      generalScore: null,
      resultsScore: null,
      verifiedGeneral: null,
      verifiedResults: null,
      donePercent: null,
      latePercent: null,
      exceededPercent: null,
      fixedPercent: null,
      grounds: [],
      valid: row.valid ?? null,
      excellent: row.excellent ?? null,
      good: row.good ?? null,
      adequate: row.adequate ?? null,
      failed: row.failed ?? null,
    }),
  )
  const { people } = outcomeOf(rated, { votingBase: base, isOutstanding: false }, rules)
  return rows.map((row, id) => ({
    ...row,
    proposedLevel: people.get(id)?.byVotes ?? null,
    level: people.get(id)?.level ?? null,
  }))
}

/** Cells whose review of 2021 stands in the portal; the others kept theirs on paper. */
const reviewed = [
  'dongha',
  'taythuong',
  'cauben',
  'phuloc',
  'trungnghia',
  'dongtam',
  'nalau',
  'coquan.huyenuy',
]

/** Đợt kiểm điểm, xếp loại năm 2021 under Quy định 132, finished and decided. */
export async function makeFinishedRatings(story: Story) {
  const rules = await ratingRulesOf(story, '2021-12-10')
  for (const cell of story.tree.cells.filter(({ plan }) => reviewed.includes(plan.key))) {
    const heldOn = `2021-12-${makeRandom(`kiểm điểm ${cell.plan.key}`).between(10, 15)}`
    const people = membersOn(story.members.get(cell) ?? [], heldOn).filter((member) =>
      isListed(revieweeOf(member)),
    )
    const base = expectedBase(people.map(revieweeOf), heldOn)
    const [chair, , recorder] = people
    const [leader, second, third] = people.slice(3).filter(({ exemption, away }) => !exemption && !away)
    const [campaign] = await story.db
      .insert(schema.ratingCampaigns)
      .values({
        orgId: cell.organisation.id,
        year: YEAR,
        ruleSetId: rules.id,
        state: 'finished',
        heldOn,
        startedAt: startsAt(cell),
        endedAt: startsAt(cell).replace(/^(\d\d):/, (_, hour) => `${Number(hour) + 2}:`),
        place: placeOf(cell),
        summoned: base,
        present: base,
        votingBase: base,
        issued: base,
        returned: base,
        chairName: chair?.fullName,
        recorderName: recorder?.fullName,
        tellers: [leader, second, third].flatMap((member) =>
          member ? [{ name: member.fullName, position: 'Đảng viên' }] : [],
        ),
        sentOn: '2021-12-17',
        decidedOn: '2021-12-28',
        decidedBy:
          cell.above.kind === 'top' ? `Ban Thường vụ ${cell.above.committeeName}` : cell.above.committeeName,
        decisionNumber: `${40 + cell.organisation.id}-QĐ/${cell.above.symbol}`,
      })
      .returning()
    const rows = judged(rowsOf(cell, people, heldOn, base, rules.values), base, rules.values)
    await insertAll(
      story.db,
      schema.ratings,
      rows.map((row) => ({ ...row, campaignId: campaign?.id ?? 0 })),
    )
    if (campaign) await queueRatingPapers(story, campaign, cell)
  }
}
