import { DayField, TextField } from '@/lib/ui/field'

export const REPORTED = 'Đảng viên đã nộp bản tự báo cáo trong thời gian được miễn'

/** Nhận xét của nơi đến: who, and of what day. */
export const CommentOfPlace = () => (
  <>
    <TextField
      name="commentBy"
      label="Nơi nhận xét"
      hint="Cơ quan, chính quyền nơi đến, ví dụ: UBND phường Đông Cát. Chưa có nhận xét thì để trống"
      isOptional
    />
    <DayField name="commentOn" label="Ngày nhận xét" isOptional />
  </>
)
