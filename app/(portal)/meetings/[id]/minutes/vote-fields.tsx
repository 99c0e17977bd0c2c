'use client'

import { useRef, useState } from 'react'
import { comma } from '@/lib/core/numbers'
import { optionsOf, voteFormLabel } from '@/lib/meetings/labels'
import type { Counted } from '@/lib/meetings/rules/attendance'
import type { VotingBody } from '@/lib/meetings/rules/kinds'
import { voteFrame, voteProblem, voteResult } from '@/lib/meetings/rules/voting'
import { Select, TextField } from '@/lib/ui/field'
import { type Fact, rollIn, useFormChange } from './live-roll'

export type VoteContext = {
  facts: Fact[]
  before: Counted[]
  mayVoteOnline: boolean
  /** Who votes: chi bộ, chi ủy, đại hội. */
  body: VotingBody
}

const number = (text: string | undefined) => (text && /^\d{1,4}$/.test(text) ? Number(text) : null)

/** Totals that must add up, said while they are typed. */
export function VoteFields({
  title,
  at,
  flat,
  context,
  ifNot = '',
}: {
  /** What is voted on, for those who hear the page. */
  title: string
  at: string
  flat: Record<string, string>
  context: VoteContext
  /** What follows from too few. */
  ifNot?: string
}) {
  const here = useRef<HTMLFieldSetElement>(null)
  const [said, setSaid] = useState('')
  useFormChange(
    here,
    (form) => {
      const given = new FormData(form)
      const read = (field: string) => String(given.get(`${at}.${field}`) ?? '')
      const frame = voteFrame(rollIn(form, context.facts), context.mayVoteOnline, context.body)
      const vote = {
        form: 'show' as const,
        inFavour: number(read('inFavour')),
        against: number(read('against')),
        other: number(read('other')),
        online: number(read('online')),
        otherOpinion: read('otherOpinion'),
      }
      const { part, whole, percent, isAdopted, needed } = voteResult(vote, frame)
      const result = `Tán thành ${part}/${whole}, đạt ${comma(percent)}%: ${isAdopted ? 'quá nửa cơ số' : `chưa quá nửa, cần từ ${needed}${ifNot}`}.`
      setSaid(
        vote.inFavour === null
          ? `Cơ số biểu quyết ${frame.base}, đang dự ${frame.voters}.`
          : [result, voteProblem(vote, frame)].filter(Boolean).join(' '),
      )
    },
    true,
  )
  const field = (name: string, label: string) => (
    <TextField
      name={`${at}.${name}`}
      label={label}
      value={flat[`${at}.${name}`]}
      inputMode="numeric"
      maxLength={4}
      placeholder=" "
      isShort
    />
  )

  return (
    <fieldset ref={here} aria-label={title} className="space-y-3">
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
        <Select
          name={`${at}.form`}
          label="Hình thức"
          value={flat[`${at}.form`] || 'show'}
          options={optionsOf(voteFormLabel)}
        />
        {field('inFavour', 'Tán thành')}
        {field('against', 'Không tán thành')}
        {field('other', 'Ý kiến khác')}
        {context.mayVoteOnline && field('online', 'Trong đó trực tuyến')}
      </div>
      <div className="other-opinion">
        <TextField
          name={`${at}.otherOpinion`}
          label="Ghi rõ ý kiến khác"
          isOptional
          value={flat[`${at}.otherOpinion`]}
          maxLength={1_000}
          placeholder=" "
        />
      </div>
      {said && (
        <p className="font-semibold" aria-live="polite">
          {said}
        </p>
      )}
    </fieldset>
  )
}
