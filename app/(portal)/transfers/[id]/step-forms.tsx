import type { ReactNode } from 'react'
import { PaperTicks } from '@/app/(portal)/transfers/paper-ticks'
import { ProvinceField } from '@/app/(portal)/transfers/province-field'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { correctDues } from '@/lib/transfers/actions/dues'
import { sayProvince } from '@/lib/transfers/actions/province'
import {
  cancelTransfer,
  hearOfTransfer,
  introduceTransfer,
  presentTransfer,
  receiveTransfer,
  returnTransfer,
} from '@/lib/transfers/actions/steps'
import { endTransfer, extendTransfer } from '@/lib/transfers/actions/temporary'
import type { Transfer } from '@/lib/transfers/queries/detail'
import { DayField, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

/** What this viewer may do now: the next step first, the way back behind a line. */
export function StepForms({ transfer, today }: { transfer: Transfer; today: Day }) {
  const { may, papers, version } = transfer
  const hidden = { transferId: transfer.id, version }
  const on = showDay(today)
  const isProvinceSaid = transfer.isOtherProvince !== null
  return (
    <>
      {may.includes('introduce') && (
        <Section title={`${transfer.turn} giới thiệu`}>
          <Form action={introduceTransfer} submit="Ghi đã giới thiệu" hidden={hidden}>
            <TextField name="signer" label="Người ký giấy giới thiệu" hint="Họ tên, chức vụ" />
            <TextField name="number" label="Số giấy giới thiệu" hint="Số GTSHĐ trên giấy" isShort />
            <DayField name="signedOn" label="Ngày ký" value={on} />
            <PaperTicks legend="Giấy tờ đã có" papers={papers} ticked={transfer.papersReady} />
            <TextArea name="note" label="Ghi chú" rows={2} maxLength={500} isOptional />
          </Form>
        </Section>
      )}
      {may.includes('present') && (
        <Section title="Đảng viên xuất trình giấy giới thiệu">
          <Form action={presentTransfer} submit="Ghi ngày xuất trình" hidden={hidden}>
            <DayField name="presentedOn" label="Ngày xuất trình tại chi bộ" value={on} />
            <LateReason />
          </Form>
        </Section>
      )}
      {may.includes('receive') && (
        <Section title="Tiếp nhận">
          <Form action={receiveTransfer} submit="Tiếp nhận đảng viên" hidden={hidden}>
            <PaperTicks legend="Đã nhận và xác nhận đủ" papers={papers} />
            <DayField name="receivedOn" label="Ngày tiếp nhận" value={on} />
          </Form>
        </Section>
      )}
      {may.includes('hear') && (
        <Section title="Nơi đến đã tiếp nhận">
          <Form action={hearOfTransfer} submit="Ghi nơi đến tiếp nhận" hidden={hidden}>
            <TextField
              name="number"
              label="Phiếu báo, văn bản của nơi đến"
              hint="Số, cơ quan gửi; ví dụ: Phiếu báo 12, Đảng ủy phường Hà Trung"
            />
            <DayField name="receivedOn" label="Ngày nơi đến tiếp nhận" value={on} />
            <LateReason />
          </Form>
        </Section>
      )}
      {may.includes('end') && (
        <Section title="Hết thời gian tạm thời">
          <Form action={endTransfer} submit="Ghi kết thúc sinh hoạt tạm thời" hidden={hidden}>
            <DayField name="endedOn" label="Ngày trở về" value={on} />
            <TextArea
              name="note"
              label="Nhận xét của nơi sinh hoạt tạm thời"
              rows={2}
              maxLength={500}
              isOptional
            />
          </Form>
        </Section>
      )}
      {may.includes('extend') && (
        <Rarer title="Gia hạn sinh hoạt tạm thời?">
          <Form action={extendTransfer} submit="Ghi gia hạn" hidden={hidden} mark="extend-" isPlain>
            <DayField
              name="endsOn"
              label="Tạm thời đến hết ngày"
              hint="Gia hạn dưới 12 tháng; lâu hơn thì chuyển chính thức"
            />
            <DayField
              name="signedOn"
              label="Ngày nơi sinh hoạt tạm thời ghi trên giấy giới thiệu"
              value={on}
            />
            <TextField name="note" label="Ghi chú" maxLength={500} isOptional />
          </Form>
        </Rarer>
      )}
      {transfer.mayCorrectDues && (
        <Form
          fold="Ghi sai tháng đã đóng đảng phí?"
          action={correctDues}
          submit="Sửa tháng đã đóng"
          hidden={hidden}
          mark="dues-"
          isPlain
        >
          <TextField
            name="duesPaidTo"
            label="Đúng ra đã đóng đến hết tháng"
            hint="Tháng và năm, cách nhau dấu gạch chéo; giấy không ghi thì để trống"
            value={transfer.duesPaidTo ? showMonth(transfer.duesPaidTo) : undefined}
            isShort
            isOptional
          />
          <TextArea name="note" label="Lý do sửa" rows={2} maxLength={500} />
        </Form>
      )}
      {transfer.maySayProvince && (
        <Form
          fold={`${isProvinceSaid ? 'Sửa' : 'Ghi'} trong tỉnh hay tỉnh khác`}
          action={sayProvince}
          submit={isProvinceSaid ? 'Sửa tỉnh' : 'Ghi tỉnh'}
          hidden={hidden}
          mark="province-"
          isPlain
        >
          <ProvinceField isOtherProvince={transfer.isOtherProvince} />
        </Form>
      )}
      {may.includes('return') && (
        <Rarer title="Giấy giới thiệu ghi sai, gửi nhầm nơi hoặc không bổ sung được giấy tờ?">
          <Form
            action={returnTransfer}
            submit="Trả lại nơi giới thiệu"
            hidden={hidden}
            mark="return-"
            isPlain
          >
            <TextArea name="note" label="Lý do trả lại" rows={3} maxLength={500} />
          </Form>
        </Rarer>
      )}
      {may.includes('cancel') && (
        <Rarer title="Không chuyển nữa?">
          <Form action={cancelTransfer} submit="Hủy việc chuyển" hidden={hidden} mark="cancel-" isPlain>
            <TextArea name="note" label="Lý do hủy" rows={3} maxLength={500} />
          </Form>
        </Rarer>
      )}
    </>
  )
}

const LateReason = () => (
  <TextArea
    name="lateReason"
    label="Giải trình của đảng viên nếu xuất trình muộn"
    hint="Chỉ khi đã quá hạn xuất trình"
    rows={2}
    maxLength={500}
    isOptional
  />
)

const Rarer = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="card">
    <summary className="min-h-11 cursor-pointer py-2 font-semibold">{title}</summary>
    {children}
  </details>
)
