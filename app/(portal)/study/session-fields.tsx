import { showDay } from '@/lib/core/dates'
import { optionsOf } from '@/lib/organisations/labels'
import { studyLabel } from '@/lib/study/labels'
import type { StudySession } from '@/lib/study/queries'
import { DayField, Radios, TextField } from '@/lib/ui/field'

export const SessionFields = ({ session }: { session?: StudySession }) => (
  <>
    <Radios
      name="kind"
      label="Loại"
      value={session?.kind ?? 'resolution'}
      options={optionsOf(studyLabel, ['resolution', 'training'])}
    />
    <TextField
      name="title"
      label="Nội dung"
      hint="Ví dụ: Nghị quyết Hội nghị Trung ương 5 khóa XIII"
      value={session?.title}
      maxLength={300}
    />
    <TextField
      name="organiser"
      label="Nơi tổ chức, mở lớp"
      hint="Ví dụ: Đảng ủy xã; Trung tâm Chính trị"
      value={session?.organiser}
      maxLength={150}
    />
    <DayField name="startsOn" label="Ngày học" value={session && showDay(session.startsOn)} />
    <DayField
      name="endsOn"
      label="Đến ngày"
      hint="Để trống nếu học một ngày."
      value={session && showDay(session.endsOn)}
      isOptional
    />
  </>
)
