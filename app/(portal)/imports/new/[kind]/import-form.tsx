'use client'

import type { FormState } from '@/lib/core/form-state'
import { Answer, StateOfForm } from '@/lib/ui/action-form'
import { TextArea } from '@/lib/ui/field'
import { FileField } from '@/lib/ui/file-field'
import { SecretQuestion } from '@/lib/ui/secret-question'

/** A plain form, sent as it is: the file or what was copied from Excel. */
export function ImportForm({
  action,
  submitKey,
  largestMb,
  kept,
}: {
  action: string
  submitKey: string
  largestMb: number
  kept: FormState
}) {
  return (
    <form method="post" action={action} encType="multipart/form-data" className="space-y-5">
      <input type="hidden" name="submitKey" value={submitKey} />
      <Answer state={kept} />
      <StateOfForm value={kept}>
        <TextArea
          name="text"
          label="Dán danh sách chép từ Excel"
          hint="Chọn cả dòng tiêu đề cột trong Excel, chép (Ctrl+C) rồi dán vào đây (Ctrl+V). Đã chọn tệp ở dưới thì để trống ô này."
          rows={5}
          isOptional
        />
        <SecretQuestion />
        {/* Files last: of a body that is too large only its beginning is read, and the words stand there. */}
        <FileField
          name="file"
          label="Hoặc chọn tệp Excel đã điền"
          hint={`Tệp .xlsx, không quá ${largestMb} MB. Nhập thử thoải mái: trang sau cho xem trước, chưa ghi gì vào cổng.`}
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
      </StateOfForm>
      <button type="submit" className="button">
        Xem trước danh sách
      </button>
    </form>
  )
}
