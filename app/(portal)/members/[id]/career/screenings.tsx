import { type Day, showDay } from '@/lib/core/dates'
import { followScreening } from '@/lib/screenings/actions'
import {
  educatedLongWords,
  failedTwiceWords,
  followWords,
  outcomeLabel,
  outcomeTone,
} from '@/lib/screenings/labels'
import type { MemberScreening } from '@/lib/screenings/queries'
import { isEducatedLong } from '@/lib/screenings/rules'
import { Notice } from '@/lib/ui/badge'
import { DayField, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'

const columns = (today: Day): Column<MemberScreening>[] => [
  {
    header: 'Năm',
    cell: ({ year, screenedOn }) => ({ text: year, note: `Rà soát ngày ${showDay(screenedOn)}` }),
  },
  {
    header: 'Kết quả',
    cell: ({ outcome, measure }) => ({
      badges: [[outcomeTone[outcome], outcomeLabel[outcome]]],
      note: measure,
    }),
  },
  {
    header: 'Theo dõi',
    cell: (row) => followWords(row, today),
    isQuiet: ({ outcome }) => outcome === 'fit',
  },
]

type Given = { rows: MemberScreening[]; failed: [number, number] | undefined; today: Day; mayFollow: boolean }

/** Rà soát, sàng lọc over the years; the oldest that is open is followed up first. */
export function Screenings({ rows, failed, today, mayFollow }: Given) {
  const open = rows.findLast(({ outcome, followedOn }) => outcome !== 'fit' && !followedOn)
  const hints = [
    ...(failed ? [failedTwiceWords(failed)] : []),
    ...(rows.some((row) => isEducatedLong(row, today)) ? [educatedLongWords('Đã')] : []),
  ]
  return (
    <Section title="Rà soát, sàng lọc" id="screenings">
      {hints.length > 0 && (
        <Notice tone="warn" title="Theo quy định">
          {hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </Notice>
      )}
      <Table rows={rows} columns={columns(today)} empty="Chưa ghi lần rà soát nào." />
      {mayFollow && open && (
        <Form
          fold={`Ghi kết quả theo dõi năm ${open.year}`}
          action={followScreening}
          submit="Ghi kết quả theo dõi"
          isPlain
          hidden={{ screeningId: open.id }}
        >
          <DayField name="followedOn" label="Ngày chi bộ xem xét" value={showDay(today)} />
          <TextField
            name="followNote"
            label="Kết quả"
            hint="Ví dụ: đã tiến bộ, thôi theo dõi; chi bộ đã đề nghị xóa tên"
            maxLength={300}
          />
        </Form>
      )}
    </Section>
  )
}
