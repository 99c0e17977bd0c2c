import { Select } from '@/lib/ui/field'

/** Diện được miễn sinh hoạt nơi cư trú, of the kinds the rule set of the day names. */
export const ExemptKind = ({ kinds, value }: { kinds: readonly string[]; value?: string }) => (
  <Select
    name="exemptKind"
    label="Được miễn sinh hoạt nơi cư trú"
    blank="Không thuộc diện được miễn"
    value={value}
    options={kinds.map((kind) => ({ value: kind, label: kind }))}
    isOptional
  />
)
