import * as schema from '@/db/schema'
import type { MinutesContent } from '@/lib/meetings/content'
import { visitsRule } from '../base/rulesets'
import { insertAll } from '../kit/insert'
import type { Story } from './story'
import { COMMUNE } from './tree'

type NewVisitor = typeof schema.visitors.$inferInsert
type Sent = Pick<NewVisitor, 'fullName' | 'position' | 'kind'> & {
  own: string
  lives?: string
  cells: string[]
}

const khai = { fullName: 'Vương Đình Khải', position: `Bí thư Đảng ủy xã ${COMMUNE}` }
const nguyet = { fullName: 'Hoàng Thị Nguyệt', position: `Phó Bí thư Thường trực Đảng ủy xã ${COMMUNE}` }
const ngoan = { fullName: 'Trịnh Thế Ngoạn', position: 'Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng' }

/** Whom the commune's committee sends, and to which cells. */
const sent: Sent[] = [
  { ...khai, kind: 'leader', own: 'coquandang', lives: 'thon2', cells: ['thon1', 'thon3', 'thon5'] },
  { ...nguyet, kind: 'leader', own: 'coquandang', cells: ['thon4', 'thcs', 'tramyte'] },
  { ...ngoan, kind: 'committee', own: 'coquandang', cells: ['thon2', 'coquanubnd'] },
]

type Guest = { fullName: string; position: string; said: string }
const attended: Record<string, Guest> = {
  'thon1 2025-09-05': {
    ...khai,
    said: 'Đề nghị chi bộ phân công đảng viên giúp từng hộ làm thủ tục trực tuyến, báo cáo kết quả hằng tháng.',
  },
  'thcs 2025-09-05': { ...nguyet, said: 'Nhà trường chú trọng tạo nguồn kết nạp giáo viên trẻ.' },
  'thon4 2025-10-05': {
    ...nguyet,
    said: 'Xã sẽ đặt biển chỉ dẫn đường đến Trung tâm Phục vụ hành chính công trong tháng 10.',
  },
  'thon5 2025-10-05': { ...khai, said: 'Ghi nhận kiến nghị về mương tiêu; giao Phòng Kinh tế kiểm tra.' },
}

/** The guest of an evening, and what he said. */
export function guestsOn(key: string, heldOn: string): Pick<MinutesContent, 'guests' | 'guestRemarks'> {
  const guest = attended[`${key} ${heldOn}`]
  if (!guest) return { guests: [], guestRemarks: [] }
  const { fullName: name, position, said } = guest
  return {
    guests: [{ name, position, role: 'dự, chỉ đạo', isHigherLevel: true }],
    guestRemarks: [{ name, text: said }],
  }
}

/** Dự sinh hoạt of the commune's leaders: who is sent where since the new commune began. */
export async function makeVisits({ db, top, cells }: Pick<Story, 'db' | 'top' | 'cells'>) {
  const idOf = (key?: string) => cells.find(({ plan }) => plan.key === key)?.organisation.id
  await db.insert(schema.ruleSets).values({
    ...visitsRule,
    orgId: top.id,
    source: `Chương trình công tác số 03-CTr/ĐU ngày 01/8/2025 của Đảng ủy xã ${COMMUNE}`,
    validFrom: '2025-08-01',
  })
  const made = await db
    .insert(schema.visitors)
    .values(
      sent.map(({ own, lives, cells: _, ...person }) => ({
        ...person,
        orgId: top.id,
        ownCellId: idOf(own),
        residenceCellId: idOf(lives),
        startsOn: '2025-07-15',
      })),
    )
    .returning({ id: schema.visitors.id, fullName: schema.visitors.fullName })
  await insertAll(
    db,
    schema.visitAssignments,
    sent.flatMap(({ fullName, cells: keys }) =>
      keys.map((key) => ({
        visitorId: made.find((each) => each.fullName === fullName)?.id ?? 0,
        orgId: idOf(key) ?? 0,
        startsOn: '2025-08-01',
      })),
    ),
  )
}
