import { type Control, rangeOf, typedValue } from '@/lib/settings/controls'
import { Radios, Select, TextField } from '@/lib/ui/field'
import type { Words } from '@/lib/ui/frame'

const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
]

/** The field that a value of this kind is typed in. */
export function ControlField({
  control,
  value,
  hint,
  ...words
}: Omit<Words, 'hint'> & { hint?: string; control: Control; value: unknown }) {
  if (control.kind === 'yesNo')
    return <Radios {...words} hint={hint} value={typedValue(value)} options={yesNo} />
  if (control.kind === 'text')
    return (
      <TextField
        {...words}
        hint={hint}
        value={typedValue(value)}
        maxLength={control.max}
        isOptional={control.isOptional}
      />
    )
  if (control.kind === 'choice')
    return (
      <Select
        {...words}
        hint={hint}
        value={typedValue(value)}
        options={control.options}
        blank={control.blank}
      />
    )
  return (
    <TextField
      {...words}
      hint={[hint, `Nhập số ${rangeOf(control)}.`].filter(Boolean).join(' ')}
      value={typedValue(value)}
      inputMode="numeric"
      isOptional={control.isOptional}
      isShort
    />
  )
}
