import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import type { Day } from '@/lib/core/dates'
import { answerFilter, questionFilter } from '@/lib/guidance/input'
import { sourceWords, stateOf } from '@/lib/guidance/labels'
import { listAnswers } from '@/lib/guidance/queries/answers'
import { listQuestions } from '@/lib/guidance/queries/questions'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow } from './pages'

export async function guidanceRows(viewer: Viewer, asked: Asked) {
  const filter = answerFilter.parse(asked)
  return listed(await everyRow((after) => listAnswers(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Câu hỏi', cell: ({ title }) => title },
    { head: 'Chủ đề', cell: ({ topic }) => topic },
    { head: 'Căn cứ', cell: sourceWords },
    { head: 'Trả lời ngày', cell: ({ answeredOn }) => dayCell(answeredOn) },
    { head: 'Trong tập chung', cell: ({ isPublished }) => yes(isPublished) },
  ])
}

export async function questionRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = questionFilter.parse(asked)
  return listed(await everyRow((after) => listQuestions(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Câu hỏi', cell: ({ title }) => title },
    { head: 'Chủ đề', cell: ({ topic }) => topic },
    { head: 'Đơn vị hỏi', cell: ({ organisation }) => organisation },
    { head: 'Hỏi ngày', cell: ({ askedOn }) => dayCell(askedOn) },
    { head: 'Hạn trả lời', cell: ({ state, dueOn }) => (state === 'withdrawn' ? null : dayCell(dueOn)) },
    { head: 'Tình trạng', cell: (question) => stateOf(question, today)[1] },
  ])
}
