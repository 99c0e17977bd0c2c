import { AllPresent } from '@/app/(portal)/meetings/[id]/minutes/all-present'
import { AttendeeRow } from '@/app/(portal)/meetings/[id]/minutes/attendee-row'
import { LiveCounts } from '@/app/(portal)/meetings/[id]/minutes/live-counts'
import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { attendanceLabel, optionsOf, standingLabel, stayedAwayLabel } from '@/lib/meetings/labels'
import { mayStayAway } from '@/lib/meetings/rules/attendance'
import { Notice } from '@/lib/ui/badge'
import { Select, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'

const SPARE = 8

export function AttendanceSection({ flat, draft, vote }: SectionProps) {
  const { content, rules } = draft
  const listed = content.attendance.filter(({ memberId }) => memberId !== null)
  const added = content.attendance.length - listed.length
  const fieldsAt = (index: number) => {
    const before = `attendance.${index}.`
    return Object.fromEntries(
      Object.entries(flat).flatMap(([name, value]) =>
        name.startsWith(before) ? [[name.slice(before.length), value]] : [],
      ),
    )
  }
  const others = Array.from({ length: added + SPARE }, (_, spare) => {
    const index = listed.length + spare
    const at = (field: string) => `attendance.${index}.${field}`
    return (
      <>
        <TextField name={at('name')} label="Họ và tên" value={flat[at('name')]} maxLength={120} />
        <Select
          name={at('standing')}
          label="Là đảng viên"
          value={flat[at('standing')] || 'full'}
          options={optionsOf(standingLabel)}
        />
        <Select
          name={at('state')}
          label="Điểm danh"
          value={flat[at('state')] || 'present'}
          options={optionsOf(attendanceLabel).filter(({ value }) => value !== 'exemptAbsent')}
        />
        <TextField
          name={at('reason')}
          label="Ghi chú, lý do"
          value={flat[at('reason')]}
          maxLength={500}
          isOptional
        />
      </>
    )
  })

  return (
    <>
      <p className="lead">
        Bấm "Tất cả có mặt" trước, rồi sửa những đồng chí vắng hoặc dự trực tuyến. Vắng có lý do thì ghi lý
        do, không ghi bệnh án.
      </p>
      <AllPresent />
      <div>
        {listed.map((person, index) => (
          <AttendeeRow
            key={person.memberId}
            person={{
              index,
              memberId: person.memberId,
              name: person.name,
              note: noteOf(person),
              ...(mayStayAway(person) ? { away: stayedAwayLabel(person) } : {}),
            }}
            flat={fieldsAt(index)}
          />
        ))}
      </div>
      <LiveCounts
        facts={vote.facts}
        before={vote.before}
        countsOnline={rules.online.values.countsAsPresent}
        isExemptOutside={rules.meetings.values.isExemptOutside}
        mayVote={rules.online.values.mayVote}
      />
      <Notice>{rules.online.values.basis}</Notice>
      <h3>Người dự chưa có trong danh sách</h3>
      <Rows rows={others} filled={added} add="Thêm người dự" what="Người dự" />
    </>
  )
}

const noteOf = ({
  position,
  standing,
  isExempt,
  isElsewhere,
  isSuspended,
}: SectionProps['draft']['content']['attendance'][number]) =>
  [
    position,
    standing === 'full' ? '' : standingLabel[standing],
    isExempt && 'Được miễn sinh hoạt',
    isElsewhere && 'Sinh hoạt tạm thời nơi khác',
    isSuspended && 'Đình chỉ sinh hoạt',
  ]
    .filter(Boolean)
    .join(', ')
