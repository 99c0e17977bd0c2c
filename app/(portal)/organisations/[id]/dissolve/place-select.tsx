'use client'

import { useField } from '@/lib/ui/action-form'

export type Group = { label: string; options: { value: number; label: string }[] }

/** Chi bộ tiếp nhận of one member; empty: the one chosen for everybody. All selects make up one list. */
export function PlaceSelect({
  memberId,
  label,
  hint,
  groups,
}: {
  memberId: number
  label: string
  hint: string
  groups: Group[]
}) {
  const { value: typed } = useField('placements')
  const chosen = (Array.isArray(typed) ? typed : [typed]).find((each) => each?.startsWith(`${memberId}:`))
  const id = `field-place-${memberId}`
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-2 sm:items-center">
      <label htmlFor={id}>
        <span className="font-semibold">{label}</span>
        {hint && <span className="block text-muted">{hint}</span>}
      </label>
      <select key={chosen} id={id} name="placements[]" className="input" defaultValue={chosen ?? ''}>
        <option value="">Theo chi bộ chọn chung</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={`${memberId}:${option.value}`}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
