import { type Day, showMonth } from '@/lib/core/dates'
import { padded } from '@/lib/core/numbers'
import { issueSynthesis } from '@/lib/synthesis/actions'
import { authorityOf, usualRecipients } from '@/lib/synthesis/paper'
import { Checkbox, Radios, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Section } from '@/lib/ui/page'

type Its = {
  orgId: number
  month: Day
  isAgain: boolean
  items: readonly unknown[]
  number?: number
  captions: { onBehalf: string }
  signerPost: string
  signerName: string
}

/** Ban hành: the paper takes its number and is kept as it is signed. */
export function IssueForm({ orgId, month, isAgain, items, number, captions, signerPost, signerName }: Its) {
  return (
    <div className="print:hidden">
      <Section title="Ban hành báo cáo" id="issue">
        <Form
          action={issueSynthesis}
          submit={`Ban hành ${isAgain ? 'lại ' : ''}báo cáo tháng ${showMonth(month)}`}
          hidden={{ orgId, month }}
        >
          <p>
            {number
              ? `Báo cáo sẽ mang số ${padded(number)} theo sổ văn bản và mã tra cứu, được lưu đúng như lúc ký.${isAgain ? ' Bản mới thay bản đã ban hành.' : ''}`
              : 'Tổ chức chưa có nhiệm kỳ nên chưa cho số được; đồng chí báo cấp trên nhập nhiệm kỳ.'}
          </p>
          <Radios
            name="signedAs"
            label="Quyền hạn ký"
            hint="Bí thư, phó bí thư ký thay mặt; người khác được giao ký thì ký thừa lệnh, ví dụ Chánh Văn phòng."
            value="onBehalf"
            options={[
              { value: 'onBehalf', label: `Thay mặt: ${authorityOf(captions, 'onBehalf')}` },
              { value: 'delegated', label: `Thừa lệnh: ${authorityOf(captions, 'delegated')}` },
            ]}
          />
          <TextField name="signerPost" label="Chức vụ người ký" value={signerPost} maxLength={80} />
          <TextField name="signerName" label="Họ và tên người ký" value={signerName} maxLength={100} />
          <TextArea
            name="recipients"
            label="Nơi nhận"
            hint="Mỗi nơi một dòng."
            rows={4}
            value={usualRecipients(items).join('\n')}
          />
          <Checkbox
            name="isConfirmed"
            label={`Tôi đã xem dự thảo báo cáo${number ? `; số ${padded(number)} đã dùng thì không lấy lại được` : ''}.`}
          />
        </Form>
      </Section>
    </div>
  )
}
