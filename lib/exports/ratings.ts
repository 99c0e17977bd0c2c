import 'server-only'
import type { Viewer } from '@/lib/auth/policy'
import { type Day, monthOf, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import type { Cell } from '@/lib/excel/cells'
import { statusLabel } from '@/lib/meetings/labels'
import type { Posting } from '@/lib/meetings/rules/postings'
import { askedPlace } from '@/lib/organisations/asked'
import { campaignFilter } from '@/lib/ratings/input'
import { levelName, levelShort, stateName } from '@/lib/ratings/labels'
import { getCampaign } from '@/lib/ratings/queries/campaign'
import { listCampaigns } from '@/lib/ratings/queries/campaigns'
import { isRated, scoreOf } from '@/lib/ratings/rules/outcome'
import { levels } from '@/lib/ratings/rules/scale'
import { listResidentsOf } from '@/lib/residences/queries'
import { scoreFilter } from '@/lib/scores/input'
import { figureOf, type Line, matches } from '@/lib/scores/listing'
import { listLines } from '@/lib/scores/queries/lines'
import { listScorePlaces } from '@/lib/scores/queries/list'
import { type Asked, dayCell, listed, yes } from './listed'
import { CHUNK, everyRow } from './pages'

export async function campaignRows(viewer: Viewer, asked: Asked) {
  const filter = campaignFilter.parse(asked)
  return listed(await everyRow((after) => listCampaigns(viewer, { ...filter, after }, CHUNK)), [
    { head: 'Chi bộ', cell: ({ cell }) => cell },
    { head: 'Trực thuộc', cell: ({ above }) => above },
    { head: 'Năm', cell: ({ year }) => year },
    { head: 'Bổ sung', cell: ({ isSupplement }) => yes(isSupplement) },
    { head: 'Tình trạng', cell: ({ state }) => stateName[state] },
    { head: 'Đảng viên', cell: ({ people }) => people },
    { head: 'Thuộc diện', cell: ({ reviewed }) => reviewed },
    ...levels.map((level) => ({
      head: levelShort[level],
      cell: (row: Record<typeof level, number>) => row[level],
    })),
  ])
}

/** One campaign: whoever is on its list, also those who were not reviewed, with the reason. */
export async function ratingPeopleRows(viewer: Viewer, asked: Asked) {
  const read = id().safeParse(asked.campaign)
  const found = read.success ? await getCampaign(viewer, read.data) : undefined
  if (!found) return undefined
  const { campaign, people, outcome } = found
  const isFinished = campaign.state === 'finished'
  const residents = await listResidentsOf(viewer, campaign.orgId, campaign.year)
  const atHome = new Map(
    residents.map(({ memberId, hasComment }) => [memberId, hasComment ? 'Có' : 'Chưa có']),
  )
  const levelOf = (row: (typeof people)[number]) =>
    isFinished ? row.level : outcome.people.get(row.id)?.level
  return listed(people, [
    { head: 'Họ và tên', cell: ({ fullName }) => fullName },
    { head: 'Chức vụ', cell: ({ position }) => position || 'Đảng viên' },
    { head: 'Tự xếp loại', cell: ({ selfLevel }) => (selfLevel ? levelName[selfLevel] : null) },
    { head: 'Điểm', cell: scoreOf },
    ...levels.map((level) => ({
      head: `Phiếu ${levelShort[level].toLocaleLowerCase('vi')}`,
      cell: (row: (typeof people)[number]) => row[level],
    })),
    {
      head: isFinished ? 'Kết quả xếp loại' : 'Đề nghị xếp loại',
      cell: (row) => {
        const level = levelOf(row)
        return level ? levelName[level] : null
      },
    },
    {
      head: 'Không kiểm điểm, xếp loại vì',
      cell: (row) => (isRated(row) ? null : row.isReviewed ? row.deferredReason : row.notReviewedReason),
    },
    { head: 'Nhận xét nơi cư trú', cell: ({ memberId }) => atHome.get(memberId) ?? null },
  ])
}

/** "92" as a number; "11/13 tiêu chí" as it is said. */
function figureCell(line: Pick<Line, 'own' | 'review'>): Cell {
  const said = figureOf(line)
  const figure = Number(said.replace(',', '.'))
  return said === '' || Number.isNaN(figure) ? said : figure
}
const postedOn = (posting: Posting | undefined) => dayCell(posting?.on)

export async function scoreRows(viewer: Viewer, asked: Asked, today: Day) {
  const filter = scoreFilter.parse(asked)
  const month = filter.month ? `${filter.month}-01` : monthOf(today)
  const places = await listScorePlaces(viewer)
  const place = askedPlace(places, filter.org)
  if (!place) return undefined
  const lines = await listLines(viewer, place, month, today, filter.q)
  return listed(
    lines.filter((line) => matches(line, filter)),
    [
      { head: 'Chi bộ', cell: ({ cell }) => cell },
      { head: 'Tháng', cell: () => showMonth(month) },
      { head: 'Đảng viên', cell: ({ members }) => members },
      { head: 'Ngày họp', cell: ({ heldOn }) => dayCell(heldOn) },
      { head: 'Biên bản', cell: ({ status }) => (status ? statusLabel[status] : 'Chưa có biên bản') },
      { head: 'Tự chấm', cell: ({ own }) => figureCell({ own, review: null }) },
      { head: 'Xếp loại tự chấm', cell: ({ own }) => own?.band ?? null },
      { head: 'Cấp trên chấm', cell: (line) => (line.isOfficial ? figureCell(line) : null) },
      { head: 'Xếp loại', cell: (line) => (line.isOfficial ? line.band : null) },
      { head: 'Đăng tài liệu', cell: ({ documents }) => postedOn(documents) },
      { head: 'Đăng biên bản', cell: ({ minutes }) => postedOn(minutes) },
      { head: 'Đăng muộn', cell: ({ isPostingLate }) => yes(isPostingLate) },
    ],
  )
}
