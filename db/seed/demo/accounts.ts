import * as schema from '@/db/schema'
import { DEMO_PASSWORD, demoHash, type SeedDb } from '../factories'
import type { SignIn } from '../filling'
import { insertAll } from '../kit/insert'
import { makeRandom } from '../kit/random'
import type { CellMembers, Member } from './members'
import { makeName } from './names'
import type { Tree } from './organisations'

type Role = (typeof schema.role.enumValues)[number]
export type Account = { id: number; fullName: string }
/** Who acts in the story: by login name. */
export type Accounts = Map<string, Account>

const atTop: [login: string, role: Role, roleName: string, fullName: string][] = [
  ['quantri', 'admin', 'Quản trị hệ thống', 'Khổng Duy Thụ'],
  ['thuongtruc.huyen', 'permanentCommittee', 'Thường trực Huyện ủy', 'Đặng Hữu Kiệm'],
  ['banthuongvu.huyen', 'standingCommittee', 'Ban Thường vụ Huyện ủy', 'Lưu Thị Hòa'],
  ['vanphong.huyen', 'districtOffice', 'Văn phòng Huyện ủy', 'Nghiêm Thị Vân'],
  ['tochuc.huyen', 'organisationBoard', 'Ban Tổ chức Huyện ủy', 'Phan Bá Huân'],
  ['kiemtra.huyen', 'inspector', 'Ủy ban Kiểm tra Huyện ủy', 'Cao Xuân Luyến'],
]
const officers: Record<string, string> = {
  ubnd: 'Trần Đức Luyện',
  nongnghiep: 'Thiều Văn Hảo',
  moitruong: 'Đỗ Thị Xuyến',
  tuyengiao: 'Lại Thế Khoa',
  vphu: 'Tô Viết Doanh',
  mattran: 'Quách Thị Miền',
  btc: 'Bùi Khắc Tấn',
  ubkt: 'Phùng Hữu Lịch',
  hdnd: 'Chu Đình Thịnh',
  nongdan: 'Đào Bá Lượng',
  phunu: 'Lại Thị Hạnh',
  doan: 'Vũ Đức Kiên',
}

const heads: Record<string, string> = { ubnd: 'Hoàng Công Thiệp' }

type Wanted = {
  login: string
  role: Role
  orgId: number
  fullName: string
  memberId?: number
  shownAs?: string
}

const committees = (tree: Tree): Wanted[] => {
  const random = makeRandom('văn phòng cấp ủy')
  const taken = new Set<string>()
  return tree.communes.flatMap(({ plan, organisation: { id: orgId } }): Wanted[] => {
    const isShown = plan.key === 'anthinh'
    const secretary = isShown ? 'Phạm Ngọc Toản' : makeName(random, 'Kinh', 'male', taken)
    const clerk = isShown ? 'Đinh Thị Vân' : makeName(random, 'Kinh', 'female', taken)
    const [first, second] = isShown ? ['Bí thư Đảng ủy xã', 'Văn phòng Đảng ủy xã'] : []
    return [
      { login: `bithu.${plan.key}`, role: 'committeeSecretary', orgId, fullName: secretary, shownAs: first },
      { login: `vanphong.${plan.key}`, role: 'committeeOffice', orgId, fullName: clerk, shownAs: second },
    ]
  })
}

const cells = (members: CellMembers) =>
  [...members].flatMap(([{ plan, organisation }, people]): Wanted[] => {
    const orgId = organisation.id
    const isShown = plan.key === 'dongha'
    const [secretary, deputy, third] = people
    const clerk = third?.position ? third : deputy
    const own = (login: string, role: Role, member: Member | undefined, shownAs: string): Wanted[] => {
      if (!member) return []
      const { id: memberId, fullName } = member
      return [
        {
          login: `${login}.${plan.key}`,
          role,
          orgId,
          fullName,
          memberId,
          shownAs: isShown ? shownAs : undefined,
        },
      ]
    }
    return [
      ...own('bithu', 'cellSecretary', secretary, 'Bí thư chi bộ'),
      ...own('thuky', 'cellRecorder', clerk, 'Thư ký chi bộ'),
      ...own(
        'dangvien',
        'member',
        people.find(({ fullName }) => fullName === 'Lê Công Rạng'),
        'Đảng viên',
      ),
    ]
  })

const agencyOfficers = (tree: Tree) =>
  Object.entries(officers).flatMap(([key, fullName]): Wanted[] => {
    const agency = tree.agencies.get(key)
    const shownAs = key === 'ubnd' ? 'Ủy ban nhân dân huyện (cơ quan xử lý)' : undefined
    return agency
      ? [{ login: `${key}.huyen`, role: 'agencyOfficer', orgId: agency.id, fullName, shownAs }]
      : []
  })

const agencyHeads = (tree: Tree) =>
  Object.entries(heads).flatMap(([key, fullName]): Wanted[] => {
    const agency = tree.agencies.get(key)
    const shownAs = 'Chủ tịch Ủy ban nhân dân huyện (thủ trưởng cơ quan)'
    return agency
      ? [{ login: `thutruong.${key}`, role: 'agencyHead', orgId: agency.id, fullName, shownAs }]
      : []
  })

/** One account per role to show, and one for everybody who acts in the story; one password for all. */
export async function makeAccounts(
  db: SeedDb,
  tree: Tree,
  members: CellMembers,
): Promise<{ accounts: Accounts; shown: SignIn[] }> {
  const district = atTop.map(
    ([login, role, shownAs, fullName]): Wanted => ({ login, role, orgId: tree.top.id, fullName, shownAs }),
  )
  const wanted = [
    ...district,
    ...agencyOfficers(tree),
    ...agencyHeads(tree),
    ...committees(tree),
    ...cells(members),
  ]
  const passwordHash = await demoHash()
  await insertAll(
    db,
    schema.accounts,
    wanted.map(({ login: loginName, orgId, fullName, memberId }) => ({
      loginName,
      orgId,
      fullName,
      memberId,
      passwordHash,
      mustChangePassword: false,
    })),
  )
  const stored = await db
    .select({
      id: schema.accounts.id,
      loginName: schema.accounts.loginName,
      fullName: schema.accounts.fullName,
    })
    .from(schema.accounts)
  const accounts: Accounts = new Map(stored.map(({ loginName, ...account }) => [loginName, account]))
  await insertAll(
    db,
    schema.grants,
    wanted.flatMap(({ login, role, orgId }) => {
      const account = accounts.get(login)
      return account ? [{ accountId: account.id, role, orgId, startsOn: '2020-01-01' }] : []
    }),
  )
  const shown = wanted.flatMap(({ login: loginName, fullName: name, shownAs }) =>
    shownAs ? [{ role: shownAs, name, loginName, password: DEMO_PASSWORD }] : [],
  )
  return { accounts, shown }
}
