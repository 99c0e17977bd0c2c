import { sql } from 'drizzle-orm'
import { holidays } from '@/db/schema'
import { addDays, type Day } from '@/lib/core/dates'
import type { SeedDb } from '../factories'

type Break = { from: Day; to?: Day; name: string; source: string; kind?: 'holiday' | 'makeUp' }

const LABOUR_CODE = 'Bộ luật Lao động 2019, Điều 112'
/** Điều 111 khoản 3: a holiday on a weekly day off is taken on the next working day. */
const IN_LIEU = 'Bộ luật Lao động 2019, Điều 111 khoản 3 và Điều 112 (nghỉ bù)'
const announced = (year: number) =>
  `Thông báo của Bộ Lao động – Thương binh và Xã hội về nghỉ Tết Âm lịch và nghỉ lễ năm ${year}`
const announcedByHomeAffairs = (year: number) =>
  `Thông báo của Bộ Nội vụ về nghỉ Tết Âm lịch và nghỉ lễ năm ${year}`
/** Not announced when this table was written: the days the law itself gives. */
const EXPECTED = 'Dự kiến theo Bộ luật Lao động 2019, Điều 111, 112; chờ thông báo chính thức'

/** Breaks of the public service, weekly days off inside them included, so that a page can show the whole break. */
const breaks: Break[] = [
  { from: '2021-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2021-02-10', to: '2021-02-16', name: 'Tết Tân Sửu', source: announced(2021) },
  { from: '2021-04-21', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2021-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2021-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2021-05-03', name: 'Nghỉ bù ngày Quốc tế lao động', source: IN_LIEU },
  { from: '2021-09-02', to: '2021-09-03', name: 'Quốc khánh', source: announced(2021) },

  { from: '2022-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2022-01-03', name: 'Nghỉ bù Tết Dương lịch', source: IN_LIEU },
  { from: '2022-01-29', to: '2022-02-06', name: 'Tết Nhâm Dần', source: announced(2022) },
  { from: '2022-04-10', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2022-04-11', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', source: IN_LIEU },
  { from: '2022-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2022-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2022-05-02', to: '2022-05-03', name: 'Nghỉ bù 30/4 và 01/5', source: IN_LIEU },
  { from: '2022-09-01', to: '2022-09-04', name: 'Quốc khánh', source: announced(2022) },

  { from: '2023-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2023-01-02', name: 'Nghỉ bù Tết Dương lịch', source: IN_LIEU },
  { from: '2023-01-20', to: '2023-01-26', name: 'Tết Quý Mão', source: announced(2023) },
  { from: '2023-04-29', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2023-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2023-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2023-05-02', to: '2023-05-03', name: 'Nghỉ bù Giỗ Tổ Hùng Vương và 30/4', source: IN_LIEU },
  { from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh', source: announced(2023) },

  { from: '2024-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2024-02-08', to: '2024-02-14', name: 'Tết Giáp Thìn', source: announced(2024) },
  { from: '2024-04-18', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2024-04-29', name: 'Nghỉ hoán đổi dịp 30/4', source: announced(2024) },
  { from: '2024-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2024-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2024-05-04', name: 'Làm bù cho ngày 29/4', source: announced(2024), kind: 'makeUp' },
  { from: '2024-08-31', to: '2024-09-03', name: 'Quốc khánh', source: announced(2024) },

  { from: '2025-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2025-01-25', to: '2025-02-02', name: 'Tết Ất Tỵ', source: announced(2025) },
  { from: '2025-04-07', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2025-04-26', name: 'Làm bù cho ngày 02/5', source: announced(2025), kind: 'makeUp' },
  { from: '2025-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2025-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2025-05-02', name: 'Nghỉ hoán đổi dịp 01/5', source: announced(2025) },
  { from: '2025-08-30', to: '2025-09-02', name: 'Quốc khánh', source: announced(2025) },

  { from: '2026-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2026-01-02', name: 'Nghỉ hoán đổi dịp Tết Dương lịch', source: announcedByHomeAffairs(2026) },
  { from: '2026-01-10', name: 'Làm bù cho ngày 02/01', source: announcedByHomeAffairs(2026), kind: 'makeUp' },
  { from: '2026-02-14', to: '2026-02-22', name: 'Tết Bính Ngọ', source: announcedByHomeAffairs(2026) },
  { from: '2026-04-26', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2026-04-27', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', source: IN_LIEU },
  { from: '2026-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2026-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2026-08-22', name: 'Làm bù cho ngày 31/8', source: announcedByHomeAffairs(2026), kind: 'makeUp' },
  { from: '2026-08-29', to: '2026-09-02', name: 'Quốc khánh', source: announcedByHomeAffairs(2026) },

  { from: '2027-01-01', name: 'Tết Dương lịch', source: LABOUR_CODE },
  { from: '2027-02-05', to: '2027-02-11', name: 'Tết Đinh Mùi', source: EXPECTED },
  { from: '2027-04-16', name: 'Giỗ Tổ Hùng Vương', source: LABOUR_CODE },
  { from: '2027-04-30', name: 'Ngày Chiến thắng 30/4', source: LABOUR_CODE },
  { from: '2027-05-01', name: 'Quốc tế lao động', source: LABOUR_CODE },
  { from: '2027-05-03', name: 'Nghỉ bù ngày Quốc tế lao động', source: IN_LIEU },
  { from: '2027-09-02', to: '2027-09-03', name: 'Quốc khánh', source: EXPECTED },
]

const daysOf = ({ from, to = from, name, source, kind = 'holiday' }: Break) => {
  const days: (typeof holidays.$inferInsert)[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, kind, name, source })
  return days
}

export const publicHolidays = breaks.flatMap(daysOf)

/** Public holidays belong to every installation; loading them again corrects a changed row. */
export async function ensureHolidays(db: SeedDb) {
  await db
    .insert(holidays)
    .values(publicHolidays)
    .onConflictDoUpdate({
      target: holidays.day,
      set: { kind: sql`excluded.kind`, name: sql`excluded.name`, source: sql`excluded.source` },
    })
}
