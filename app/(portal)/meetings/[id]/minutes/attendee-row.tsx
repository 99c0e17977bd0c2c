'use client'

import { attendanceLabel } from '@/lib/meetings/labels'
import { useField } from '@/lib/ui/action-form'

type Person = {
  index: number
  memberId: number | null
  name: string
  note: string
  /** How a person whom nobody expects is marked when staying away. */
  away?: string
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

type DetailProps = { name: string; label: string; value: string; maxLength: number; list?: string }

function Detail({ name, label, value, maxLength, list }: DetailProps) {
  const { value: typed } = useField(name)
  return (
    <label className="block grow">
      {label}
      <input
        name={name}
        defaultValue={single(typed) ?? value}
        list={list}
        maxLength={maxLength}
        className="input block"
        autoComplete="off"
      />
    </label>
  )
}

/** One person, one tap; what must be said about an exception appears with it. */
export function AttendeeRow({ person, flat }: { person: Person; flat: Record<string, string> }) {
  const { index, memberId, name, note, away } = person
  const at = (field: string) => `attendance.${index}.${field}`
  const { value: typed } = useField(at('state'))
  const chosen = single(typed) ?? flat.state
  const states = Object.entries({ ...attendanceLabel, exemptAbsent: away }).filter(([, label]) => label)

  return (
    <fieldset id={`field-${at('state')}`} className="attendee border-b border-line py-1 sm:py-2">
      <legend className="mr-3 min-w-60 pt-1.5 sm:float-left sm:py-2">
        <span className="font-semibold">{name}</span>
        {note && <span className="text-base text-muted max-sm:ml-2 sm:block">{note}</span>}
      </legend>
      {memberId !== null && <input type="hidden" name={at('memberId')} value={memberId} />}
      <div className="flex flex-wrap gap-1 sm:gap-2">
        {states.map(([state, label]) => (
          <label key={state} className="chip">
            <input type="radio" name={at('state')} value={state} defaultChecked={chosen === state} />
            {label}
          </label>
        ))}
      </div>
      <div className="clear-both flex flex-wrap gap-3">
        <div className="for-absence grow pt-2 pb-1">
          <Detail
            name={at('reason')}
            label={`Lý do vắng của đồng chí ${name} (không ghi bệnh án)`}
            value={flat.reason ?? ''}
            maxLength={500}
          />
        </div>
        <div className="for-online flex grow flex-wrap gap-3 pt-2 pb-1">
          <Detail
            name={at('channel')}
            label="Kênh (Zalo, điện thoại…)"
            value={flat.channel ?? ''}
            list="channels"
            maxLength={100}
          />
          <Detail
            name={at('seenBy')}
            label="Ai theo dõi, xác nhận"
            value={flat.seenBy ?? ''}
            list="people"
            maxLength={120}
          />
          <Detail
            name={at('opinion')}
            label="Ý kiến nêu qua kết nối"
            value={flat.opinion ?? ''}
            maxLength={2_000}
          />
        </div>
      </div>
    </fieldset>
  )
}
