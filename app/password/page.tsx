import { redirect } from 'next/navigation'
import { changeFirstPassword } from '@/lib/accounts/password'
import { signOut } from '@/lib/accounts/sign-in'
import { getSession } from '@/lib/auth/session'
import { getSettings } from '@/lib/core/settings'
import { Brand } from '@/lib/ui/brand'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { NewPasswordFields } from './new-password'

export default async function FirstPasswordPage() {
  const session = await getSession()
  if (!session) redirect('/sign-in')
  if (!session.mustChangePassword) redirect('/account')
  const { portalName } = await getSettings()

  return (
    <>
      <Brand name={portalName} />
      <Page
        title="Đặt mật khẩu của riêng đồng chí"
        lead={`Đồng chí ${session.viewer.fullName}: mật khẩu trên phiếu chỉ dùng một lần.`}
      >
        <Form action={changeFirstPassword} submit="Đặt mật khẩu">
          <NewPasswordFields />
        </Form>
        <Form action={signOut} submit="Đăng xuất" isPlain />
      </Page>
    </>
  )
}
