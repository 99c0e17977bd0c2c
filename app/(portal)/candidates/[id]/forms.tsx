import { certifyCandidate, helpCandidate } from '@/lib/candidates/actions/steps'
import { DayField, Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

type Given = { hidden: { candidateId: number; version: number }; submit: string; isPlain?: boolean }

export const Paper = ({ name = 'paper', hint }: { name?: string; hint: string }) => (
  <TextField name={name} label="Số văn bản" hint={hint} maxLength={100} isShort isOptional />
)

/** What the grassroots committee resolved: its day, paper and votes. */
export const EndorseFields = () => (
  <>
    <DayField name="takenOn" label="Ngày họp" />
    <Paper hint="Ví dụ 58-NQ/ĐU" />
    <TextField
      name="votes"
      label="Số cấp ủy viên tán thành"
      hint="Không đủ tỷ lệ vẫn ghi đúng số phiếu; cấp trên xem xét."
      inputMode="numeric"
      isShort
    />
    <TextField name="base" label="Tổng số cấp ủy viên đương nhiệm" inputMode="numeric" isShort />
  </>
)

/** Who helps: named the first time, and again when he left. */
export const HelperForm = ({ helpers, ...form }: Given & { helpers: { id: number; name: string }[] }) => (
  <Form action={helpCandidate} {...form}>
    <Select
      name="helperId"
      label="Người giúp đỡ"
      blank="Chọn đảng viên chính thức"
      options={helpers.map((helper) => ({ value: helper.id, label: helper.name }))}
    />
    <DayField name="helpedOn" label="Ngày nghị quyết của chi bộ" />
    <Paper name="helpPaper" hint="Ví dụ 12-NQ/CB" />
  </Form>
)

/** The certificate of the class: the first, and a newer one. */
export const CertificateForm = (form: Given) => (
  <Form action={certifyCandidate} {...form}>
    <DayField name="certifiedOn" label="Ngày cấp" />
    <Paper name="certificate" hint="Ví dụ 105/GCN" />
  </Form>
)
