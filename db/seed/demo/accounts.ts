import type * as schema from '@/db/schema'
import { DEMO_PASSWORD, makeAccount, type SeedDb } from '../factories'
import type { SignIn } from '../filling'
import { makeRandom } from '../kit/random'
import type { CellMembers } from './members'
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

export async function makeAccounts(
  db: SeedDb,
  tree: Tree,
  members: CellMembers,
): Promise<{ accounts: Accounts; shown: SignIn[] }> {
  const accounts: Accounts = new Map()
  const shown: SignIn[] = []
  const add = async (
    login: string,
    role: Role,
    orgId: number,
    who: { fullName: string; id?: number },
    roleName?: string,
  ) => {
    const { id } = await makeAccount(db, {
      orgId,
      loginName: login,
      fullName: who.fullName,
      memberId: who.id,
      roles: [role],
    })
    accounts.set(login, { id, fullName: who.fullName })
    if (roleName)
      shown.push({ role: roleName, name: who.fullName, loginName: login, password: DEMO_PASSWORD })
  }
  for (const [login, role, roleName, fullName] of atTop)
    await add(login, role, tree.top.id, { fullName }, roleName)
  for (const [key, fullName] of Object.entries(officers)) {
    const agency = tree.agencies.get(key)
    const roleName = key === 'ubnd' ? 'Ủy ban nhân dân huyện (cơ quan xử lý)' : undefined
    if (agency) await add(`${key}.huyen`, 'agencyOfficer', agency.id, { fullName }, roleName)
  }
  const random = makeRandom('văn phòng cấp ủy')
  const taken = new Set<string>()
  for (const { plan, organisation } of tree.communes) {
    const isShown = plan.key === 'anthinh'
    const secretary = isShown ? 'Phạm Ngọc Toản' : makeName(random, 'Kinh', 'male', taken)
    const clerk = isShown ? 'Đinh Thị Vân' : makeName(random, 'Kinh', 'female', taken)
    await add(
      `bithu.${plan.key}`,
      'committeeSecretary',
      organisation.id,
      { fullName: secretary },
      isShown ? 'Bí thư Đảng ủy xã' : undefined,
    )
    await add(
      `vanphong.${plan.key}`,
      'committeeOffice',
      organisation.id,
      { fullName: clerk },
      isShown ? 'Văn phòng Đảng ủy xã' : undefined,
    )
  }
  for (const [{ plan, organisation }, people] of members) {
    const isShown = plan.key === 'dongha'
    const [secretary, deputy, clerk] = people
    if (!secretary || !deputy) continue
    await add(
      `bithu.${plan.key}`,
      'cellSecretary',
      organisation.id,
      secretary,
      isShown ? 'Bí thư chi bộ' : undefined,
    )
    await add(
      `thuky.${plan.key}`,
      'cellRecorder',
      organisation.id,
      clerk ?? deputy,
      isShown ? 'Thư ký chi bộ' : undefined,
    )
    const member = people.find(({ fullName }) => fullName === 'Lê Công Rạng')
    if (isShown && member) await add(`dangvien.${plan.key}`, 'member', organisation.id, member, 'Đảng viên')
  }
  return { accounts, shown }
}
