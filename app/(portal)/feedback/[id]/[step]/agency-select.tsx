import { agencyWords } from '@/lib/feedback/labels'
import { Select } from '@/lib/ui/field'
import type { StepProps } from './step-props'

export function AgencySelect({
  label,
  hint,
  agencies,
  value,
  blank = 'Chọn cơ quan',
}: {
  label: string
  hint?: string
  agencies: StepProps['agencies']
  value?: number | null
  blank?: string
}) {
  const options = agencies.map((agency) => ({ value: agency.id, label: agencyWords(agency) }))
  return <Select name="agencyId" label={label} hint={hint} value={value} options={options} blank={blank} />
}
