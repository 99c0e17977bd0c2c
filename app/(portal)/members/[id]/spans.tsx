import { endAwayStay, withdrawStay } from '@/lib/away/actions'
import { type Day, showDay } from '@/lib/core/dates'
import { withdrawExemption } from '@/lib/exemptions/actions/withdraw'
import { endExemption } from '@/lib/members/actions'
import { exemptionLabel } from '@/lib/members/labels'
import type { listAwayStays, listExemptions } from '@/lib/members/queries/detail'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'

const isOpen = ({ endsOn }: { endsOn: string | null }, today: Day) => !endsOn || endsOn >= today

/** One that never applied has no end worth telling. */
function spanOf({ startsOn, endsOn }: { startsOn: Day; endsOn: Day | null }) {
  const from = `Từ ${showDay(startsOn)}`
  if (!endsOn) return `${from} (không thời hạn)`
  return endsOn >= startsOn ? `${from} đến ${showDay(endsOn)}` : from
}

export function Exemptions({
  memberId,
  rows,
  today,
  mayEnd,
}: {
  memberId: number
  rows: Awaited<ReturnType<typeof listExemptions>>
  today: Day
  mayEnd: boolean
}) {
  const open = rows.find((row) => isOpen(row, today))
  if (rows.length === 0) return <p className="lead">Chưa được miễn lần nào.</p>
  return (
    <>
      <ul>
        {rows.map(({ id, kind, startsOn, endsOn, decidedBy, decisionNumber, withdrawnReason }) => (
          <li key={id} className="border-b border-line py-2">
            <strong>{spanOf({ startsOn, endsOn })}</strong>: {exemptionLabel[kind]}. {decidedBy}
            {decisionNumber && `, số ${decisionNumber}`}.
            {endsOn &&
              endsOn < startsOn &&
              (withdrawnReason
                ? ` Ghi nhầm, đã rút: ${withdrawnReason}.`
                : ' Không áp dụng: đồng chí ấy trở lại trước ngày bắt đầu.')}
          </li>
        ))}
      </ul>
      {open?.endsOn && open.kind !== 'ageHealth' && mayEnd && (
        <Link href={`/members/${memberId}/return`} className="button button-plain">
          Ghi trở lại sinh hoạt
        </Link>
      )}
      {open && !open.endsOn && mayEnd && (
        <Form
          fold="Trở lại sinh hoạt"
          action={endExemption}
          submit="Ghi kết thúc miễn"
          isPlain
          hidden={{ exemptionId: open.id }}
        >
          <DayField name="endsOn" label="Ngày cuối được miễn" value={showDay(today)} />
        </Form>
      )}
    </>
  )
}

/** Ghi nhầm người, nhầm ngày: only of what was typed into the register, not of what a request or minutes decided. */
export function WithdrawExemption({ rows }: { rows: Awaited<ReturnType<typeof listExemptions>> }) {
  if (rows.length === 0) return null
  return (
    <Form
      fold="Rút lần miễn ghi nhầm"
      action={withdrawExemption}
      submit="Rút lần miễn ghi nhầm"
      isPlain
      mark="mistake-"
    >
      <Select
        name="exemptionId"
        label="Lần miễn ghi nhầm"
        blank="Chọn lần miễn"
        options={rows.map(({ id, kind, startsOn }) => ({
          value: id,
          label: `Từ ${showDay(startsOn)}: ${exemptionLabel[kind]}`,
        }))}
      />
      <TextField
        name="mistake"
        label="Nhầm thế nào"
        hint="Ví dụ: ghi nhầm người. Lần miễn ấy coi như chưa từng áp dụng; dòng cũ vẫn còn, kèm lý do này"
        maxLength={200}
      />
    </Form>
  )
}

export function AwayStays({
  rows,
  today,
  mayEnd,
}: {
  rows: Awaited<ReturnType<typeof listAwayStays>>
  today: Day
  mayEnd: boolean
}) {
  const open = rows.find((row) => isOpen(row, today))
  if (rows.length === 0) return <p className="lead">Chưa ghi lần đi làm xa nào.</p>
  return (
    <>
      <ul>
        {rows.map(({ id, place, work, contact, startsOn, endsOn, withdrawnReason }) => (
          <li key={id} className="border-b border-line py-2">
            <strong>
              Từ {showDay(startsOn)}
              {!withdrawnReason &&
                (endsOn ? ` đến ${showDay(endsOn)}` : startsOn > today ? ' (chưa đi)' : ' (đang đi)')}
            </strong>
            : {place}; {work}
            {contact && `; liên lạc: ${contact}`}.
            {withdrawnReason && ` Ghi nhầm, đã rút: ${withdrawnReason}.`}
          </li>
        ))}
      </ul>
      {open && open.startsOn <= today && mayEnd && (
        <Form
          fold="Đã trở về"
          action={endAwayStay}
          submit="Ghi ngày về"
          isPlain
          hidden={{ stayId: open.id, version: open.version }}
        >
          <DayField name="returnedOn" label="Ngày về" value={showDay(today)} />
        </Form>
      )}
    </>
  )
}

/** Ghi nhầm người, nhầm ngày: a stay that is over as well, so that its days can be written again. */
export function WithdrawStay({ rows }: { rows: Awaited<ReturnType<typeof listAwayStays>> }) {
  const standing = rows.filter(({ withdrawnReason }) => withdrawnReason === null)
  if (standing.length === 0) return null
  return (
    <Form
      fold="Rút lần đi làm xa ghi nhầm"
      action={withdrawStay}
      submit="Rút lần đi làm xa ghi nhầm"
      isPlain
      mark="stay-"
    >
      <Select
        name="awayStayId"
        label="Lần đi ghi nhầm"
        blank="Chọn lần đi"
        options={standing.map(({ id, place, startsOn }) => ({
          value: id,
          label: `Từ ${showDay(startsOn)}: ${place.slice(0, 60)}`,
        }))}
      />
      <TextField
        name="stayMistake"
        label="Vì sao rút"
        hint="Ví dụ: ghi nhầm người, nhầm ngày về. Lần ấy không tính ngày nào; dòng cũ vẫn còn, kèm lý do này"
        maxLength={200}
      />
    </Form>
  )
}
