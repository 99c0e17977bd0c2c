import * as schema from '@/db/schema'
import type { SeedDb } from './factories'

type Given = { orgId: number; topId: number; askedBy: number; answeredBy: number; marker: string }

/** A question of the cell that waits, and one that was answered for the cell alone. */
export async function makeGuidance(db: SeedDb, { orgId, topId, askedBy, answeredBy, marker }: Given) {
  const [topic] = await db
    .insert(schema.guidanceTopics)
    .values({ orgId: topId, name: 'Sinh hoạt chi bộ' })
    .returning()
  if (!topic) throw new Error('topic not made')
  const said = { topicId: topic.id, title: marker, situation: marker }
  const source = { sourceDocument: marker, sourceOn: '2018-07-06', sourceClause: marker }
  const [answer] = await db
    .insert(schema.guidanceAnswers)
    .values({
      ...{ ...said, ...source, orgId: topId, text: marker, isPublished: false },
      ...{ answeredBy, answeredOn: '2022-09-02' },
    })
    .returning()
  const asked = { ...said, orgId, askedBy, askedOn: '2022-08-25', dueOn: '2022-09-08' }
  const [question] = await db
    .insert(schema.guidanceQuestions)
    .values([asked, { ...asked, state: 'answered', answerId: answer?.id }])
    .returning()
  return { guidanceTopicId: topic.id, questionId: question?.id ?? 0, answerId: answer?.id ?? 0 }
}
