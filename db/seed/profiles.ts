import type { organisations } from '@/db/schema'

type Top = Omit<typeof organisations.$inferInsert, 'kind'>

/** Hai cấp từ 01/7/2025 (xa), ba cấp trước đó (huyen): the names a new installation starts with, to be edited by form. */
export const profiles: Record<'xa' | 'huyen', Top> = {
  xa: {
    name: 'Đảng bộ xã',
    shortName: 'Đảng bộ xã',
    committeeName: 'Đảng ủy xã',
    symbol: 'ĐU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH',
    letterheadLower: 'ĐẢNG ỦY XÃ',
    placeName: 'Xã',
    captions: { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M ĐẢNG ỦY' },
  },
  huyen: {
    name: 'Đảng bộ huyện',
    shortName: 'Đảng bộ huyện',
    committeeName: 'Huyện ủy',
    symbol: 'HU',
    letterheadUpper: 'ĐẢNG BỘ TỈNH',
    letterheadLower: 'HUYỆN ỦY',
    placeName: 'Huyện',
    captions: { minutesLeft: 'THƯ KÝ', minutesRight: 'CHỦ TRÌ', onBehalf: 'T/M BAN THƯỜNG VỤ' },
  },
}
