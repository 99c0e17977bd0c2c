import { FieldChoice } from '@/app/(portal)/feedback/field-choice'
import { showDay } from '@/lib/core/dates'
import { statusLabels } from '@/lib/feedback/labels'
import type { ItemPage } from '@/lib/feedback/queries/item'
import { tell } from '@/lib/feedback/story'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, DayField, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
import { DraftShown, ScopeField } from './reply-fields'
import type { StepProps } from './step-props'

const decisions = ['extend', 'grantExtension', 'refuseExtension']

/** What the agency asked for, above the leader's answer, with what was decided on requests before it. */
function Asked({ item }: { item: ItemPage }) {
  const asked = item.steps.findLast(({ step }) => step === 'askExtension')
  const before = item.steps.filter(({ step }) => decisions.includes(step))
  return (
    <div className="card">
      <p className="font-semibold">
        {asked?.names.from} đề nghị gia hạn đến ngày {item.askedDueOn && showDay(item.askedDueOn)}
      </p>
      {item.dueOn && <p>Hạn đang có: {showDay(item.dueOn)}</p>}
      <p className="whitespace-pre-line">{asked?.note}</p>
      {before.map((row) => (
        <p key={row.id} className="text-muted">
          {`Trước đó, ${showDay(row.doneOn)}: ${tell(row)}.${row.note ? ` ${row.note}` : ''}`}
        </p>
      ))}
    </div>
  )
}

/** One answer will serve both: that they were addressed to different bodies is said where one is chosen. */
const toWhom = (addressee: string, item: ItemPage) =>
  addressee === item.addressee
    ? `gửi ${addressee}`
    : `gửi ${addressee}, khác nơi nhận của mục này là ${item.addressee}`

/** What the steps beside the usual way ask. */
export const sideFields = {
  merge: ({ item, mains, mainId }: StepProps) => (
    <>
      {mains.length === 0 ? (
        <p className="card lead">Không có mục nào phù hợp. Đồng chí tìm bằng từ khác ở ô phía trên.</p>
      ) : (
        <Radios
          name="mainId"
          label="Mục chính"
          value={mainId === undefined ? undefined : String(mainId)}
          hint="Các mục đang xử lý có nội dung gần nhất đứng trước. Mục này sẽ được trả lời cùng mục chính."
          options={mains.map(({ id, code, title, cell, status, addressee }) => ({
            value: id,
            label: `${title} (${code}, ${cell}; ${statusLabels[status].label.toLocaleLowerCase('vi')}; ${toWhom(addressee, item)})`,
          }))}
        />
      )}
      <TextArea name="note" label="Ý kiến của Văn phòng" isOptional />
    </>
  ),
  unmerge: () => <TextArea name="note" label="Vì sao tách ra?" isOptional />,
  split: ({ item, addressees, fields }: StepProps) => (
    <>
      <p className="card">
        Mục {item.code} giữ nguyên lời của chi bộ, {item.addressee} trả lời phần còn lại. Phần tách ra là một
        mục mới của cùng chi bộ, chờ phân loại. Nếu trong nội dung có cả khiếu nại, tố cáo: đồng chí tách phần
        kiến nghị ra đây, rồi chuyển khiếu nại, tố cáo ở mục {item.code}.
      </p>
      <TextField name="partTitle" label="Tiêu đề phần tách ra" />
      <TextArea
        name="partText"
        label="Nội dung phần tách ra"
        hint="Chép đúng lời của chi bộ, chỉ bỏ phần nơi khác trả lời."
        value={item.text}
        rows={6}
      />
      <Select
        name="addresseeId"
        label="Nơi nhận phần tách ra"
        options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
        blank="Chọn nơi nhận"
      />
      <FieldChoice fields={fields} value={item.field} />
      <TextArea name="note" label="Vì sao tách?" isOptional />
    </>
  ),
  askExtension: ({ item, suggested }: StepProps) => (
    <>
      <DayField
        name="dueOn"
        label="Đề nghị gia hạn đến ngày"
        hint={
          item.dueOn &&
          suggested &&
          `Hạn đang có: ${showDay(item.dueOn)}. Chậm nhất được đề nghị: ${showDay(suggested.extension)}.`
        }
      />
      <TextArea name="note" label="Lý do đề nghị gia hạn" />
    </>
  ),
  grantExtension: ({ item }: StepProps) => (
    <>
      <Asked item={item} />
      <TextArea name="note" label="Ý kiến của Thường trực" isOptional />
    </>
  ),
  refuseExtension: ({ item }: StepProps) => (
    <>
      <Asked item={item} />
      <TextArea name="note" label="Lý do không đồng ý" />
    </>
  ),
  approveInterim: ({ viewer, item }: StepProps) => (
    <>
      <DraftShown viewer={viewer} item={item} />
      <DayField
        name="dueOn"
        label="Trả lời tiếp trước ngày"
        hint="Nơi xử lý giữ mục này và phải trình trả lời tiếp trước ngày ấy."
      />
      <ScopeField item={item} options={['cell', 'committee', 'all']} />
      <TextArea name="note" label="Ý kiến của Thường trực" isOptional />
    </>
  ),
  setAside: ({ complaintAddress }: StepProps) => (
    <>
      <Notice tone="warn" title="Bước này không làm lại được.">
        <ul className="list-disc pl-6">
          <li>
            Khiếu nại, tố cáo không xử lý trên cổng. Trước khi bấm, đồng chí in hoặc chép nội dung, tải tệp
            kèm theo ở trên và chuyển cho: {complaintAddress}. Cổng không tự gửi đi đâu.
          </li>
          <li>
            Tiêu đề, nội dung, người nêu, địa điểm, biểu quyết, mọi ý kiến, trả lời và tệp kèm theo của mục
            này bị xóa trên cổng. Mã, chi bộ, ngày gửi và các bước đã làm vẫn còn.
          </li>
          <li>
            Mục này ra khỏi danh sách, tìm kiếm và các con số. Chỉ chi bộ, nơi đồng chí làm việc và người kiểm
            tra theo quyết định còn mở được phần còn lại.
          </li>
          <li>Biên bản đã hoàn tất của chi bộ là hồ sơ, giữ nguyên câu đã ghi.</li>
        </ul>
      </Notice>
      <TextField
        name="note"
        label="Phiếu chuyển: số, ngày"
        hint="Chỉ ghi số, ngày; không ghi lại nội dung. Ví dụ: Phiếu chuyển số 12-PC/VP, ngày chuyển"
        isOptional
      />
      <Checkbox
        name="isConfirmed"
        label={`Nội dung đã được chuyển cho ${complaintAddress}; tôi hiểu bước này không làm lại được.`}
      />
    </>
  ),
}
