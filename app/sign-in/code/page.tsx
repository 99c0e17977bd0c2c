import { redirect } from 'next/navigation'
import { confirmSignIn } from '@/lib/accounts/sign-in'
import { readWaiting } from '@/lib/auth/second-step'
import { getSession } from '@/lib/auth/session'
import { getSettings } from '@/lib/core/settings'
import { Brand } from '@/lib/ui/brand'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default async function SignInCodePage() {
  if (await getSession()) redirect('/')
  if (!(await readWaiting())) redirect('/sign-in?again=1')
  const { portalName, helpPhone } = await getSettings()

  return (
    <>
      <Brand name={portalName} />
      <Page title="Nhập mã xác nhận" lead="Mật khẩu đã đúng. Tài khoản này có bật xác nhận hai bước.">
        <Form action={confirmSignIn} submit="Đăng nhập">
          <TextField
            name="code"
            label="Mã xác nhận"
            hint="Sáu chữ số ứng dụng trên điện thoại đang hiện, đổi sau mỗi 30 giây. Không có điện thoại thì nhập một mã dự phòng vào ô này."
            autoComplete="one-time-code"
            isShort
          />
        </Form>
        <p className="lead">
          Mất điện thoại và hết mã dự phòng: đồng chí liên hệ văn phòng cấp ủy cấp trên.
          {helpPhone && ` Điện thoại hỗ trợ: ${helpPhone}.`}
        </p>
        <p>
          <Link href="/sign-in">Đăng nhập bằng tài khoản khác</Link>
        </p>
      </Page>
    </>
  )
}
