import { Select, TextField } from '@/lib/ui/field'

/** Lĩnh vực by the catalogue; what an item already says can stay. */
export function FieldChoice({ fields, value = '' }: { fields: string[]; value?: string }) {
  const all = value === '' || fields.includes(value) ? fields : [value, ...fields]
  if (fields.length === 0)
    return <TextField name="field" label="Lĩnh vực" hint="Ví dụ: Nông nghiệp, thủy lợi" value={value} />
  return (
    <Select
      name="field"
      label="Lĩnh vực"
      value={value}
      options={all.map((name) => ({ value: name, label: name }))}
      blank="Chọn lĩnh vực"
    />
  )
}
