import { type Day, showMonth } from '@/lib/core/dates'
import { openBook } from '@/lib/dues/actions/book'
import { Notice } from '@/lib/ui/badge'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

/** Before anything else: from which month the cell keeps its book here. */
export function OpenBook({ orgId, today, mayOpen }: { orgId: number; today: Day; mayOpen: boolean }) {
  if (!mayOpen) return <p className="card lead">Chi bộ chưa mở sổ đảng phí trên cổng.</p>
  return (
    <>
      <Notice title="Chi bộ chưa mở sổ đảng phí trên cổng">
        Đồng chí chọn tháng bắt đầu ghi ở đây; những tháng trước giữ ở sổ giấy. Cổng chỉ ghi sổ, không thu
        tiền. Sổ mở rồi thì không đổi tháng được.
      </Notice>
      <Form action={openBook} submit="Mở sổ đảng phí" hidden={{ orgId }}>
        <TextField
          name="startsOn"
          label="Ghi từ tháng"
          hint={`Ví dụ ${showMonth(today)}`}
          value={showMonth(today)}
          isShort
        />
        <TextField
          name="owed"
          label="Số còn phải nộp cấp trên của các tháng trước (đồng)"
          hint="Theo sổ giấy, ví dụ 120.000; không có thì để trống"
          inputMode="numeric"
          isOptional
          isShort
        />
      </Form>
    </>
  )
}
