import { notFound } from 'next/navigation'
import { RoleFields } from '@/app/(portal)/accounts/role-fields'
import { giveGrant } from '@/lib/accounts/actions/grants'
import { newAccountQuery } from '@/lib/accounts/input'
import { getAccount } from '@/lib/accounts/queries'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showDay } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { listChoices } from '@/lib/organisations/queries'
import { TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function GrantPage({ params, searchParams }: PageProps<'/accounts/[id]/grant'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const account = (id && (await getAccount(viewer, id))) || notFound()
  if (!can(viewer, 'accounts.resetPassword', account)) notFound()
  const { org } = newAccountQuery.parse(await searchParams)
  const places = await listChoices(viewer, 'grants.give')
  const today = showDay(await businessDay())

  return (
    <Page
      title="Giao vai trò"
      crumbs={[
        { name: 'Tài khoản', href: '/accounts' },
        { name: account.fullName, href: `/accounts/${account.id}` },
      ]}
      lead="Vai trò có hiệu lực ngay từ ngày bắt đầu và tự hết sau ngày kết thúc."
    >
      <Form action={giveGrant} submit="Giao vai trò" hidden={{ accountId: account.id }}>
        <RoleFields places={places} org={org} today={today} />
        <TextField
          name="substitutesFor"
          label="Làm thay đồng chí"
          hint="Chỉ điền khi làm thay trong một thời gian; cần có ngày kết thúc. Đầu trang và văn bản ghi “thay đồng chí …”."
          maxLength={80}
          isOptional
        />
        <TextField
          name="decision"
          label="Quyết định kiểm tra"
          hint={`Chỉ điền với vai trò Ủy ban Kiểm tra, khi kiểm tra một đảng ủy hoặc chi bộ. Ví dụ: Quyết định kiểm tra số 12-QĐ/UBKTHU ngày ${today}. Trong thời gian trên, người này đọc được tổ chức đã chọn; mỗi lần đọc đều vào nhật ký.`}
          maxLength={200}
          isOptional
        />
      </Form>
    </Page>
  )
}
