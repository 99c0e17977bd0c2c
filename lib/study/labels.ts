import { type Day, showDay } from '@/lib/core/dates'
import type { StudyKind } from './rules'

export const studyLabel: Record<StudyKind, string> = {
  resolution: 'Học tập, quán triệt nghị quyết',
  training: 'Lớp bồi dưỡng',
}

export const spanWords = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }) =>
  startsOn === endsOn ? showDay(startsOn) : `${showDay(startsOn)} đến ${showDay(endsOn)}`
