import type { Person } from './people'

/** Chi bộ thôn Đông Hạ, whose evening of 07/09/2022 the demonstration is about: 18 invented members. */
const exactly = (
  fullName: string,
  sex: Person['sex'],
  birthYear: number,
  occupation = '',
  more: Partial<Person> = {},
): Person => ({
  fullName,
  sex,
  birthYear,
  occupation,
  standing: 'full',
  position: '',
  admittedOn: `${Math.min(birthYear + 27, 2017)}-05-19`,
  officialOn: `${Math.min(birthYear + 28, 2018)}-05-19`,
  ...more,
})

export const dongHaPeople: Person[] = [
  exactly('Đào Xuân Thạch', 'male', 1963, '', { position: 'Bí thư chi bộ' }),
  exactly('Lương Thị Nhàn', 'female', 1974, 'Trưởng thôn', { position: 'Phó Bí thư chi bộ' }),
  exactly('Vũ Đình Khoát', 'male', 1980, 'Trưởng Ban Công tác Mặt trận thôn', { position: 'Chi ủy viên' }),
  exactly('Ngô Văn Lẫm', 'male', 1938, '', {
    exemption: { kind: 'ageHealth', startsOn: '2020-03-06', decidedBy: 'Chi bộ thôn Đông Hạ' },
  }),
  exactly('Phí Thị Hòe', 'female', 1955, 'Chi hội trưởng Chi hội Người cao tuổi'),
  exactly('Trịnh Bá Sửu', 'male', 1961, 'Chi hội trưởng Chi hội Cựu chiến binh'),
  exactly('Đoàn Thị Mận', 'female', 1978, 'Chi hội trưởng Chi hội Phụ nữ'),
  exactly('Kiều Văn Tiệp', 'male', 1985, 'Chi hội trưởng Chi hội Nông dân'),
  exactly('Nguyễn Hữu Chước', 'male', 1951),
  exactly('Phạm Thị Thơi', 'female', 1969, 'Nhân viên y tế thôn'),
  exactly('Trần Khắc Đệ', 'male', 1957),
  exactly('Hoàng Văn Quýnh', 'male', 1990, 'Công nhân đang làm việc ngoài tỉnh', {
    away: {
      place: 'Khu công nghiệp Sông Vệ, tỉnh Hải Lâm',
      work: 'Công nhân',
      contact: 'Zalo (gọi video)',
      startsOn: '2021-03-01',
    },
  }),
  exactly('Bùi Thị Lụa', 'female', 1982),
  exactly('Mai Văn Ngữ', 'male', 1988),
  exactly('Đỗ Thị Hường', 'female', 1995, 'Bí thư Chi đoàn thôn'),
  exactly('Lê Công Rạng', 'male', 1971, 'Tổ trưởng tổ thủy nông'),
  exactly('Tạ Quang Đính', 'male', 1965, 'Thôn đội trưởng'),
  exactly('Đinh Văn Khải', 'male', 1997, 'Phó Bí thư Chi đoàn thôn', {
    standing: 'probationary',
    admittedOn: '2022-05-19',
    officialOn: null,
  }),
]

/** Nghị quyết tháng 8/2022: reported on 07/09/2022. */
export const dongHaAugustTasks = [
  {
    title: 'Phòng trừ sâu cuốn lá nhỏ và rầy trên 42 ha lúa mùa',
    assignee: 'Kiều Văn Tiệp',
    dueOn: '2022-08-25',
  },
  {
    title: 'Tổng vệ sinh đường làng, treo cờ Tổ quốc dịp Quốc khánh 2/9',
    assignee: 'Vũ Đình Khoát',
    dueOn: '2022-09-02',
  },
  {
    title: 'Vận động tham gia bảo hiểm y tế hộ gia đình (12 người) và bảo hiểm xã hội tự nguyện (3 người)',
    assignee: 'Phạm Thị Thơi',
    dueOn: '2022-08-31',
  },
  {
    title: 'Rà soát, lập danh sách thanh niên trong độ tuổi sẵn sàng nhập ngũ năm 2023',
    assignee: 'Tạ Quang Đính',
    dueOn: '2022-08-26',
  },
  {
    title: 'Vận động 5 hộ tháo dỡ chuồng trại, lều tạm lấn mái kênh N4',
    assignee: 'Lương Thị Nhàn',
    dueOn: '2022-08-31',
  },
]
