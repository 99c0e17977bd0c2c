import { z } from 'zod'
import type { Permission } from '@/lib/auth/policy'
import type { Words } from '@/lib/ui/words'
import type { RecordKind } from './rooms'

type Prefix<Name extends string> = Name extends `${infer First}.${string}` ? First : never

/** What an entry is about, by the first word of its subject. */
const kinds: Record<Prefix<Permission> | RecordKind | 'batches' | 'lists', string> = {
  accounts: 'Tài khoản',
  addressees: 'Nơi nhận',
  agendas: 'Chương trình',
  audit: 'Nhật ký',
  away: 'Đi làm xa',
  awards: 'Khen thưởng',
  awayStays: 'Đi làm xa',
  badges: 'Huy hiệu Đảng',
  batches: 'Lô in',
  campaigns: 'Đợt xếp loại',
  clock: 'Ngày trình diễn',
  collectives: 'Xếp loại tổ chức đảng',
  conferences: 'Hội nghị',
  contacts: 'Liên lạc với đảng viên',
  corrections: 'Đính chính',
  supplements: 'Bổ sung biên bản',
  directives: 'Văn bản cần quán triệt',
  disciplines: 'Kỷ luật',
  dues: 'Đảng phí',
  departures: 'Nghỉ hưu, thôi việc',
  exceptions: 'Đề nghị họp muộn hơn',
  exemptionRequests: 'Đơn xin miễn sinh hoạt',
  exemptions: 'Miễn sinh hoạt',
  extracts: 'Trích biên bản',
  feedback: 'Phản ánh, góp ý',
  files: 'Tệp kèm theo',
  grants: 'Vai trò',
  guidance: 'Hướng dẫn, giải đáp',
  guidanceAnswers: 'Giải đáp',
  guidanceTopics: 'Chủ đề giải đáp',
  imports: 'Nhập từ Excel',
  lists: 'Danh sách',
  handovers: 'Bàn giao đảng viên',
  meetings: 'Kỳ sinh hoạt',
  memberChanges: 'Đề nghị sửa thông tin đảng viên',
  members: 'Đảng viên',
  candidates: 'Người được theo dõi để kết nạp',
  minutes: 'Biên bản',
  notices: 'Thông báo lịch',
  organisations: 'Tổ chức',
  posts: 'Chức vụ đảng',
  proposals: 'Đề nghị của chi bộ',
  ratings: 'Xếp loại',
  reorganisations: 'Thay đổi tổ chức',
  records: 'Hồ sơ đảng viên',
  replyTemplates: 'Câu trả lời mẫu',
  residences: 'Liên hệ nơi cư trú',
  scans: 'Bản chụp',
  scores: 'Phiếu chấm điểm',
  screenings: 'Rà soát, sàng lọc',
  selfReview: 'Bản tự kiểm điểm',
  settings: 'Cài đặt',
  statistics: 'Thống kê',
  study: 'Học tập, bồi dưỡng',
  syntheses: 'Tổng hợp phản ánh, góp ý',
  targets: 'Chỉ tiêu kết nạp',
  tasks: 'Nhiệm vụ',
  templates: 'Mẫu biên bản',
  terms: 'Nhiệm kỳ',
  thematic: 'Kế hoạch chuyên đề',
  topics: 'Chuyên đề',
  transfers: 'Chuyển sinh hoạt',
  verify: 'Mã băm',
  visitors: 'Người dự sinh hoạt',
  visits: 'Dự sinh hoạt',
}

const isKnown = (kind: string): kind is keyof typeof kinds => Object.hasOwn(kinds, kind)

export type NamedKind = 'accounts' | 'feedback' | 'meetings' | 'members' | 'organisations'
export type About = { kind: NamedKind; name: string; href: string }

/** Done at a place, before there was anything else to name: the id in the subject is the organisation's. */
const atPlace = new Set([
  'accounts.create',
  'feedback.create',
  'meetings.create',
  'meetings.open',
  'meetings.setDay',
  'meetings.withdraw',
  'members.create',
])
const id = z.number().optional().catch(undefined)
const told = z.object({ made: id, meetingId: id, admittedOn: z.string().optional().catch(undefined) })

/** Which account, member, organisation, meeting or item an entry is about; what was made, where the entry tells it. */
export function aboutOf({
  action,
  subject,
  detail,
}: {
  action: string
  subject: string
  detail: unknown
}): { kind: NamedKind; id: number } | undefined {
  const [, named, digits] =
    /^(accounts|feedback|meetings|members|organisations):(\d{1,9})$/.exec(subject) ?? []
  if (!named || !digits) return undefined
  const kind = named as NamedKind
  const { data } = told.safeParse(detail)
  const made = data?.made ?? data?.meetingId
  if (action === 'organisations.create') return { kind, id: made ?? Number(digits) }
  // Kết nạp: the entry is the new member's own.
  if (!atPlace.has(action) || data?.admittedOn) return { kind, id: Number(digits) }
  return made === undefined ? { kind: 'organisations', id: Number(digits) } : { kind, id: made }
}

/**
 * The kind in words with the name where it is known, or of the place where it was done; below it what the search box
 * finds it by.
 */
export function subjectWords(subject: string, about?: About): Words {
  const [kind = ''] = subject.split(':')
  if (!isKnown(kind) || kind === subject) return { text: subject }
  if (!about) return { text: kinds[kind], note: subject }
  const { name, href } = about
  return { text: `${kinds[kind]}${about.kind === kind ? ':' : ' tại'} ${name}`, href, note: subject }
}
