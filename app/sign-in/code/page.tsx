import { redirect } from 'next/navigation'
import { confirmSignIn } from '@/lib/accounts/sign-in'
import { readWaiting } from '@/lib/auth/second-step'
import { getSession } from '@/lib/auth/session'
import { getSettings } from '@/lib/core/settings'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default async function SignInCodePage() {
  if (await getSession()) redirect('/')
  if (!(await readWaiting())) redirect('/sign-in')
  const { portalName, helpPhone } = await getSettings()

  return (
    <>
      <header className="bg-brand px-4 py-4 text-white">
        <p className="mx-auto max-w-6xl text-lg font-semibold">{portalName}</p>
      </header>
      <Page title="Nhập mã trên điện thoại" lead="Mật khẩu đã đúng. Tài khoản này có bật xác nhận hai bước.">
        <Form action={confirmSignIn} submit="Đăng nhập">
          <TextField
            name="code"
            label="Mã sáu chữ số"
            hint="Mở ứng dụng xác thực trên điện thoại; mã đổi sau mỗi 30 giây."
            inputMode="numeric"
            autoComplete="one-time-code"
            isShort
          />
        </Form>
        <details className="card">
          <summary className="font-semibold">Không có điện thoại: dùng mã dự phòng</summary>
          <div className="mt-4">
            <Form action={confirmSignIn} submit="Đăng nhập bằng mã dự phòng" isPlain mark="recovery-">
              <TextField
                name="code"
                label="Mã dự phòng"
                hint="Ba nhóm bốn ký tự trên tờ đã in; mỗi mã dùng một lần."
                isShort
              />
            </Form>
          </div>
        </details>
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
