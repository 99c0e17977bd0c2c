import type { Random } from '../kit/random'

/** Invented people: common family names, given names of the countryside; no list of real persons stands behind them. */
type Bank = { families: string[]; middles: Record<Sex, string[]>; givens: Record<Sex, string[]> }
export type Sex = 'male' | 'female'

const kinh: Bank = {
  families: [
    ...['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Trần', 'Lê', 'Lê', 'Phạm', 'Phạm', 'Vũ', 'Vũ', 'Hoàng', 'Bùi'],
    ...[
      'Đỗ',
      'Đặng',
      'Ngô',
      'Dương',
      'Đào',
      'Đoàn',
      'Trịnh',
      'Đinh',
      'Phùng',
      'Mai',
      'Tạ',
      'Lưu',
      'Cao',
      'Chu',
    ],
    ...['Kiều', 'Phí', 'Khổng', 'Quách', 'Thiều', 'Lại', 'Nghiêm', 'Phan', 'Hà', 'Tô'],
  ],
  middles: {
    male: [
      'Văn',
      'Văn',
      'Văn',
      'Hữu',
      'Đức',
      'Công',
      'Xuân',
      'Đình',
      'Bá',
      'Khắc',
      'Thế',
      'Duy',
      'Viết',
      'Quang',
    ],
    female: ['Thị', 'Thị', 'Thị', 'Thị', 'Thị Thu', 'Thị Bích', 'Thị Kim', 'Thị Thanh', 'Thị Hồng'],
  },
  givens: {
    male: [
      ...[
        'Thạo',
        'Khuê',
        'Bính',
        'Đạt',
        'Toản',
        'Huân',
        'Nhạ',
        'Thụ',
        'Vượng',
        'Kha',
        'Đôn',
        'Hợi',
        'Sinh',
        'Mão',
      ],
      ...[
        'Tuấn',
        'Chiến',
        'Thành',
        'Luyến',
        'Hảo',
        'Thiện',
        'Quyết',
        'Khoa',
        'Bằng',
        'Lượng',
        'Nhân',
        'Tính',
      ],
      ...[
        'Định',
        'Oanh',
        'Doanh',
        'Thịnh',
        'Tiến',
        'Hiển',
        'Kiên',
        'Lịch',
        'Ngạn',
        'Sáng',
        'Tấn',
        'Việt',
        'Yên',
      ],
    ],
    female: [
      ...[
        'Nhung',
        'Lý',
        'Thoa',
        'Duyên',
        'Hạnh',
        'Hằng',
        'Lan',
        'Mừng',
        'Ngát',
        'Nụ',
        'Oanh',
        'Phượng',
        'Quế',
      ],
      ...[
        'Sen',
        'Thắm',
        'Thảo',
        'Thơm',
        'Thủy',
        'Tươi',
        'Vân',
        'Xuyến',
        'Yến',
        'Bưởi',
        'Chiên',
        'Đào',
        'Gấm',
      ],
      ...['Hiên', 'Huệ', 'Loan', 'Miền', 'Nga', 'Nhàn', 'Tuyết', 'Liễu', 'Dịu', 'Hoa'],
    ],
  },
}
const tay: Bank = {
  families: [
    'Nông',
    'Hoàng',
    'Bế',
    'Lương',
    'Triệu',
    'Đàm',
    'Ma',
    'La',
    'Lục',
    'Vi',
    'Hứa',
    'Chu',
    'Mông',
    'Sầm',
  ],
  middles: {
    male: ['Văn', 'Văn', 'Đình', 'Quốc', 'Công', 'Ích'],
    female: ['Thị', 'Thị', 'Thị Bích', 'Thúy'],
  },
  givens: {
    male: [
      'Sự',
      'Páo',
      'Bôn',
      'Đại',
      'Thìn',
      'Nhuận',
      'Kỷ',
      'Chài',
      'Tài',
      'Lợi',
      'Sèn',
      'Điểm',
      'Tráng',
      'Vịnh',
      'Coóng',
    ],
    female: [
      'Nhình',
      'Pèng',
      'Sao',
      'Thêu',
      'Nhài',
      'Hậu',
      'Bền',
      'Diệp',
      'Đệm',
      'Slao',
      'Mới',
      'Viền',
      'Ngoan',
    ],
  },
}
const dao: Bank = {
  families: ['Bàn', 'Triệu', 'Đặng', 'Phùng', 'Lý', 'Chìu', 'Dương'],
  middles: { male: ['Văn', 'Tiến', 'Phúc', 'Tài', 'Sành'], female: ['Thị', 'Mùi', 'Tả'] },
  givens: {
    male: ['Sơn', 'Khe', 'Quẩy', 'Chòi', 'Thắng', 'Phin', 'Vạng', 'Lìn', 'Hin'],
    female: ['Mụi', 'Nảy', 'Mẩy', 'Ghển', 'Khé', 'Xuân', 'Liều', 'Mấy'],
  },
}
const hmong: Bank = {
  families: ['Giàng', 'Vàng', 'Thào', 'Sùng', 'Lầu', 'Hầu', 'Cứ', 'Tráng'],
  middles: { male: ['A', 'A', 'Mí', 'Seo'], female: ['Thị', 'Thị'] },
  givens: {
    male: ['Páo', 'Dế', 'Chứ', 'Lử', 'Sử', 'Tủa', 'Vừ', 'Chá', 'Hồ'],
    female: ['Mỷ', 'Dợ', 'Sua', 'Pà', 'Chở', 'Máy', 'Xía', 'Vá'],
  },
}

const banks = { Kinh: kinh, Tày: tay, Nùng: tay, Dao: dao, Mông: hmong }
export type EthnicGroup = keyof typeof banks

/** A name nobody in `taken` has yet; `taken` then holds it. */
export function makeName(random: Random, group: EthnicGroup, sex: Sex, taken: Set<string>): string {
  const { families, middles, givens } = banks[group]
  for (;;) {
    const name = [random.pick(families), random.pick(middles[sex]), random.pick(givens[sex])].join(' ')
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
