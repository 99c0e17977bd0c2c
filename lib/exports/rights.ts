import 'server-only'
import { accountFilter } from '@/lib/accounts/input'
import { roleLabel } from '@/lib/accounts/labels'
import { type AccountRow, listAccounts, listGrantsOf } from '@/lib/accounts/queries'
import { listOutsideGrants } from '@/lib/accounts/queries/outside'
import { actionWords } from '@/lib/audit/words'
import { policy, type Reach, type Viewer } from '@/lib/auth/policy'
import { type Day, dayOf } from '@/lib/core/dates'
import type { ExcelSheet } from '@/lib/excel/book'
import { dayCell, type ListColumn, listed } from './listed'
import { CHUNK, everyRow, ofEach } from './pages'

type GrantRow = Awaited<ReturnType<typeof listGrantsOf>>[number]
type Outside = Awaited<ReturnType<typeof listOutsideGrants>>[number]
type Held = Pick<GrantRow, 'role' | 'organisation' | 'startsOn' | 'endsOn' | 'substitutesFor' | 'decision'>
type RightsRow = {
  fullName: string
  organisation: string
  /** Absent: kept elsewhere. */
  account?: AccountRow
  grant?: Held
  whence: keyof typeof whenceWords
}
const whenceWords = {
  own: 'Tài khoản của đơn vị',
  outside: 'Tài khoản nơi khác, giữ vai trò trong đơn vị',
  above: 'Vai trò ở cấp trên, phạm vi xuống đến đơn vị',
}

const isInForce = ({ startsOn, endsOn }: Held, today: Day) =>
  startsOn <= today && (endsOn === null || endsOn >= today)

const accountState = ({ closedAt, mustChangePassword }: AccountRow) =>
  closedAt ? 'Đã khóa' : mustChangePassword ? 'Chưa đổi mật khẩu lần đầu' : 'Đang dùng'

const columns = (today: Day): ListColumn<RightsRow>[] => [
  { head: 'Họ và tên', cell: ({ fullName }) => fullName },
  { head: 'Tên đăng nhập', cell: ({ account }) => account?.loginName ?? null },
  { head: 'Đơn vị', cell: ({ organisation }) => organisation },
  {
    head: 'Tình trạng',
    cell: ({ account }) => (account ? accountState(account) : null),
  },
  {
    head: 'Đăng nhập gần nhất',
    cell: ({ account }) => dayCell(account?.lastSignInAt && dayOf(account.lastSignInAt)),
  },
  { head: 'Vai trò', cell: ({ grant }) => (grant ? roleLabel[grant.role] : 'Chưa có vai trò') },
  { head: 'Tại tổ chức', cell: ({ grant }) => grant?.organisation ?? null },
  { head: 'Từ ngày', cell: ({ grant }) => dayCell(grant?.startsOn) },
  { head: 'Đến ngày', cell: ({ grant }) => dayCell(grant?.endsOn) },
  {
    head: 'Đang có hiệu lực',
    cell: ({ grant }) => (grant ? (isInForce(grant, today) ? 'Có' : 'Không') : null),
  },
  { head: 'Thay đồng chí', cell: ({ grant }) => grant?.substitutesFor ?? null },
  { head: 'Thuộc', cell: ({ whence }) => whenceWords[whence] },
  { head: 'Theo quyết định', cell: ({ grant }) => grant?.decision ?? null },
]

const outsideRow = ({ fullName, organisation, isAbove, place, ...grant }: Outside): RightsRow => ({
  ...{ fullName, organisation },
  grant: { ...grant, organisation: place },
  whence: isAbove ? 'above' : 'outside',
})

/**
 * Ai có quyền gì, ở đâu, đến bao giờ: one row for each role of an account, one for an account without any; then who
 * holds a role here from outside, or above with a reach down to here.
 */
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
    const { fullName, organisation } = account
    const row = { fullName, organisation, account, whence: 'own' as const }
    return own.length > 0 ? own.map((grant) => ({ ...row, grant })) : [row]
  })
  const outside = filter.state ? [] : await listOutsideGrants(viewer, filter, today)
  return listed([...rows, ...outside.map(outsideRow)], columns(today))
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
