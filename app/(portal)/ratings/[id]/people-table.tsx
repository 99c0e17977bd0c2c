import { levelName, levelShort } from '@/lib/ratings/labels'
import type { Campaign, CampaignPerson } from '@/lib/ratings/queries/campaign'
import { isRated, scoreOf } from '@/lib/ratings/rules/outcome'
import { levels } from '@/lib/ratings/rules/scale'
import type { listResidentsOf } from '@/lib/residences/queries'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'
import { type Column, Table } from '@/lib/ui/table'
import type { Words } from '@/lib/ui/words'

const ballotText = (row: CampaignPerson) =>
  row.valid === null ? '' : levels.map((level) => row[level]).join('\u00a0·\u00a0')

type Residents = Awaited<ReturnType<typeof listResidentsOf>>
/** Quy định 366-QĐ/TW, Điều 17: part of the dossier of whoever was introduced to a residence. */
const commentCell = (resident: Residents[number] | undefined): Words =>
  resident
    ? {
        text: resident.hasComment ? 'Có' : 'Chưa có',
        href: `/residences/${resident.id}`,
      }
    : { text: 'Không giới thiệu' }

/** Each person from the self-rating to the result; votes in the order of the levels. */
export function PeopleTable({
  found: { rated, outcome, rules, campaign },
  mayPrint,
  residents,
}: {
  found: Campaign
  mayPrint: boolean
  residents: Residents
}) {
  const atHome = new Map(residents.map((each) => [each.memberId, each]))
  const isFinished = campaign.state === 'finished'
  const columns: Column<CampaignPerson>[] = [
    { header: 'Họ và tên', cell: (row) => row.fullName },
    { header: 'Chức vụ', cell: (row) => row.position || 'Đảng viên' },
    { header: 'Tự xếp loại', cell: (row) => (row.selfLevel ? levelShort[row.selfLevel] : 'chưa nhập') },
    ...(rules.isScored ? [{ header: 'Điểm', cell: scoreOf, isNumber: true }] : []),
    { header: 'Phiếu: xuất sắc · tốt · hoàn thành · không', cell: ballotText, isNumber: true },
    {
      header: isFinished ? 'Kết quả xếp loại' : 'Đề nghị xếp loại',
      cell: (row) => {
        const level = isFinished ? row.level : outcome.people.get(row.id)?.level
        return level ? levelName[level] : ''
      },
    },
    ...(residents.length > 0
      ? [
          {
            header: 'Nhận xét nơi cư trú',
            cell: (row: CampaignPerson) => commentCell(atHome.get(row.memberId)),
          },
        ]
      : []),
    ...(isFinished || campaign.state === 'ended' || !mayPrint
      ? []
      : [
          {
            header: 'Mẫu 02C',
            cell: (row: CampaignPerson) => (
              <Link
                href={`/ratings/self-review/${row.id}`}
                aria-label={`Bản tự kiểm điểm của đồng chí ${row.fullName}`}
              >
                Soạn, in
              </Link>
            ),
          },
        ]),
  ]
  return <Table rows={rated} columns={columns} empty="Danh sách chưa có ai thuộc diện kiểm điểm." />
}

export function NotReviewed({ found: { people, ruleSet } }: { found: Campaign }) {
  const outside = people.filter((row) => !isRated(row))
  if (outside.length === 0) return null
  const columns: Column<CampaignPerson>[] = [
    { header: 'Họ và tên', cell: (row) => row.fullName },
    {
      header: 'Lý do',
      cell: (row) =>
        row.isReviewed
          ? `Chưa kiểm điểm, xếp loại: ${row.deferredReason}; xếp loại ở đợt bổ sung, kỳ sinh hoạt gần nhất khi có mặt`
          : `Không thuộc diện: ${row.notReviewedReason}`,
    },
  ]
  return (
    <Section title="Không kiểm điểm, xếp loại trong đợt này">
      <p className="lead">
        Người được miễn, bị đình chỉ sinh hoạt, mới kết nạp chưa đủ 6 tháng không thuộc diện kiểm điểm
        {ruleSet.source.includes('366') ? ' (Quy định 366-QĐ/TW, Điều 5, khoản 2)' : ''}.
      </p>
      <Table rows={outside} columns={columns} empty="" />
    </Section>
  )
}
