import { levelLabel, penaltyName } from '@/lib/awards/labels'
import { diffRows, stateWords } from '@/lib/changes/labels'
import type { ExcelSheet } from '@/lib/excel/book'
import type { Cell } from '@/lib/excel/cells'
import { basisLabel, postName } from '@/lib/posts/labels'
import { outcomeLabel } from '@/lib/screenings/labels'
import { studyLabel } from '@/lib/study/labels'
import type { PersonalData } from './queries'

const day = (value: string | null): Cell => (value ? { day: value } : null)
const decisionHeads = [
  'Số quyết định',
  'Ngày quyết định',
  'Cấp ban hành',
  'Nơi ban hành',
  'Không còn giá trị từ',
]
type Decided = Pick<
  PersonalData['awards'][number],
  'decisionNumber' | 'decidedOn' | 'level' | 'issuer' | 'endsOn'
>
const decisionCells = ({ decisionNumber, decidedOn, level, issuer, endsOn }: Decided): Cell[] => [
  decisionNumber,
  day(decidedOn),
  levelLabel[level],
  issuer,
  day(endsOn),
]

/** Held on no day. */
const isWithdrawn = ({ startsOn, endsOn }: PersonalData['posts'][number]) =>
  endsOn !== null && endsOn < startsOn

/** Chức vụ, khen thưởng, kỷ luật, rà soát, học tập, đề nghị sửa: the rest of what is known of a person. */
export const careerSheets = (data: PersonalData): ExcelSheet[] => [
  {
    name: 'Chức vụ đảng',
    heads: [
      ...['Chức vụ', 'Tại', 'Từ ngày', 'Đến ngày', 'Bầu hay chỉ định', 'Số quyết định', 'Cấp quyết định'],
      'Kết thúc vì, ghi nhầm thế nào',
    ],
    rows: data.posts.map((post) => [
      postName(post),
      post.orgName,
      day(post.startsOn),
      isWithdrawn(post) ? null : day(post.endsOn),
      post.basis && basisLabel[post.basis],
      post.decisionNumber,
      post.decidedBy,
      isWithdrawn(post) ? `Ghi nhầm, đã rút: ${post.endNote}` : post.endNote,
    ]),
  },
  {
    name: 'Khen thưởng',
    heads: ['Danh hiệu, hình thức', ...decisionHeads],
    rows: data.awards.map((award) => [award.title, ...decisionCells(award)]),
  },
  {
    name: 'Kỷ luật',
    heads: ['Hình thức', 'Trích yếu', ...decisionHeads],
    rows: data.disciplines.map((row) => [penaltyName(row.penalty), row.title, ...decisionCells(row)]),
  },
  {
    name: 'Rà soát, sàng lọc',
    heads: ['Năm', 'Kết quả', 'Biện pháp', 'Ngày rà soát', 'Ngày ghi kết quả theo dõi', 'Kết quả theo dõi'],
    rows: data.screenings.map(({ year, outcome, measure, screenedOn, followedOn, followNote }) => [
      year,
      outcomeLabel[outcome],
      measure,
      day(screenedOn),
      day(followedOn),
      followNote,
    ]),
  },
  {
    name: 'Học tập, bồi dưỡng',
    heads: ['Loại', 'Nội dung', 'Nơi tổ chức', 'Từ ngày', 'Đến ngày'],
    rows: data.studied.map(({ kind, title, organiser, startsOn, endsOn }) => [
      studyLabel[kind],
      title,
      organiser,
      day(startsOn),
      day(endsOn),
    ]),
  },
  {
    name: 'Đề nghị sửa thông tin',
    heads: ['Ngày gửi', 'Thông tin', 'Đang ghi', 'Đề nghị', 'Lý do', 'Kết quả'],
    rows: data.changes.flatMap((change) =>
      diffRows(change).map(({ name, before, after }) => [
        day(change.proposedOn),
        name,
        before,
        after,
        change.reason,
        stateWords[change.state][1],
      ]),
    ),
  },
]
