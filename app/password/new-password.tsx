import { TextField } from '@/lib/ui/field'

/** A password of one's own, twice. */
export const NewPasswordFields = () => (
  <>
    <TextField
      name="newPassword"
      label="Mật khẩu mới"
      hint="Ít nhất 8 ký tự. Dễ nhớ nhất là ba, bốn từ không liên quan nhau; có dấu hay không dấu đều được."
      type="password"
      autoComplete="new-password"
    />
    <TextField
      name="repeatedPassword"
      label="Nhập lại mật khẩu mới"
      type="password"
      autoComplete="new-password"
    />
  </>
)
