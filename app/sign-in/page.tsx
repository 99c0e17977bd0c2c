import { redirect } from 'next/navigation'
import { ForgetPages } from '@/app/device/forget-pages'
import { signIn } from '@/lib/accounts/sign-in'
import { getSession } from '@/lib/auth/session'
import { getSettings } from '@/lib/core/settings'
import { Notice } from '@/lib/ui/badge'
import { Brand } from '@/lib/ui/brand'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** What became of a form that was sent without a session (lib/core/unsent.ts). */
const unsavedWords = {
  kept: 'Những gì đồng chí vừa viết được giữ trong một giờ: đồng chí đăng nhập bằng đúng tài khoản ấy; trang Việc cần làm dẫn tới chỗ xem và chép lại.',
  sent: 'Biểu mẫu ấy đã gửi được từ lần trước; lần gửi này không ghi thêm gì.',
  lost: 'Nội dung vừa gửi chưa được ghi. Đồng chí đăng nhập, mở lại trang ấy, nhập và gửi lại.',
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  if (await getSession()) redirect('/')
  const [{ portalName, helpPhone }, { again, unsaved }] = await Promise.all([getSettings(), searchParams])

  return (
    <>
      <ForgetPages />
      <Brand name={portalName} />
      <Page title="Đăng nhập" lead="Đồng chí dùng tên đăng nhập in trên phiếu cấp tài khoản.">
        {again && (
          <Notice tone="warn" title="Đồng chí nhập lại tên đăng nhập và mật khẩu.">
            Đã quá 10 phút từ lúc nhập mật khẩu, hoặc tài khoản vừa có thay đổi.
          </Notice>
        )}
        {unsaved && (
          <Notice tone="warn" title="Phiên đăng nhập đã hết nên chưa lưu.">
            {unsavedWords[unsaved === 'kept' || unsaved === 'sent' ? unsaved : 'lost']}
          </Notice>
        )}
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
