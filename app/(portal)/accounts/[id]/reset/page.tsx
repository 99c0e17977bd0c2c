import { notFound } from 'next/navigation'
import { resetPassword } from '@/lib/accounts/actions'
import { getAccount } from '@/lib/accounts/queries'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { Checkbox } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function ResetPasswordPage({ params }: PageProps<'/accounts/[id]/reset'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const account = (id && (await getAccount(viewer, id))) || notFound()
  if (!can(viewer, 'accounts.resetPassword', account)) notFound()

  return (
    <Page
      title="Cấp lại mật khẩu"
      crumbs={[
        { name: 'Tài khoản', href: '/accounts' },
        { name: account.fullName, href: `/accounts/${account.id}` },
      ]}
      lead={`Cho đồng chí ${account.fullName}, tên đăng nhập ${account.loginName}.`}
    >
      <ul className="list-disc pl-5">
        <li>Mật khẩu cũ hết dùng được ngay.</li>
        <li>Mọi thiết bị đang đăng nhập bằng tài khoản này bị đăng xuất.</li>
        <li>Trang sau hiện mật khẩu dùng một lần để in phiếu; đồng chí ấy phải đổi khi đăng nhập.</li>
      </ul>
      <Form action={resetPassword} submit="Cấp lại mật khẩu" hidden={{ accountId: account.id }}>
        {account.hasSecondStep && (
          <Checkbox
            name="isPhoneLost"
            label="Đồng chí ấy mất điện thoại, hết mã dự phòng: tắt luôn xác nhận hai bước"
          />
        )}
      </Form>
    </Page>
  )
}
