import * as schema from '@/db/schema'
import type { Day } from '@/lib/core/dates'
import { addWorkingDays } from '@/lib/core/working-days'
import { makeGuidanceTopics } from '../base/guidance'
import type { Story } from './story'
import { type Answered, answered, waiting } from './texts/guidance'

type Its = Pick<Story, 'db' | 'tree' | 'accounts'>
type Question = { topic: string; title: string; situation: string; askedBy: string; askedOn: Day }
type Found = { answerId: number; state: 'answered' | 'merged'; readOn: Day | null }

/** As many working days as the setting gives the board. */
const DAYS = 10

/** What cells asked the organisation board about rules, and what it answered. */
export async function makeGuidance(story: Its) {
  const topics = await makeGuidanceTopics(story.db, story.tree.top.id)
  await story.db
    .insert(schema.guidanceTopics)
    .values({ orgId: story.tree.top.id, name: 'Sinh hoạt trong thời gian giãn cách', closedOn: '2022-05-01' })
  const answers = new Map<string, number>()
  for (const each of answered) {
    const { before, ...now } = each
    const replacesId = before && (await answer(story, topics, { ...now, ...before }))
    const answerId = await answer(story, topics, now, replacesId)
    answers.set(each.title, answerId)
    const { askedBy, askedOn } = each
    if (askedBy && askedOn)
      await ask(
        story,
        topics,
        { ...each, askedBy, askedOn },
        { answerId, state: 'answered', readOn: each.answeredOn },
      )
  }
  for (const { mergedWith, ...question } of waiting) {
    const answerId = mergedWith === undefined ? undefined : answers.get(mergedWith)
    await ask(story, topics, question, answerId ? { answerId, state: 'merged', readOn: null } : undefined)
  }
}

async function answer(
  { db, tree, accounts }: Its,
  topics: Map<string, number>,
  given: Answered,
  replacesId?: number,
) {
  const [sourceDocument, sourceOn, sourceClause] = given.source
  const [made] = await db
    .insert(schema.guidanceAnswers)
    .values({
      ...{ orgId: tree.top.id, topicId: topics.get(given.topic) ?? 0, replacesId },
      ...{ title: given.title, situation: given.situation, text: given.text },
      ...{ sourceDocument, sourceOn, sourceClause, isPublished: !given.isAside },
      ...{ answeredBy: accounts.get('tochuc.huyen')?.id ?? 0, answeredOn: given.answeredOn },
    })
    .returning()
  if (!made) throw new Error('answer not made')
  return made.id
}

/** Only where the plan of this size has the cell. */
async function ask({ db, tree, accounts }: Its, topics: Map<string, number>, asked: Question, found?: Found) {
  const orgId = tree.cells.find(({ plan }) => plan.key === asked.askedBy)?.organisation.id
  const askedBy = accounts.get(`bithu.${asked.askedBy}`)?.id
  if (orgId === undefined || askedBy === undefined) return
  const { title, situation, askedOn } = asked
  const { day, kind } = schema.holidays
  const holidays = await db.select({ day, kind }).from(schema.holidays)
  await db.insert(schema.guidanceQuestions).values({
    ...{ orgId, askedBy, title, situation, askedOn, topicId: topics.get(asked.topic) ?? 0 },
    ...{ dueOn: addWorkingDays(askedOn, DAYS, holidays), ...found },
  })
}
