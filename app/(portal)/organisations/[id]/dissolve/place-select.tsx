'use client'

import { useField } from '@/lib/ui/action-form'

export type Group = { label: string; options: { value: number; label: string }[] }

/** Where one member, or one organisation, goes; empty: the one chosen for all. All selects make up one list. */
export function PlaceSelect({
  placedId,
  label,
  hint,
  blank,
  groups,
}: {
  placedId: number
  label: string
  hint: string
  blank: string
  groups: Group[]
}) {
  const { value: typed } = useField('placements')
  const chosen = (Array.isArray(typed) ? typed : [typed]).find((each) => each?.startsWith(`${placedId}:`))
  const id = `field-place-${placedId}`
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-2 sm:items-center">
      <label htmlFor={id}>
        <span className="font-semibold">{label}</span>
        {hint && <span className="block text-muted">{hint}</span>}
      </label>
      <select key={chosen} id={id} name="placements[]" className="input" defaultValue={chosen ?? ''}>
        <option value="">{blank}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={`${placedId}:${option.value}`}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
