import { Rows } from '@/app/(portal)/meetings/[id]/minutes/rows'
import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { showDay } from '@/lib/core/dates'
import { documentName, sensitiveLabel, signedWords } from '@/lib/feedback/labels'
import { rowsOf } from '@/lib/meetings/draft'
import { feedbackKindLabel, optionsOf, responseLabel, urgencyLabel } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
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
          quả biểu quyết; nội dung chỉ có ở trang ghi này và ở mục gửi đi.
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
      <p className="lead">{`Mỗi nơi nhận một nội dung. Nội dung nào được quá nửa cơ số tán thành thì gửi lên ${superiorWord} cùng với biên bản; ảnh, tệp thêm sau khi gửi, tại trang của nội dung ấy.`}</p>
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

export function AnswersSection({ flat, answers, vote }: SectionProps) {
  return (
    <>
      {answers.length === 0 && <p className="card lead">Kỳ này chưa có trả lời nào để thông báo.</p>}
      {answers.map((answer, index) => {
        const at = (field: string) => `answers.${index}.${field}`
        const before = Object.keys(flat).find(
          (name) => /^answers\.\d+\.itemId$/.test(name) && flat[name] === String(answer.id),
        )
        const stored = (field: string) => (before ? flat[before.replace('itemId', field)] : undefined)
        const ofVote = Object.fromEntries(
          Object.entries(flat).flatMap(([name, value]) =>
            before && name.startsWith(before.replace('itemId', 'vote.'))
              ? [[name.replace(before.replace('itemId', ''), at('')), value]]
              : [],
          ),
        )
        return (
          <fieldset key={answer.id} className="answer card space-y-3">
            <legend className="text-lg font-semibold">{`${answer.code}: ${answer.title}`}</legend>
            <input type="hidden" name={at('itemId')} value={answer.id} />
            <p className="text-muted">
              {[signedWords(answer), documentName(answer)].filter(Boolean).join(' – ')}
            </p>
            {answer.nextOn && (
              <p className="font-semibold">
                Trả lời bước đầu; cơ quan trả lời tiếp trước ngày {showDay(answer.nextOn)}.
              </p>
            )}
            <details className="fold">
              <summary>Nội dung trả lời</summary>
            </details>
            <p className="unfolds whitespace-pre-wrap">{answer.replyText}</p>
            <Checkbox
              name={at('isReadOut')}
              label="Đã thông báo tại chi bộ"
              isChecked={stored('isReadOut') === 'on'}
            />
            <div className="once-read space-y-3">
              <Radios
                name={at('response')}
                label="Ý kiến của chi bộ"
                value={stored('response')}
                options={optionsOf(responseLabel)}
              />
              <p className="text-muted">
                {answer.nextOn
                  ? 'Cơ quan đang trả lời tiếp; ý kiến này ghi vào lịch sử của mục. “Cần làm rõ thêm”: nơi đang xử lý được báo.'
                  : '“Cần làm rõ thêm”: mục này trở lại nơi đã trả lời, có hạn mới. “Kiến nghị tiếp”: thành một kiến nghị mới, đi lại từ đầu.'}
              </p>
              <TextArea
                name={at('text')}
                label="Ghi rõ ý kiến của chi bộ"
                value={stored('text')}
                rows={4}
                maxLength={20_000}
                placeholder=" "
                isOptional
              />
              <details>
                <summary className="min-h-11 cursor-pointer py-2 font-semibold">
                  Biểu quyết kiến nghị tiếp (nếu có)
                </summary>
                <VoteFields title="Biểu quyết kiến nghị tiếp" at={at('vote')} flat={ofVote} context={vote} />
              </details>
            </div>
          </fieldset>
        )
      })}
      <TextArea
        name="answersNote"
        label="Trả lời kiến nghị ngay tại chi bộ"
        value={flat.answersNote}
        maxLength={4_000}
        isOptional
      />
    </>
  )
}
