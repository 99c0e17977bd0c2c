import { addressees } from '@/db/schema'
import { ensureHolidays } from '../base/holidays'
import { makeReplyTemplates } from '../base/reply-templates'
import type { SeedDb } from '../factories'
import { makePastNotices } from '../kit/notices'
import { makeAccounts } from './accounts'
import { makeAgendas } from './agendas'
import { makeAwayDesk } from './away'
import { months } from './calendar'
import { makeCandidates } from './candidates'
import { makeCollectiveRound } from './collective-round'
import { makeConferences } from './conferences'
import { makeCorrection } from './corrections'
import { makeDirectives } from './directives'
import { makeDues } from './dues'
import { Feedback } from './feedback'
import { makeFiles } from './files'
import { makeGuidance } from './guidance'
import { makeCommuneInspection } from './inspection'
import { makeMemberRecords } from './member-records'
import { makeMembers } from './members'
import { type DistrictPlan, makeTree } from './organisations'
import { makePastMonth } from './past'
import { makePersonMeetings } from './persons'
import { type Considered, personMeetings } from './persons-plan'
import { makePosts } from './posts'
import { makeLaterRounds } from './rating-rounds'
import { makeFinishedRatings } from './ratings'
import { queuePapersOf, recordFromMinutes, reportTasks } from './records'
import { makeRegister } from './register'
import { makeReported } from './reported'
import { makeScans } from './scans'
import { makeScoreReviews } from './scores'
import { makeThisMonth } from './september'
import { makeSettings } from './settings'
import { type Ground, makeTemplate, rulesOfStory, type Story } from './story'
import { makeTaskSteps } from './task-steps'
import { makeTemplateDraft } from './templates'
import { makeTerms, Numbers } from './terms'
import { makeThematicPlans } from './thematic'
import { makeThon7Review } from './thon-7-review'
import { makeTransfers } from './transfers'
import { makeVisits } from './visits'

/**
 * A district on the evening of 07/09/2022 with the eleven months before it, of whatever size the plan has.
 * `earlier`: meetings about one person before those months.
 */
export async function fillDistrict(db: SeedDb, plan: DistrictPlan, earlier: readonly Considered[] = []) {
  const tree = await makeTree(db, plan)
  await makeSettings(db, tree.top.id)
  await ensureHolidays(db)
  const members = await makeMembers(db, tree.cells)
  const { accounts, shown } = await makeAccounts(db, tree, members)
  const ground: Ground = {
    db,
    tree,
    members,
    accounts,
    numbers: new Numbers(),
    rules: await rulesOfStory(db),
    templateId: await makeTemplate(db, tree.top.id),
    openTasks: new Map(),
    reports: [],
    directives: await makeDirectives(db, tree),
    addressees: await db.select({ id: addressees.id, name: addressees.name }).from(addressees),
  }
  const story: Story = { ...ground, feedback: new Feedback(ground), held: [] }
  await makePosts(story)
  await makePersonMeetings(story, earlier)
  for (const month of months) await makePastMonth(story, month)
  await makePersonMeetings(story, personMeetings)
  await makeThisMonth(story)
  await makeAgendas(story)
  await makeScans(story)
  await makeFiles(story)
  await makeConferences(db, tree)
  await makeThematicPlans(story)
  await recordFromMinutes(db)
  await queuePapersOf(story)
  await makeCorrection(story)
  await reportTasks(story)
  await makeTaskSteps(story)
  await makeTerms(db, tree, story.numbers)
  await makeScoreReviews(db, '2022-08-01')
  await makeTemplateDraft(db, tree.top.id)
  await makeFinishedRatings(story)
  await makeLaterRounds(story)
  await makeCollectiveRound(story)
  await makeThon7Review(story)
  await makeVisits(story)
  await makeTransfers(story)
  await makeAwayDesk(story)
  await makeReported(story)
  await makeDues(story)
  await makeCandidates(story)
  await makeGuidance(story)
  await makeMemberRecords(story)
  await makeRegister(story)
  await makeReplyTemplates(story.db, story.tree.top.id)
  await makeCommuneInspection(story)
  await makePastNotices(db, { since: '2022-07-01', seenBefore: '2022-09-01' })
  return { story, shown }
}
