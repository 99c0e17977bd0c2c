import { redirect } from 'next/navigation'
import { ForgetPages } from '@/app/device/forget-pages'
import { signIn } from '@/lib/accounts/sign-in'
import { getSession } from '@/lib/auth/session'
import { getSettings } from '@/lib/core/settings'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default async function SignInPage() {
  if (await getSession()) redirect('/')
  const { portalName, helpPhone } = await getSettings()

  return (
    <>
      <ForgetPages />
      <header className="bg-brand px-4 py-4 text-white">
        <p className="mx-auto max-w-6xl text-lg font-semibold">{portalName}</p>
      </header>
      <Page title="Đăng nhập" lead="Đồng chí dùng tên đăng nhập in trên phiếu cấp tài khoản.">
        <Form action={signIn} submit="Đăng nhập">
          <TextField name="loginName" label="Tên đăng nhập" autoComplete="username" />
          <TextField name="password" label="Mật khẩu" type="password" autoComplete="current-password" />
        </Form>
        <p className="lead">
          Quên mật khẩu: đồng chí liên hệ văn phòng cấp ủy cấp trên để được cấp lại.
          {helpPhone && ` Điện thoại hỗ trợ: ${helpPhone}.`}
        </p>
        <p>
          <Link href="/verify">Kiểm tra một văn bản in từ cổng</Link>
        </p>
      </Page>
    </>
  )
}
