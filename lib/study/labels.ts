import { type Day, showDay } from '@/lib/core/dates'
import type { StudyKind } from './rules'

export const studyLabel: Record<StudyKind, string> = {
  resolution: 'Học tập, quán triệt nghị quyết',
  training: 'Lớp bồi dưỡng',
}

type Span = { startsOn: Day; endsOn: Day }

export const spanWords = ({ startsOn, endsOn }: Span, say: (day: Day) => string = showDay) =>
  startsOn === endsOn ? say(startsOn) : `${say(startsOn)} đến ${say(endsOn)}`
