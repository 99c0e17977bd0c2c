import { feedbackFields } from '@/db/schema'
import type { SeedDb } from '@/db/seed/factories'

/** Lĩnh vực to begin with; the office adds its own and closes what it does not use. */
const names = [
  ...['Xây dựng Đảng', 'Cán bộ', 'Cải cách hành chính', 'Nông nghiệp', 'Thủy lợi', 'Giao thông', 'Điện'],
  ...['Nước sinh hoạt', 'Đất đai', 'Môi trường', 'Giáo dục', 'Y tế', 'Văn hóa', 'Chính sách, an sinh'],
  ...['An ninh trật tự', 'Chuyển đổi số', 'Lĩnh vực khác'],
]

export const makeFields = (db: SeedDb, orgId: number) =>
  db.insert(feedbackFields).values(names.map((name, index) => ({ orgId, name, position: index + 1 })))
