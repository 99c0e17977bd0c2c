import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import { MARKER, one, type Victim } from './victim'

/** A question of the cell that waits, and one that was answered for the cell alone. */
export async function makeGuidance(db: SeedDb, { orgId, topId, by, accounts }: Victim) {
  const topic = await one(
    db.insert(schema.guidanceTopics).values({ orgId: topId, name: 'Sinh hoạt chi bộ' }).returning(),
  )
  const said = { topicId: topic.id, title: MARKER, situation: MARKER }
  const source = { sourceDocument: MARKER, sourceOn: '2018-07-06', sourceClause: MARKER }
  const answer = await one(
    db
      .insert(schema.guidanceAnswers)
      .values({
        ...{ ...said, ...source, orgId: topId, text: MARKER, isPublished: false },
        ...{ answeredBy: accounts.organisationBoard.id, answeredOn: '2022-09-02' },
      })
      .returning(),
  )
  const asked = { ...said, orgId, askedBy: by, askedOn: '2022-08-25', dueOn: '2022-09-08' }
  const question = await one(
    db
      .insert(schema.guidanceQuestions)
      .values([asked, { ...asked, state: 'answered', answerId: answer.id }])
      .returning(),
  )
  return { guidanceTopicId: topic.id, questionId: question.id, answerId: answer.id }
}
