import { VoteFields } from '@/app/(portal)/meetings/[id]/minutes/vote-fields'
import { showDay } from '@/lib/core/dates'
import { documentName, signedWords } from '@/lib/feedback/labels'
import { optionsOf, responseLabel } from '@/lib/meetings/labels'
import { Checkbox, Radios, TextArea } from '@/lib/ui/field'
import type { SectionProps } from './context'

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
