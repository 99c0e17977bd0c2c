import { reportRatingFigure } from '@/lib/statistics/actions/figures'
import { SHARE } from '@/lib/statistics/labels'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** Years before the portal: the figure of a report with its source, marked as such for ever. */
export const ReportForm = ({ place, tag }: { place: { id: number; name: string }; tag?: string }) => (
  <details className="print:hidden">
    <summary className="min-h-11 py-2 font-semibold">Nhập số liệu báo cáo của năm cổng chưa theo dõi</summary>
    <p>
      Cho {place.name}
      {tag ? `, nhãn ${tag}` : ', mọi chi bộ'}. Chỉ thêm, không sửa: nhập sai thì nhập lại năm ấy, số mới được
      tính, số cũ vẫn lưu.
    </p>
    <Form
      action={reportRatingFigure}
      submit="Ghi số liệu báo cáo"
      isPlain
      hidden={{ orgId: place.id, tag: tag ?? '' }}
    >
      <TextField name="year" label="Năm" inputMode="numeric" isShort />
      <TextField name="percent" label={`${SHARE} (%)`} hint="Ví dụ 91,16" isShort />
      <TextField name="rated" label="Số đảng viên được xếp loại" inputMode="numeric" isShort isOptional />
      <TextField
        name="scale"
        label="Thang xếp loại"
        hint="Quy định, hướng dẫn có các mức xếp loại của năm ấy"
        maxLength={200}
      />
      <TextField
        name="source"
        label="Nguồn"
        hint="Ví dụ: Báo cáo số 15-BC/HU ngày 20/12/2015"
        maxLength={300}
      />
    </Form>
  </details>
)
