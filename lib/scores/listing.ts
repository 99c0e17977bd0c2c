import type { Day } from '@/lib/core/dates'
import { comma } from '@/lib/core/numbers'
import { lowerFirst } from '@/lib/meetings/paper/sentences'
import { type Posting, postingsOf } from '@/lib/meetings/rules/postings'
import { capitalised } from '@/lib/pdf/text'
import type { RuleValues } from '@/lib/rulesets/values'
import type { ScoreFilter } from './input'
import type { ScoreRow } from './queries/list'

type Limits = RuleValues<'meetings'> | undefined

type Row = ScoreRow & { mayReview: boolean }

/** A cell's line of the month: the official score where there is one, else its own and what is still waited for. */
export type Line = Row & {
  documents?: Posting
  minutes?: Posting
  band: string
  isOfficial: boolean
  /** Late on the national app, or past the limit and not there. */
  isPostingLate: boolean
}

const isLate = (posting: Posting | undefined, today: Day) =>
  !!posting && (posting.daysLate > 0 || (posting.on === null && posting.by < today))

export function lineOf(row: Row, limits: Limits, today: Day): Line {
  const isExpected = row.state !== 'notHeld' && row.day !== null
  const posted = isExpected && row.day && limits ? postingsOf(row.day, row, limits) : undefined
  const minutes = row.heldOn ? posted?.minutes : undefined
  return {
    ...row,
    documents: posted?.documents,
    minutes,
    band: (row.review ?? row.own)?.band ?? '',
    isOfficial: row.review !== null,
    isPostingLate: isLate(posted?.documents, today) || isLate(minutes, today),
  }
}

export function matches(line: Line, { band, state }: Pick<ScoreFilter, 'band' | 'state'>) {
  const states = {
    mine: line.mayReview && line.status === 'received' && line.own !== null && !line.isOfficial,
    waiting: line.own !== null && !line.isOfficial,
    reviewed: line.isOfficial,
    late: line.isPostingLate,
    none: line.own === null,
  }
  return (!band || line.band === band) && (!state || states[state])
}

/** "92", "11/13 tiêu chí": the official figure, else the cell's own. */
export function figureOf({ own, review }: Pick<ScoreRow, 'own' | 'review'>) {
  if (!own) return ''
  const total = review?.total ?? own.total
  return own.isMetOnly ? `${comma(total)}/${own.max} tiêu chí` : comma(total)
}

/** "mục 4.3b trừ 2 (chưa gợi mở thảo luận)": what was taken off and why. */
export const lostOf = ({ own, review }: Pick<ScoreRow, 'own' | 'review'>) =>
  (own?.criteria ?? [])
    .flatMap(({ items }) => items)
    .flatMap(({ no, max, points = 0, why }) => {
      const given = review?.items[no]
      const now = given?.points ?? points
      if (now >= max) return []
      const reason = (given?.why || why).replace(/\.$/, '')
      const less = own?.isMetOnly ? 'chưa đạt' : `trừ ${comma(max - now)}`
      return [`mục ${no} ${less}${reason ? ` (${lowerFirst(reason)})` : ''}`]
    })
    .join('; ')

/** Thuyết minh điểm trừ: what was taken off, by whom and why; or why there is no score yet. */
export function remarkOf({ own, review, status, state }: ScoreRow): string {
  if (state === 'notHeld') return 'Không họp được.'
  if (!own) return status === null || status === 'draft' ? 'Chưa có biên bản.' : 'Chưa gửi biên bản.'
  const band = own.band ? `, loại ${own.band}` : ''
  const waiting = review ? '' : `Chờ cấp trên chấm; chi bộ tự chấm ${figureOf({ own, review })}${band}`
  return [waiting, review?.reason.replace(/\.$/, ''), lostOf({ own, review })]
    .flatMap((each) => (each ? [`${capitalised(each)}.`] : []))
    .join(' ')
}
