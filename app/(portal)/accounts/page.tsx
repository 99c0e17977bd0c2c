import { notFound } from 'next/navigation'
import { accountFilter } from '@/lib/accounts/input'
import { type AccountRow, listAccounts } from '@/lib/accounts/queries'
import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { Badge } from '@/lib/ui/badge'
import { Downloads } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Pager, SearchBox } from '@/lib/ui/search'
import { type Column, Table } from '@/lib/ui/table'
import { AccountState } from './account-state'

const columns: Column<AccountRow>[] = [
  { header: 'Họ và tên', cell: ({ id, fullName }) => <Link href={`/accounts/${id}`}>{fullName}</Link> },
  { header: 'Tên đăng nhập', cell: ({ loginName }) => loginName },
  { header: 'Đơn vị', cell: ({ organisation }) => organisation },
  { header: 'Tình trạng', cell: (account) => <AccountState {...account} /> },
  {
    header: 'Đăng nhập gần nhất',
    cell: ({ lastSignInAt }) => (lastSignInAt ? showInstant(lastSignInAt) : <Badge>Chưa lần nào</Badge>),
  },
]

export default async function AccountsPage({ searchParams }: PageProps<'/accounts'>) {
  const viewer = await requireViewer()
  if (!canSomewhere(viewer, 'accounts.read')) notFound()
  const filter = accountFilter.parse(await searchParams)
  const { q, state } = filter
  const { rows, next, total } = await listAccounts(viewer, filter)

  return (
    <Page
      title="Tài khoản"
      lead="Người đăng nhập được vào cổng, theo phạm vi của đồng chí."
      action={canSomewhere(viewer, 'accounts.create') && { name: 'Cấp tài khoản', href: '/accounts/new' }}
    >
      <SearchBox label="Tìm theo tên hoặc tên đăng nhập" value={q}>
        <Filter
          name="state"
          label="Tình trạng"
          value={state}
          all="Tất cả"
          options={[
            { value: 'first', label: 'Chưa đổi mật khẩu lần đầu' },
            { value: 'closed', label: 'Đã khóa' },
          ]}
        />
      </SearchBox>
      <p>
        <strong>{total}</strong> tài khoản. {(q || state) && <Link href="/accounts">Bỏ lọc, xem tất cả</Link>}
      </p>
      <Table
        rows={rows}
        columns={columns}
        empty="Không có tài khoản nào khớp. Đồng chí thử ít chữ hơn, hoặc cấp tài khoản mới."
      />
      <Pager next={next} query={{ q, state }} />
      <Downloads
        query={{ q, state }}
        files={[{ href: '/exports/accounts', label: 'Tải tài khoản và quyền ra Excel' }]}
      />
    </Page>
  )
}
