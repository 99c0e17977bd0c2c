import { type Day, showMonth } from '@/lib/core/dates'
import { endRelief, relieve } from '@/lib/dues/actions/people'
import { reliefKinds, reliefLabel } from '@/lib/dues/labels'
import type { ReliefRow } from '@/lib/dues/queries/payer'
import { optionsOf } from '@/lib/organisations/labels'
import { Radios, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

type Its = {
  rows: ReliefRow[]
  payer: { id: number; cell: string }
  today: Day
  mayRelieve: boolean
}

const percents = [100, 70, 50, 30].map((value) => ({
  value,
  label: value === 100 ? 'Miễn' : `Giảm ${value}%`,
}))

const spanOf = ({ startsOn, endsOn }: ReliefRow) =>
  `Từ tháng ${showMonth(startsOn)} ${endsOn ? `đến hết tháng ${showMonth(endsOn)}` : '(không thời hạn)'}`

export function Reliefs({ rows, payer, today, mayRelieve }: Its) {
  const open = rows.find(({ endsOn }) => !endsOn || endsOn >= today.slice(0, 7))
  return (
    <>
      {rows.length === 0 && <p className="lead">Chưa được miễn, giảm lần nào.</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="border-b border-line py-2">
            <strong>{spanOf(row)}</strong>: {reliefLabel[row.kind]}
            {row.percent > 0 && row.percent < 100 && `, giảm ${row.percent}%`}. {row.decidedBy}
            {row.decisionNumber && `, số ${row.decisionNumber}`}.
          </li>
        ))}
      </ul>
      {open && mayRelieve && (
        <Form
          fold="Kết thúc sớm"
          action={endRelief}
          submit="Ghi kết thúc miễn, giảm"
          hidden={{ reliefId: open.id, version: open.version }}
          isPlain
        >
          <TextField name="lastMonth" label="Tháng cuối được miễn, giảm" value={showMonth(today)} isShort />
        </Form>
      )}
      {mayRelieve && (
        <Form
          fold="Ghi miễn, giảm, đóng chậm"
          action={relieve}
          submit="Ghi miễn, giảm"
          hidden={{ memberId: payer.id }}
          isPlain
        >
          <Radios name="kind" label="Trường hợp" options={optionsOf(reliefLabel, reliefKinds)} />
          <Select
            name="percent"
            label="Mức, nếu vì hoàn cảnh khó khăn"
            blank="Chọn mức"
            options={percents}
            isOptional
          />
          <TextField name="startsOn" label="Từ tháng" value={showMonth(today)} isShort />
          <TextField
            name="endsOn"
            label="Đến hết tháng"
            hint="Để trống nếu vì tuổi đảng, trợ cấp hưu trí xã hội"
            isOptional
            isShort
          />
          <TextField name="decidedBy" label="Nơi quyết định" value={payer.cell} />
          <TextField
            name="decisionNumber"
            label="Số nghị quyết, quyết định"
            hint="Bắt buộc khi vì hoàn cảnh khó khăn hoặc đóng chậm"
            isOptional
          />
        </Form>
      )}
    </>
  )
}
