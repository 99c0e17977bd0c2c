import { PaperTicks } from '@/app/(portal)/transfers/paper-ticks'
import { ProvinceField } from '@/app/(portal)/transfers/province-field'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import type { Member } from '@/lib/members/queries/detail'
import { optionsOf } from '@/lib/organisations/labels'
import { reasonLabel } from '@/lib/transfers/labels'
import type { listDestinations } from '@/lib/transfers/queries/destinations'
import type { getOpenDeparture, listOthers } from '@/lib/transfers/queries/detail'
import { officialReasons, temporaryReasons } from '@/lib/transfers/rules/begin'
import { papersOf } from '@/lib/transfers/rules/papers'
import type { Kind } from '@/lib/transfers/rules/steps'
import { Checkbox, DayField, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
import { Tick, Ticks } from '@/lib/ui/tick'

type Given = {
  kind: Kind
  member: Member
  cells: Awaited<ReturnType<typeof listDestinations>>
  others: Awaited<ReturnType<typeof listOthers>>
  departure: Awaited<ReturnType<typeof getOpenDeparture>>
  /** By the book of the cell. */
  paidTo?: Day
}

export function BeginFields({ kind, member, cells, others, departure, paidTo }: Given) {
  const isOfficial = kind === 'official'
  return (
    <>
      <Radios
        name="reason"
        label="Lý do chuyển"
        value={departure && isOfficial ? reasonOf[departure.kind] : undefined}
        options={optionsOf(reasonLabel, isOfficial ? officialReasons : temporaryReasons)}
      />
      <DayField
        name="decidedOn"
        label="Ngày quyết định, ngày nghỉ hoặc ngày chuyển đi"
        value={departure && showDay(departure.leftOn)}
      />
      <TextField name="document" label="Quyết định, hợp đồng số" isOptional />
      {isOfficial ? (
        <TextField
          name="months"
          label="Thời hạn hợp đồng, tháng"
          hint="Chỉ khi lý do là hợp đồng lao động; không thời hạn thì để trống"
          inputMode="numeric"
          isShort
          isOptional
        />
      ) : (
        <>
          <DayField name="startsOn" label="Sinh hoạt tạm thời từ ngày" />
          <DayField name="endsOn" label="Đến hết ngày" />
        </>
      )}
      <Select
        name="toOrgId"
        label="Chi bộ nhận, nếu ở trong đảng bộ này"
        blank="Không; nơi đến ở ngoài, ghi ở ô dưới"
        options={cells.map(({ id, name }) => ({ value: id, label: name }))}
        isOptional
      />
      <TextField
        name="place"
        label="Nơi đến, nếu ở ngoài"
        hint="Chi bộ, đảng bộ cơ sở, đảng bộ cấp trên, tỉnh"
        isOptional
      />
      <ProvinceField />
      <PaperTicks
        legend="Giấy tờ đã có"
        papers={papersOf({ kind, direction: 'out', standing: member.standing })}
        slipNote="chỉ khi chuyển ra ngoài đảng bộ này"
      />
      <TextField
        name="duesPaidTo"
        label="Đảng phí đã đóng đến hết tháng"
        hint={paidTo ? 'Theo sổ đảng phí của chi bộ' : 'Tháng và năm, cách nhau dấu gạch chéo'}
        value={paidTo && showMonth(paidTo)}
        isShort
        isOptional
      />
      {isOfficial && (
        <Checkbox
          name="isClear"
          label="Đồng chí này không đang bị kiểm tra, không có khiếu nại, tố cáo chưa giải quyết"
        />
      )}
      <TextArea
        name="lateReason"
        label="Giải trình của đảng viên nếu làm thủ tục muộn"
        hint="Chỉ khi đã quá hạn tính từ ngày quyết định, ngày nghỉ"
        rows={2}
        maxLength={500}
        isOptional
      />
      {others.length > 0 && (
        <details className="card">
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">
            Nhiều đồng chí cùng chuyển theo một quyết định?
          </summary>
          <Ticks name="withIds" legend="Chuyển cùng">
            {others.map(({ id, fullName }) => (
              <Tick key={id} name="withIds" value={String(id)} label={fullName} />
            ))}
          </Ticks>
        </details>
      )}
    </>
  )
}

const reasonOf = {
  retired: 'retired',
  resigned: 'retired',
  discharged: 'discharged',
  moved: 'residence',
} as const
