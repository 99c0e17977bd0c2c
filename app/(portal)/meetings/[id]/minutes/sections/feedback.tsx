import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { sensitiveLabel } from '@/lib/feedback/labels'
import { rowsOf } from '@/lib/meetings/draft'
import { feedbackKindLabel, optionsOf, urgencyLabel } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, Select, TextArea, TextField } from '@/lib/ui/field'
import type { SectionProps } from './context'
import { linesOf } from './lines'

export function FeedbackSection({ flat, addressees, superiorWord, vote }: SectionProps) {
  const filled = rowsOf(flat, 'feedback')
  const options = addressees.map(({ id, name }) => ({ value: id, label: name }))
  const rows = Array.from({ length: filled + 5 }, (_, index) => {
    const at = (field: string) => `feedback.${index}.${field}`
    return (
      <>
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            name={at('kind')}
            label="Loại"
            value={flat[at('kind')] || 'petition'}
            options={optionsOf(feedbackKindLabel)}
          />
          <Select
            name={at('addresseeId')}
            label="Nơi nhận"
            value={flat[at('addresseeId')]}
            options={options}
            blank="Chọn nơi nhận"
          />
        </div>
        <TextField
          name={at('title')}
          label="Tóm tắt một dòng"
          value={flat[at('title')]}
          maxLength={300}
          placeholder=" "
        />
        <TextArea
          name={at('text')}
          label="Nội dung"
          value={flat[at('text')]}
          rows={6}
          maxLength={20_000}
          placeholder=" "
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            name={at('field')}
            label="Lĩnh vực"
            value={flat[at('field')]}
            maxLength={300}
            list="fields"
            isOptional
          />
          <TextField
            name={at('place')}
            label="Địa điểm xảy ra"
            value={flat[at('place')]}
            maxLength={300}
            isOptional
          />
          <TextField
            name={at('raisedBy')}
            label="Người nêu"
            hint="Họ tên đảng viên; để trống là “Tập thể chi bộ”"
            value={flat[at('raisedBy')]}
            maxLength={300}
            isOptional
          />
          <Select
            name={at('urgency')}
            label="Mức độ"
            value={flat[at('urgency')] || 'normal'}
            options={optionsOf(urgencyLabel)}
          />
        </div>
        <Checkbox
          name={at('isRaiserHidden')}
          label="Không nêu tên người phản ánh với cấp trên (chi bộ vẫn lưu)"
          isChecked={flat[at('isRaiserHidden')] === 'on'}
        />
        <Checkbox
          name={at('isSensitive')}
          label={sensitiveLabel}
          isChecked={flat[at('isSensitive')] === 'on'}
        />
        <p className="text-muted">
          Biên bản in ra, đọc trên màn hình và trích lục chỉ ghi “Một nội dung gửi riêng” tới nơi nhận và kết
          quả biểu quyết; nội dung chỉ có ở trang ghi này và ở mục gửi đi. Nội dung không được biểu quyết
          chuyển thì chỉ còn trong bản ghi đã khóa.
        </p>
        <h3>Biểu quyết chuyển</h3>
        <VoteFields
          title="Biểu quyết chuyển"
          at={at('vote')}
          flat={flat}
          context={vote}
          ifNot=" thì mới gửi"
        />
      </>
    )
  })
  return (
    <>
      <p className="lead">{`Mỗi nơi nhận một nội dung. Nội dung nào được quá nửa cơ số tán thành thì gửi lên ${superiorWord} cùng với biên bản; bí thư đính ảnh, tệp ngay sau khi gửi, trang gửi xong dẫn tới từng nội dung.`}</p>
      <Notice tone="warn" title="Khiếu nại, tố cáo không xử lý ở đây">
        Đồng chí hướng dẫn gửi đơn đến Ủy ban Kiểm tra hoặc cơ quan có thẩm quyền; không ghi nội dung mật.
      </Notice>
      <Checkbox
        name="hasNoFeedback"
        label="Kỳ này không có phản ánh, góp ý"
        isChecked={flat.hasNoFeedback === 'on'}
      />
      <div className="unless-none space-y-4">
        <Rows
          rows={rows}
          filled={filled}
          add="Thêm nội dung"
          what="Nội dung"
          lines={linesOf(flat, 'feedback', ['title'])}
        />
      </div>
    </>
  )
}
