import * as schema from '@/db/schema'
import type { SeedDb } from '../factories'

/** Chủ đề a new installation begins with; the organisation board adds its own by form. */
const names = [
  'Sinh hoạt chi bộ',
  'Biểu quyết, nghị quyết',
  'Miễn, tạm miễn sinh hoạt',
  'Đảng phí',
  'Kết nạp, chuyển đảng chính thức',
  'Đánh giá, xếp loại',
  'Liên hệ nơi cư trú',
]

/** By name, for what else is seeded. */
export async function makeGuidanceTopics(db: SeedDb, orgId: number): Promise<Map<string, number>> {
  const made = await db
    .insert(schema.guidanceTopics)
    .values(names.map((name) => ({ orgId, name })))
    .returning()
  return new Map(made.map(({ id, name }) => [name, id]))
}
