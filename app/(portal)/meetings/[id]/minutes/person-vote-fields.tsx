'use client'

import { useRef, useState } from 'react'
import { voteFormLabel } from '@/lib/meetings/labels'
import { optionLabel } from '@/lib/meetings/person-labels'
import { reached } from '@/lib/meetings/rules/attendance'
import { ballotProblems } from '@/lib/meetings/rules/ballot-problems'
import { voteRules } from '@/lib/meetings/rules/kinds'
import { subjectResult } from '@/lib/meetings/rules/person-result'
import { optionsFor, type PersonKind, type personRules } from '@/lib/meetings/rules/person-votes'
import { Select, TextField } from '@/lib/ui/field'
import { rollIn, useFormChange } from './live-roll'
import type { VoteContext } from './vote-fields'

export type PersonVoteContext = VoteContext & {
  kind: PersonKind
  persons: ReturnType<typeof personRules>
  /** Who stands on the list, in its order. */
  memberIds: (number | null)[]
}

const sheets = [
  ['issued', 'Số phiếu phát ra'],
  ['returned', 'Số phiếu thu về'],
  ['valid', 'Số phiếu hợp lệ'],
  ['invalid', 'Số phiếu không hợp lệ'],
] as const

const number = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : null)
const forms = ['show', 'card', 'secret'] as const

/** The vote about one person: totals only; what they mean is said while they are typed. */
export function PersonVoteFields({
  at,
  flat,
  context,
}: {
  at: string
  flat: Record<string, string>
  context: PersonVoteContext
}) {
  const { kind, persons, memberIds, facts, mayVoteOnline } = context
  const here = useRef<HTMLFieldSetElement>(null)
  const [said, setSaid] = useState('')
  const [isSecret, setIsSecret] = useState(true)
  const { forms: allowed, source } = voteRules[kind]
  const options = optionsFor(kind)

  useFormChange(
    here,
    (form) => {
      const given = new FormData(form)
      const read = (field: string) => String(given.get(`${at}.${field}`) ?? '')
      const figures = [...options, ...sheets.map(([name]) => name)]
      const chosen = forms.find((each) => each === read('vote.form')) ?? 'secret'
      const subject = {
        memberId: Number(read('memberId')) || null,
        vote: {
          ...Object.fromEntries(figures.map((name) => [name, number(read(`vote.${name}`))])),
          form: chosen,
          otherOpinion: read('vote.otherOpinion'),
        },
      }
      const roll = rollIn(form, facts).map((row, index) => ({ ...row, memberId: memberIds[index] ?? null }))
      const result = subjectResult(kind, subject, roll, { persons, mayVoteOnline })
      const [problem] = ballotProblems(kind, subject, result)
      setIsSecret(chosen === 'secret')
      setSaid(
        [
          `Cơ số ${result.base}, có mặt được biểu quyết ${result.voters}, cần từ ${result.needed}.`,
          problem ? problem.message : outcomeOf(result),
        ].join(' '),
      )
    },
    true,
  )

  const field = (name: string, label: string) => (
    <TextField
      key={name}
      name={`${at}.vote.${name}`}
      label={label}
      value={flat[`${at}.vote.${name}`]}
      inputMode="numeric"
      maxLength={4}
      isShort
    />
  )

  return (
    <fieldset ref={here} aria-label="Biểu quyết" className="space-y-3">
      <p className="text-muted">{`${source}. Chỉ ghi tổng số, không ghi ai bỏ phiếu thế nào.`}</p>
      {allowed.length > 1 ? (
        <Select
          name={`${at}.vote.form`}
          label="Hình thức biểu quyết"
          value={flat[`${at}.vote.form`] || allowed[0]}
          options={allowed.map((value) => ({ value, label: voteFormLabel[value] }))}
        />
      ) : (
        <input type="hidden" name={`${at}.vote.form`} value={allowed[0]} />
      )}
      <div hidden={!isSecret} className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
        {sheets.map(([name, label]) => field(name, label))}
      </div>
      <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3">
        {options.map((name) => field(name, optionLabel[name]))}
      </div>
      <TextField
        name={`${at}.vote.otherOpinion`}
        label="Lý do không tán thành, ý kiến khác"
        value={flat[`${at}.vote.otherOpinion`]}
        maxLength={2_000}
        isOptional
      />
      {said && (
        <p className="font-semibold" aria-live="polite">
          {said}
        </p>
      )}
    </fieldset>
  )
}

function outcomeOf({ decided, behind }: ReturnType<typeof subjectResult>): string {
  const share = reached(behind)
  return decided === null ? `Chưa đủ tỷ lệ (${share}).` : `${optionLabel[decided]} ${share}: đủ tỷ lệ.`
}
