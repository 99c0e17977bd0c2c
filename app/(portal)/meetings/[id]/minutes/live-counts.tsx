'use client'

import { useRef } from 'react'
import { attendanceRate, type Counted, countAttendance, reached } from '@/lib/meetings/rules/attendance'
import { voteFrame } from '@/lib/meetings/rules/voting'
import { type Fact, useRoll } from './live-roll'

/** The counts under the list, alive while people are marked. */
export function LiveCounts(props: {
  facts: Fact[]
  before: Counted[]
  countsOnline: boolean
  isExemptOutside?: boolean
  mayVote: boolean
}) {
  const here = useRef<HTMLDivElement>(null)
  const roll = useRoll(here, props.facts, props.before)
  const counts = countAttendance(roll)
  const rate = attendanceRate(roll, props.countsOnline, props.isExemptOutside)
  const frame = voteFrame(roll, props.mayVote)

  return (
    <div ref={here} className="card" aria-live="polite">
      <p>
        Tổng số <strong>{counts.members.all}</strong>: chính thức {counts.members.full}, dự bị{' '}
        {counts.members.probationary}, sinh hoạt tạm thời {counts.members.temporary}; được miễn{' '}
        {counts.exempt}.
      </p>
      <p>
        Có mặt <strong>{counts.present.all}</strong> (chính thức {counts.present.full}, dự bị{' '}
        {counts.present.probationary}); trực tuyến {counts.online.all}; vắng có lý do {counts.excused}; vắng
        không lý do {counts.unexcused}; không phải dự{' '}
        {roll.filter(({ state }) => state === 'exemptAbsent').length}; chưa điểm danh {counts.unmarked}.
      </p>
      <p>
        Tỷ lệ dự <strong>{reached(rate)}</strong>. Cơ số biểu quyết <strong>{frame.base}</strong>, đang dự và
        được biểu quyết {frame.voters}.
      </p>
    </div>
  )
}
