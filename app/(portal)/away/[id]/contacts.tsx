import { recordContact, withdrawContact } from '@/lib/away/actions'
import { answerLabel, channelLabel, contactLabel } from '@/lib/away/labels'
import type { listContacts } from '@/lib/away/queries/person'
import { showDay } from '@/lib/core/dates'
import { optionsOf } from '@/lib/organisations/labels'
import { DayField, Radios, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { type Column, Table } from '@/lib/ui/table'

type Row = Awaited<ReturnType<typeof listContacts>>[number]

const isChannel = (name: string): name is Row['channel'] => Object.hasOwn(channelLabel, name)
export const channelWords = (name: string) => (isChannel(name) ? channelLabel[name] : name)

const columns: Column<Row>[] = [
  { header: 'Ngày', cell: ({ doneOn }) => showDay(doneOn) },
  {
    header: 'Việc',
    cell: ({ kind, channel }) => ({ text: contactLabel[kind], note: channelLabel[channel] }),
  },
  {
    header: 'Nội dung',
    cell: ({ note, answer, withdrawnOn, withdrawer, withdrawnFor, withdrawnReason }) => ({
      text: note,
      note: withdrawnOn
        ? `${showDay(withdrawnOn)}, ${withdrawer}${withdrawnFor ? ` (thay đồng chí ${withdrawnFor})` : ''}: ${withdrawnReason}`
        : answer
          ? answerLabel[answer]
          : '',
      badges: withdrawnOn ? [['plain', 'Ghi nhầm, đã rút']] : [],
    }),
  },
  {
    header: 'Người ghi',
    cell: ({ writer, insteadOf }) => ({ text: writer, note: insteadOf ? `thay đồng chí ${insteadOf}` : '' }),
  },
]

export const ContactLog = ({ rows }: { rows: Row[] }) => (
  <Table rows={rows} columns={columns} empty="Chưa ghi lần liên lạc nào." />
)

type Its = { memberId: number; today: string; suggestsWarning: boolean }

/** One line a contact; what was written stays, so that a warning can be shown later. */
export function ContactForm({ memberId, today, suggestsWarning }: Its) {
  return (
    <Form action={recordContact} submit="Ghi liên lạc" hidden={{ memberId }}>
      <Radios
        name="kind"
        label="Việc"
        value={suggestsWarning ? 'warning' : 'contact'}
        options={optionsOf(contactLabel, ['contact', 'material', 'warning', 'invitation'])}
      />
      <DayField name="doneOn" label="Ngày liên lạc" value={today} />
      <Select
        name="channel"
        label="Bằng cách nào"
        options={optionsOf(channelLabel, ['phone', 'message', 'video', 'letter', 'inPerson', 'relative'])}
      />
      <TextField
        name="note"
        label="Nội dung, một dòng"
        hint="Nói gì, gửi gì, đảng viên trả lời thế nào. Không ghi chuyện bệnh tật, chuyện riêng"
        maxLength={300}
      />
      <Select
        name="answer"
        label="Đảng viên trả lời lời mời kiểm điểm"
        hint="Chỉ chọn khi ghi mời kiểm điểm cuối năm"
        blank="Không phải lời mời"
        options={optionsOf(answerLabel, ['none', 'coming', 'cannot'])}
        isOptional
      />
    </Form>
  )
}

/** Ghi nhầm người, nhầm việc: the line stays in the log, and no list counts it any more. */
export function WithdrawContact({ memberId, rows }: { memberId: number; rows: Row[] }) {
  const standing = rows.filter(({ kind, withdrawnOn }) => kind !== 'report' && withdrawnOn === null)
  if (standing.length === 0) return null
  return (
    <Form
      fold="Rút lần ghi nhầm"
      action={withdrawContact}
      submit="Rút lần ghi nhầm"
      hidden={{ memberId }}
      isPlain
    >
      <Select
        name="contactId"
        label="Lần ghi nhầm"
        blank="Chọn lần ghi"
        options={standing.map(({ id, kind, doneOn, note }) => ({
          value: id,
          label: `${showDay(doneOn)}, ${contactLabel[kind]}: ${note.slice(0, 60)}`,
        }))}
      />
      <TextField
        name="withdrawReason"
        label="Lý do rút"
        hint="Ví dụ: ghi nhầm người. Dòng cũ vẫn còn trong nhật ký, kèm lý do này"
        maxLength={200}
      />
    </Form>
  )
}
