import { endDiscipline, recordDiscipline } from '@/lib/awards/actions'
import { badgeWaitWords, penaltyName } from '@/lib/awards/labels'
import type { DisciplineRow, listUnrecordedDisciplines } from '@/lib/awards/queries'
import { showDay } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import { decisionColumns, levelOptions } from './decision-columns'

const columns: Column<DisciplineRow>[] = [
  {
    header: 'Hình thức',
    cell: ({ penalty, endsOn, endNote }) => ({
      text: penaltyName(penalty),
      badges: endsOn ? [['plain', `Không còn hiệu lực từ ${showDay(endsOn)}`] as const] : [],
      note: endsOn ? endNote : badgeWaitWords(penalty),
    }),
  },
  {
    header: 'Trích yếu',
    cell: ({ title, proposalId }) => (
      <>
        {title}
        {proposalId && (
          <Link href={`/proposals/${proposalId}`} className="block">
            Kết quả xét của chi bộ
          </Link>
        )}
      </>
    ),
  },
  ...decisionColumns,
]

type Given = {
  memberId: number
  rows: DisciplineRow[]
  considered: Awaited<ReturnType<typeof listUnrecordedDisciplines>>
  may: { record: boolean; end: boolean; decide: boolean }
}

/** Kỷ luật đảng: how long one stays in force is what its decision and the rules of its day say; here the day is recorded. */
export function Disciplines({ memberId, rows, considered, may }: Given) {
  const [newest] = considered
  const standing = rows.filter(({ endsOn }) => !endsOn)
  return (
    <Section title="Kỷ luật" id="disciplines">
      {newest && (
        <Notice tone="warn" title="Chi bộ đã xét, chưa ghi quyết định kỷ luật">
          {`Họp ngày ${showDay(newest.heldOn)}: ${newest.motion}.`}
        </Notice>
      )}
      <Table rows={rows} columns={columns} empty="Chưa ghi kỷ luật nào." />
      {may.record && (
        <Form
          fold="Ghi quyết định kỷ luật"
          action={recordDiscipline}
          submit="Ghi quyết định kỷ luật"
          hidden={{ memberId }}
        >
          {newest && (
            <Select
              name="proposalId"
              label="Theo kết quả xét của chi bộ"
              value={newest.id}
              blank="Không theo kết quả nào trên cổng"
              options={considered.map(({ id, heldOn, motion }) => ({
                value: id,
                label: `${showDay(heldOn)}: ${motion}`,
              }))}
              isOptional
            />
          )}
          <Select
            name="penalty"
            label="Hình thức"
            hint={`Ghi khai trừ thì danh sách đảng viên ghi “Đã khai trừ” ngay.${may.decide ? '' : ' Cách chức, khai trừ: chỉ ghi theo đề nghị của chi bộ đã được cấp trên đồng ý.'}`}
            blank="Chọn hình thức"
            options={(['reprimand', 'warning', 'dismissal', 'expulsion'] as const).map((value) => ({
              value,
              label: penaltyName(value),
            }))}
          />
          <TextField
            name="disciplineTitle"
            label="Trích yếu quyết định"
            hint="Chỉ tên quyết định; không ghi nội dung vi phạm, không ghi nội dung mật."
            maxLength={200}
          />
          <TextField
            name="disciplineNumber"
            label="Quyết định số"
            value={newest?.decisionNumber}
            maxLength={60}
            isShort
          />
          <DayField
            name="disciplinedOn"
            label="Ngày quyết định"
            value={newest && showDay(newest.decidedOn ?? newest.heldOn)}
          />
          <Select name="disciplineLevel" label="Cấp ban hành" blank="Chọn cấp" options={levelOptions} />
          <TextField name="disciplineIssuer" label="Nơi ban hành" maxLength={150} />
        </Form>
      )}
      {may.end && standing.length > 0 && (
        <Form
          fold="Hết hiệu lực, được hủy bỏ hoặc ghi nhầm?"
          action={endDiscipline}
          submit="Ghi không còn hiệu lực"
          isPlain
        >
          <Select
            name="disciplineId"
            label="Quyết định"
            hint="Khai trừ được hủy bỏ hoặc ghi nhầm: người ấy trở lại danh sách chi bộ."
            value={standing[0]?.id}
            options={standing.map(({ id, penalty, decidedOn }) => ({
              value: id,
              label: `${penaltyName(penalty)}, ngày ${showDay(decidedOn)}`,
            }))}
          />
          <DayField name="disciplineEndsOn" label="Từ ngày" />
          <TextField name="disciplineEndNote" label="Theo văn bản nào, vì sao" maxLength={200} />
        </Form>
      )}
    </Section>
  )
}
