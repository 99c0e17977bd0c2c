import type { Role } from '@/lib/auth/policy'

export const roleLabel: Record<Role, string> = {
  admin: 'Quản trị hệ thống',
  permanentCommittee: 'Thường trực',
  standingCommittee: 'Ban Thường vụ',
  districtOffice: 'Văn phòng cấp ủy',
  organisationBoard: 'Ban Tổ chức, xây dựng Đảng',
  inspector: 'Ủy ban Kiểm tra',
  agencyOfficer: 'Cán bộ cơ quan xử lý',
  agencyHead: 'Thủ trưởng cơ quan xử lý',
  committeeSecretary: 'Bí thư đảng ủy cơ sở',
  committeeOffice: 'Văn phòng đảng ủy cơ sở',
  cellSecretary: 'Bí thư, phó bí thư chi bộ',
  cellRecorder: 'Thư ký chi bộ',
  member: 'Đảng viên',
}

/** "Chrome trên Windows": enough to recognise one's own device. */
export function deviceName(agent: string | null) {
  const among = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent ?? ''))?.[1]
  const browser = among([
    [/CocCoc|coc_coc/i, 'Cốc Cốc'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = among([
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iPhone, iPad'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return [browser ?? 'Trình duyệt', system && `trên ${system}`].filter(Boolean).join(' ')
}
