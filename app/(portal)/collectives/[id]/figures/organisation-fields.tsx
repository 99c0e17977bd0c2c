import { GroundTicks } from '@/app/(portal)/ratings/[id]/self/ground-ticks'
import { ScoreFields, VerifiedFields } from '@/app/(portal)/ratings/[id]/self/score-fields'
import type { Round, RoundRow } from '@/lib/collectives/round-of'
import { showDay } from '@/lib/core/dates'
import { levelOptions } from '@/lib/ratings/labels'
import { DayField, Select, TextField } from '@/lib/ui/field'

/** One organisation of the form; rare things are folded away until needed. */
export function OrganisationFields({ row, rules }: { row: RoundRow; rules: Round['rules'] }) {
  const { id } = row
  const hasRare =
    row.grounds.length > 0 ||
    row.verifiedGeneral !== null ||
    row.verifiedResults !== null ||
    [row.note, row.notRatedReason].some((text) => text !== '')

  return (
    <fieldset className="card space-y-3">
      <legend className="px-1 font-semibold">{row.name}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          name={`selfLevel-${id}`}
          label="Tự xếp loại"
          value={row.selfLevel}
          blank="Chưa có"
          options={levelOptions}
        />
        <DayField
          name={`selfOn-${id}`}
          label="Ngày họp tự xếp loại"
          value={row.selfOn && showDay(row.selfOn)}
          isOptional
        />
      </div>
      <ScoreFields row={row} rules={rules} />
      {(row.pending.length > 0 || row.belowBasis !== '') && (
        <TextField
          name={`below-${id}`}
          label="Đảng viên, tổ chức bên dưới đã xếp loại ngoài cổng: số, ngày quyết định"
          hint={`Trong cổng còn thiếu ${row.pending.join('; ') || 'không gì'}. Xếp loại ở dưới xong trước${rules.isScored ? ' (Quy định 366-QĐ/TW, Điều 12)' : ''}.`}
          value={row.belowBasis}
          isOptional
        />
      )}
      <details open={hasRare}>
        <summary className="min-h-11 cursor-pointer py-2">Điều kiện, thẩm định, không xếp loại</summary>
        <div className="space-y-3">
          <VerifiedFields row={row} rules={rules} />
          {rules.grounds.length > 0 && <GroundTicks person={row} rules={rules} />}
          <TextField name={`note-${id}`} label="Ghi chú in trong danh sách" value={row.note} isOptional />
          <TextField
            name={`outside-${id}`}
            label="Không xếp loại trong đợt này: lý do"
            hint="Ghi thì tổ chức này không có trong phiếu và danh sách; ví dụ mới thành lập"
            value={row.notRatedReason}
            isOptional
          />
        </div>
      </details>
    </fieldset>
  )
}
