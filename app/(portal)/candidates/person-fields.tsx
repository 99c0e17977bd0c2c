import { sourceLabel } from '@/lib/candidates/labels'
import type { CandidatePage } from '@/lib/candidates/queries/detail'
import { showDay } from '@/lib/core/dates'
import { sexLabel } from '@/lib/members/labels'
import { DayField, Radios, Select, TextField } from '@/lib/ui/field'

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

type Known = Pick<CandidatePage, 'fullName' | 'sex' | 'bornOn' | 'ethnicGroup' | 'source'>

export const PersonFields = ({ person }: { person?: Known }) => (
  <>
    <TextField name="fullName" label="Họ và tên" value={person?.fullName} maxLength={80} />
    <Radios name="sex" label="Giới tính" value={person?.sex} options={options(sexLabel)} />
    <DayField
      name="bornOn"
      label="Ngày sinh"
      value={person && showDay(person.bornOn)}
      hint="Tuổi khi chi bộ biểu quyết được kiểm theo ngày này. Ví dụ 19/05/1998"
    />
    <TextField
      name="ethnicGroup"
      label="Dân tộc"
      value={person?.ethnicGroup ?? 'Kinh'}
      maxLength={40}
      isShort
      isOptional
    />
    <Select name="source" label="Nguồn" value={person?.source} options={options(sourceLabel)} />
  </>
)
