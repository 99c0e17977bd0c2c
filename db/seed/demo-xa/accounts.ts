import type * as schema from '@/db/schema'
import type { CellMembers } from '../demo/members'
import { DEMO_PASSWORD, makeAccount, type SeedDb } from '../factories'
import type { SignIn } from '../filling'
import type { Commune } from './tree'

type Role = (typeof schema.role.enumValues)[number]
type Wanted = {
  login: string
  orgId: number
  fullName: string
  roles: Role[]
  memberId?: number
  shownAs?: string
}

const ofCommune = ({ top, agencyIds }: Commune): Wanted[] => {
  const at = (login: string, fullName: string, shownAs: string, ...roles: Role[]): Wanted => ({
    login: `${login}.xa`,
    orgId: top.id,
    fullName,
    roles,
    shownAs,
  })
  return [
    { ...at('quantri', 'Khổng Duy Thụ', 'Quản trị hệ thống', 'admin'), login: 'quantri' },
    at(
      ...(['bithu', 'Vương Đình Khải', 'Bí thư Đảng ủy xã'] as const),
      ...(['permanentCommittee', 'standingCommittee', 'committeeSecretary'] as const),
    ),
    at('vanphong', 'Đinh Thị Vân', 'Văn phòng Đảng ủy xã', 'districtOffice'),
    at('xaydungdang', 'Trịnh Thế Ngoạn', 'Ban Xây dựng Đảng', 'organisationBoard', 'districtOffice'),
    at('kiemtra', 'Cao Xuân Luyến', 'Ủy ban Kiểm tra Đảng ủy', 'inspector'),
    {
      ...at('ubnd', 'Trần Đức Luyện', 'Ủy ban nhân dân xã (cơ quan xử lý)', 'agencyOfficer'),
      orgId: agencyIds.get('ubnd') ?? top.id,
    },
  ]
}

const ofCells = (members: CellMembers) =>
  [...members].flatMap(([{ plan, organisation }, people]): Wanted[] => {
    const isShown = plan.key === 'thon3'
    const of = (login: string, role: Role, shownAs: string, member = people[0]): Wanted[] =>
      member
        ? [
            {
              login: `${login}.${plan.key}`,
              orgId: organisation.id,
              fullName: member.fullName,
              memberId: member.id,
              roles: [role],
              shownAs: isShown ? shownAs : undefined,
            },
          ]
        : []
    return [
      ...of('bithu', 'cellSecretary', 'Bí thư chi bộ'),
      ...(isShown ? of('thuky', 'cellRecorder', 'Thư ký chi bộ', people[2]) : []),
      ...(isShown ? of('dangvien', 'member', 'Đảng viên', people[3]) : []),
    ]
  })

/** One account per desk of the commune and one per cell; one password for all. */
export async function makeAccounts(db: SeedDb, commune: Commune, members: CellMembers) {
  const ids = new Map<string, number>()
  const shown: SignIn[] = []
  for (const { login: loginName, shownAs, ...account } of [...ofCommune(commune), ...ofCells(members)]) {
    const { id } = await makeAccount(db, { ...account, loginName, startsOn: '2025-07-01' })
    ids.set(loginName, id)
    if (shownAs) shown.push({ role: shownAs, name: account.fullName, loginName, password: DEMO_PASSWORD })
  }
  return { ids, shown }
}
