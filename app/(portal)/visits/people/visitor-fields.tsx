import { type Day, showDay } from '@/lib/core/dates'
import { DayField, type Option, Radios, Select, TextField } from '@/lib/ui/field'
import { kindOptions } from '@/lib/visits/labels'
import type { Visitor } from '@/lib/visits/queries/people'

type Given = Partial<
  Pick<Visitor, 'fullName' | 'position' | 'kind' | 'unit' | 'ownCellId' | 'residenceCellId' | 'endsOn'>
> & { startsOn: string }

/** One person who is sent to attend cells. */
export function VisitorFields({
  visitor,
  cells,
  homeFrom,
}: {
  visitor: Given
  cells: Option[]
  /** Of one who is known already: since when the two cells are others. */
  homeFrom?: Day
}) {
  return (
    <>
      <TextField
        name="fullName"
        label="Họ và tên"
        hint="Viết đúng như trong biên bản sẽ ghi, để lượt dự tự khớp."
        value={visitor.fullName}
        maxLength={120}
      />
      <TextField name="position" label="Chức vụ" value={visitor.position} maxLength={300} />
      <Radios name="kind" label="Diện" value={visitor.kind} options={kindOptions} />
      <TextField
        name="unit"
        label="Đồn, đơn vị"
        hint="Với đảng viên đồn biên phòng, ví dụ: Đồn Biên phòng Na Lưu"
        value={visitor.unit}
        maxLength={200}
        isOptional
      />
      <Select
        name="ownCellId"
        label="Chi bộ đồng chí này sinh hoạt"
        hint="Lượt dự ở chi bộ này và chi bộ nơi cư trú không tính vào chỉ tiêu năm."
        blank="Không thuộc đảng bộ này, hoặc chưa rõ"
        value={visitor.ownCellId}
        options={cells}
        isOptional
      />
      <Select
        name="residenceCellId"
        label="Chi bộ nơi cư trú"
        blank="Không thuộc đảng bộ này, hoặc chưa rõ"
        value={visitor.residenceCellId}
        options={cells}
        isOptional
      />
      {homeFrom && (
        <DayField
          name="homeFrom"
          label="Đổi chi bộ sinh hoạt, nơi cư trú từ ngày"
          hint="Chỉ dùng khi đổi một trong hai chi bộ trên: lượt dự trước ngày này tính theo chi bộ cũ. Để trống nếu chỉ sửa chỗ ghi nhầm."
          value={showDay(homeFrom)}
          isOptional
        />
      )}
      <DayField name="startsOn" label="Từ ngày" value={showDay(visitor.startsOn)} />
      <DayField
        name="endsOn"
        label="Đến hết ngày"
        hint="Để trống nếu chưa biết ngày thôi."
        value={visitor.endsOn ? showDay(visitor.endsOn) : ''}
        isOptional
      />
    </>
  )
}
