import type { Tone } from '@/lib/ui/badge'
import { type Quarter, type QuarterState, quarters } from './rules'

const roman: Record<Quarter, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }
/** "quý III/2022" */
export const quarterName = (quarter: Quarter, year: number) => `quý ${roman[quarter]}/${year}`
/** At the head of a line. */
export const quarterHead = (quarter: Quarter, year: number) => `Quý ${roman[quarter]}/${year}`
export const quarterOptions = quarters.map((quarter) => ({ value: quarter, label: `Quý ${roman[quarter]}` }))

export const quarterLabel: Record<QuarterState, { label: string; tone: Tone }> = {
  done: { label: 'Đã sinh hoạt', tone: 'good' },
  due: { label: 'Chưa sinh hoạt', tone: 'warn' },
  missed: { label: 'Hết quý chưa sinh hoạt', tone: 'bad' },
  before: { label: 'Trước khi mở kỳ trên cổng', tone: 'plain' },
  ahead: { label: 'Chưa đến', tone: 'plain' },
}
