import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'
import type { Tree } from './organisations'

/** Hội nghị in the calendar of the running month: of the district, and of two communes. */
export async function makeConferences(db: SeedDb, { top, communes }: Tree) {
  const [first, second] = communes.map(({ organisation }) => organisation.id)
  const planned = [
    { orgId: top.id, name: 'Hội nghị báo cáo viên tháng 9', heldOn: '2022-09-15' },
    { orgId: top.id, name: 'Hội nghị Ban Chấp hành sơ kết 9 tháng', heldOn: '2022-09-29' },
    {
      orgId: top.id,
      name: 'Hội nghị tập huấn công tác kiểm tra',
      heldOn: '2022-09-22',
      cancelledOn: '2022-09-05',
      changeReason: 'Giảng viên của tỉnh hoãn sang tháng 10',
      changedAt: new Date('2022-09-05T09:00:00+07:00'),
      version: 2,
    },
    { orgId: first, name: 'Hội nghị triển khai sản xuất vụ đông', heldOn: '2022-09-12' },
    { orgId: second, name: 'Hội nghị giao ban bí thư chi bộ', heldOn: '2022-09-20' },
  ]
  await db
    .insert(schema.conferences)
    .values(planned.flatMap(({ orgId, ...rest }) => (orgId ? [{ orgId, ...rest }] : [])))
}
