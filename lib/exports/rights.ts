import 'server-only'
import { accountFilter } from '@/lib/accounts/input'
import { roleLabel } from '@/lib/accounts/labels'
import { type AccountRow, listAccounts, listGrantsOf } from '@/lib/accounts/queries'
import { actionWords } from '@/lib/audit/words'
import { policy, type Reach, type Viewer } from '@/lib/auth/policy'
import { type Day, dayOf } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { dayCell, type ListColumn, listed } from './listed'
import { CHUNK, everyRow, ofEach } from './pages'

type GrantRow = Awaited<ReturnType<typeof listGrantsOf>>[number]
type RightsRow = AccountRow & { grant?: GrantRow }

const isInForce = ({ startsOn, endsOn }: GrantRow, today: Day) =>
  startsOn <= today && (endsOn === null || endsOn >= today)

const columns = (today: Day): ListColumn<RightsRow>[] => [
  { head: 'Họ và tên', cell: ({ fullName }) => fullName },
  { head: 'Tên đăng nhập', cell: ({ loginName }) => loginName },
  { head: 'Đơn vị', cell: ({ organisation }) => organisation },
  {
    head: 'Tình trạng',
    cell: ({ closedAt, mustChangePassword }) =>
      closedAt ? 'Đã khóa' : mustChangePassword ? 'Chưa đổi mật khẩu lần đầu' : 'Đang dùng',
  },
  { head: 'Đăng nhập gần nhất', cell: ({ lastSignInAt }) => dayCell(lastSignInAt && dayOf(lastSignInAt)) },
  { head: 'Vai trò', cell: ({ grant }) => (grant ? roleLabel[grant.role] : 'Chưa có vai trò') },
  { head: 'Tại tổ chức', cell: ({ grant }) => grant?.organisation ?? null },
  { head: 'Từ ngày', cell: ({ grant }) => dayCell(grant?.startsOn) },
  { head: 'Đến ngày', cell: ({ grant }) => dayCell(grant?.endsOn) },
  {
    head: 'Đang có hiệu lực',
    cell: ({ grant }) => (grant ? (isInForce(grant, today) ? 'Có' : 'Không') : null),
  },
  { head: 'Thay đồng chí', cell: ({ grant }) => grant?.substitutesFor ?? null },
  { head: 'Theo quyết định', cell: ({ grant }) => grant?.decision ?? null },
]

/** Ai có quyền gì, ở đâu, đến bao giờ: one row for each role of an account, one for an account without any. */
export async function rightsRows(viewer: Viewer, asked: Record<string, string>, today: Day) {
  const filter = accountFilter.parse(asked)
  const accounts = await everyRow((after) => listAccounts(viewer, { ...filter, after }, CHUNK))
  const grants = await ofEach(
    accounts.map(({ id }) => id),
    (some) => listGrantsOf(viewer, some),
  )
  const held = new Map<number, GrantRow[]>()
  for (const grant of grants) held.set(grant.accountId, [...(held.get(grant.accountId) ?? []), grant])
  const rows = accounts.flatMap((account): RightsRow[] => {
    const own = held.get(account.id) ?? []
    return own.length > 0 ? own.map((grant) => ({ ...account, grant })) : [account]
  })
  return listed(rows, columns(today))
}

const reachWords: Record<Reach, string> = {
  subtree: 'Tổ chức ấy và mọi tổ chức trực thuộc',
  children: 'Tổ chức ấy và cấp dưới trực tiếp',
  line: 'Tổ chức ấy, cấp trên và cấp dưới',
  own: 'Chỉ tổ chức ấy',
  self: 'Chỉ của bản thân hoặc được giao cho mình',
  assigned: 'Việc được giao cho cơ quan',
  typed: 'Biên bản nhập thay chi bộ',
  named: 'Tổ chức mà quyết định kiểm tra nêu',
}

/** What each role may see and do and how far, as the policy itself says it. */
export function rolesSheet(): ExcelSheet {
  const deeds = Object.entries(policy).flatMap(([permission, row]) =>
    Object.entries(row).map(([role, reach]) => ({ permission, role, reach })),
  )
  return {
    name: 'Vai trò được làm gì',
    heads: ['Vai trò', 'Được làm', 'Phạm vi'],
    rows: Object.entries(roleLabel).flatMap(([role, label]) =>
      deeds
        .filter((deed) => deed.role === role)
        .map(({ permission, reach }) => [label, actionWords(permission), reachWords[reach]]),
    ),
  }
}
