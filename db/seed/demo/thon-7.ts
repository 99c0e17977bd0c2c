import type * as schema from '@/db/schema'
import type { Person } from './people'

type Level = NonNullable<(typeof schema.ratings.$inferInsert)['level']>
/** One row of the year-end review 2025 of Chi bộ thôn 7: scores, tasks in percent, ballots per level. */
type Review = {
  person: Person
  self?: [level: Level, general: number, results: number]
  /** Điểm thẩm định, where the review found less. */
  verified?: [general: number, results: number]
  tasks?: [done: number, late: number, exceeded: number, fixed: number]
  ballots?: [valid: number, excellent: number, good: number, adequate: number, failed: number]
  proposed?: Level
  level?: Level
  grounds?: string[]
  notReviewed?: string
  note?: string
}

const person = (
  fullName: string,
  sex: Person['sex'],
  birthYear: number,
  ethnicGroup: string,
  [position, occupation]: [string, string] = ['', ''],
  more: Partial<Person> = {},
): Person => ({
  fullName,
  sex,
  birthYear,
  ethnicGroup,
  position,
  occupation,
  standing: 'full',
  admittedOn: `${Math.min(birthYear + 26, 2018)}-02-03`,
  officialOn: `${Math.min(birthYear + 27, 2019)}-02-03`,
  ...more,
})
/** Admitted in the year of the review, after the day of the demonstration, whose register has them: from before that day. */
const probation = { standing: 'probationary', officialOn: null, sinceOn: '2022-01-01' } as const

export const thon7Reviews: Review[] = [
  {
    person: person('Trương Quốc Hiệu', 'male', 1968, 'Kinh', ['Bí thư chi bộ', '']),
    self: ['excellent', 29, 66],
    tasks: [100, 0, 40, 100],
    ballots: [14, 12, 2, 0, 0],
    proposed: 'excellent',
    level: 'excellent',
    note: 'Đủ điểm, đủ điều kiện, số phiếu xuất sắc cao nhất: giữ được suất trong giới hạn tỷ lệ.',
  },
  {
    person: person('Bế Thị Nhài', 'female', 1979, 'Tày', ['Phó Bí thư chi bộ', '']),
    self: ['excellent', 28, 65],
    tasks: [100, 0, 35, 100],
    ballots: [14, 10, 4, 0, 0],
    proposed: 'excellent',
    level: 'good',
    note: 'Đủ điểm và điều kiện nhưng hết suất theo giới hạn tỷ lệ.',
  },
  {
    person: person('Đồng Văn Luật', 'male', 1984, 'Kinh', ['Chi ủy viên', '']),
    self: ['good', 27, 60],
    tasks: [100, 0, 20, 100],
    ballots: [14, 1, 12, 1, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('Cù Đình Thứ', 'male', 1942, 'Kinh', ['', ''], {
      exemption: { kind: 'ageHealth', startsOn: '2023-10-05', decidedBy: 'Chi bộ thôn 7' },
    }),
    notReviewed: 'được miễn công tác và sinh hoạt đảng do tuổi cao, sức khỏe yếu',
  },
  {
    person: person('Mạc Văn Tường', 'male', 1990, 'Kinh', ['', ''], {
      exemption: {
        kind: 'mobileWork',
        startsOn: '2025-08-15',
        endsOn: '2026-07-31',
        decidedBy: 'Ban Thường vụ Đảng ủy xã Bình Khê',
        decisionNumber: '47-QĐ/ĐU',
      },
    }),
    notReviewed: 'đang tạm miễn do đi làm xa',
  },
  {
    person: person('Sầm Thị Quyên', 'female', 1986, 'Tày', ['', 'Chi hội trưởng Chi hội Phụ nữ']),
    self: ['excellent', 28, 62],
    tasks: [100, 0, 20, 100],
    ballots: [14, 3, 11, 0, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('Nông Văn Kỷ', 'male', 1975, 'Tày', ['', 'Trưởng thôn']),
    self: ['excellent', 28, 63],
    tasks: [100, 0, 30, 100],
    ballots: [13, 8, 5, 0, 0],
    proposed: 'excellent',
    level: 'good',
    note: 'Đủ điểm và điều kiện nhưng hết suất theo giới hạn tỷ lệ.',
  },
  {
    person: person('Lục Thị Thêu', 'female', 1971, 'Tày'),
    self: ['good', 27, 58],
    tasks: [100, 0, 15, 100],
    ballots: [14, 0, 13, 1, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('Doãn Bá Cầu', 'male', 1959, 'Kinh', ['', 'Chi hội trưởng Chi hội Cựu chiến binh']),
    self: ['good', 28, 56],
    tasks: [100, 0, 10, 100],
    ballots: [14, 0, 12, 2, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('Từ Văn Gắng', 'male', 1965, 'Kinh'),
    self: ['good', 26, 54],
    tasks: [100, 0, 10, 100],
    ballots: [13, 0, 11, 2, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('La Thị Hậu', 'female', 1982, 'Tày'),
    self: ['good', 27, 55],
    tasks: [100, 0, 10, 100],
    ballots: [14, 0, 10, 4, 0],
    proposed: 'good',
    level: 'good',
    note: 'Mới chuyển sinh hoạt chính thức đến trong năm.',
  },
  {
    person: person('Tăng Văn Ước', 'male', 1977, 'Kinh'),
    self: ['adequate', 20, 38],
    tasks: [100, 15, 0, 100],
    ballots: [14, 0, 0, 8, 6],
    proposed: 'adequate',
    level: 'failed',
    grounds: ['discipline'],
    note: 'Bị kỷ luật khiển trách liên quan nhiệm vụ trong năm.',
  },
  {
    person: person('Ngọ Thị Bền', 'female', 1963, 'Kinh'),
    self: ['good', 24, 47],
    verified: [23, 43],
    tasks: [100, 10, 0, 100],
    ballots: [14, 0, 5, 9, 0],
    proposed: 'adequate',
    level: 'adequate',
  },
  {
    person: person('Viên Đình Cửu', 'male', 1956, 'Kinh'),
    self: ['adequate', 24, 43],
    tasks: [100, 5, 0, 100],
    ballots: [14, 0, 2, 12, 0],
    proposed: 'adequate',
    level: 'adequate',
  },
  {
    person: person('Hứa Văn Thực', 'male', 1994, 'Nùng', ['', 'Lao động tự do']),
    self: ['adequate', 22, 38],
    tasks: [100, 20, 0, 100],
    ballots: [14, 0, 1, 12, 1],
    proposed: 'adequate',
    level: 'adequate',
  },
  {
    person: person('Thân Thị Ngoan', 'female', 1998, 'Kinh', ['', 'Bí thư Chi đoàn thôn'], {
      ...probation,
      admittedOn: '2025-04-03',
    }),
    self: ['good', 27, 52],
    tasks: [100, 0, 15, 100],
    ballots: [14, 0, 11, 3, 0],
    proposed: 'good',
    level: 'good',
  },
  {
    person: person('Đinh Công Sách', 'male', 2001, 'Kinh', ['', ''], {
      ...probation,
      admittedOn: '2025-08-05',
    }),
    notReviewed: 'mới kết nạp ngày 05/8/2025, chưa đủ 6 tháng',
  },
  {
    person: person('Kim Thị Lệ', 'female', 1969, 'Kinh', ['', 'Nhân viên y tế thôn']),
    self: ['good', 28, 59],
    tasks: [100, 0, 25, 100],
    ballots: [14, 1, 13, 0, 0],
    proposed: 'good',
    level: 'good',
  },
]
