import type { Settings } from '@/lib/core/settings'
import { updateMail } from '@/lib/mail/actions'
import { securityLabel } from '@/lib/mail/labels'
import { securities } from '@/lib/mail/rules'
import { Radios, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'

export function ServerForm({
  mail,
  isPasswordSet,
  version,
}: {
  mail: Settings['mail']
  isPasswordSet: boolean
  version: number
}) {
  return (
    <Form action={updateMail} submit="Ghi máy chủ thư" hidden={{ version }}>
      <TextField
        name="host"
        label="Tên máy chủ thư (SMTP)"
        hint="Ví dụ smtp.thanhpho.gov.vn"
        value={mail?.host}
        maxLength={200}
      />
      <TextField name="port" label="Cổng" value={mail?.port ?? 587} inputMode="numeric" isShort />
      <Radios
        name="security"
        label="Mã hóa"
        value={mail?.security ?? 'starttls'}
        options={securities.map((value) => ({ value, label: securityLabel[value] }))}
      />
      <TextField name="user" label="Tên đăng nhập" value={mail?.user} maxLength={200} isOptional />
      <TextField
        name="password"
        label="Mật khẩu"
        hint={
          isPasswordSet
            ? 'Đã có mật khẩu, không hiện lại. Để trống thì giữ; đổi máy chủ, cách mã hóa hoặc tên đăng nhập thì phải nhập lại.'
            : 'Lưu dạng mã hóa, không hiện lại.'
        }
        type="password"
        autoComplete="new-password"
        maxLength={200}
        isOptional
      />
      <TextField
        name="sender"
        label="Địa chỉ người gửi"
        hint="Ví dụ congdangbo@thanhpho.gov.vn; máy chủ thư phải cho phép gửi từ địa chỉ này."
        value={mail?.sender}
        maxLength={200}
      />
    </Form>
  )
}
