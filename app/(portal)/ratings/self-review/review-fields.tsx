import { levelOptions } from '@/lib/ratings/labels'
import type { PartOfA } from '@/lib/ratings/pdf/self-review-questions'
import { Radios, TextArea, TextField } from '@/lib/ui/field'
import { Section } from '@/lib/ui/page'

/** Parts A and B of a form of review, to be typed and printed. */
export function ReviewFields({ parts }: { parts: readonly PartOfA[] }) {
  return (
    <>
      {parts.map((part) => (
        <Section key={part.heading} title={[part.heading, part.remark].filter(Boolean).join(' ')}>
          {part.questions.map(({ key, text, hint }) => (
            <TextArea
              key={key}
              name={key}
              label={text ?? part.heading.replace(/^[IVX]+- /, '')}
              hint={hint}
              rows={6}
            />
          ))}
        </Section>
      ))}
      <Section title="Tự đánh giá, xếp loại">
        <TextField
          name="general"
          label="Nhóm tiêu chí chung, tối đa 30 điểm"
          inputMode="numeric"
          isShort
          isOptional
        />
        <TextField
          name="results"
          label="Kết quả thực hiện nhiệm vụ, tối đa 70 điểm"
          inputMode="numeric"
          isShort
          isOptional
        />
        <Radios name="level" label="Đề xuất xếp loại" options={levelOptions} />
      </Section>
    </>
  )
}

/** Nothing typed stays in the portal. */
export const FORGOTTEN = {
  title: 'Cổng không lưu những gì đồng chí gõ ở đây.',
  text: 'Chữ được gửi đi in rồi quên ngay: không vào cơ sở dữ liệu, không vào nhật ký. Trên máy này có thể giữ tạm một bản để gõ tiếp; in xong đồng chí xóa bằng nút ở cuối trang. Không gõ nội dung mật.',
}
