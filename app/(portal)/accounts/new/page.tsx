import { notFound } from 'next/navigation'
import { RoleFields } from '@/app/(portal)/accounts/role-fields'
import { createAccount } from '@/lib/accounts/actions'
import { newAccountQuery } from '@/lib/accounts/input'
import { getMemberForAccount } from '@/lib/accounts/queries'
import { loginNameFor } from '@/lib/accounts/rules'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { listChoices } from '@/lib/organisations/queries'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function NewAccountPage({ searchParams }: PageProps<'/accounts/new'>) {
  const viewer = await requireViewer()
  const asked = newAccountQuery.parse(await searchParams)
  const places = await listChoices(viewer, 'accounts.create')
  if (places.length === 0) notFound()
  const member = asked.member ? await getMemberForAccount(viewer, asked.member) : undefined
  if (asked.member && !member) notFound()

  return (
    <Page
      title="Cấp tài khoản"
      crumbs={[{ name: 'Tài khoản', href: '/accounts' }]}
      lead="Mật khẩu dùng một lần hiện ở trang sau để in phiếu, và chỉ hiện lúc đó."
    >
      <Form action={createAccount} submit="Cấp tài khoản" hidden={member ? { memberId: member.id } : {}}>
        <TextField name="fullName" label="Họ và tên" value={member?.fullName} />
        <TextField
          name="loginName"
          label="Tên đăng nhập"
          hint="Để trống thì lấy họ tên không dấu, ví dụ daoxuanthach"
          isOptional
          value={member && loginNameFor(member.fullName)}
        />
        <RoleFields
          places={places}
          org={asked.org ?? member?.orgId}
          role={asked.role}
          today={showDay(await businessDay())}
        />
      </Form>
    </Page>
  )
}
