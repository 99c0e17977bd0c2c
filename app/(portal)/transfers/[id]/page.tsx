import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { type Day, showDay, showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { standingLabel, statusLabel } from '@/lib/members/labels'
import {
  dueWords,
  isLate,
  kindLabel,
  provinceLabel,
  reasonLabel,
  stateLabel,
  stateTone,
} from '@/lib/transfers/labels'
import { listCompletedSince } from '@/lib/transfers/queries/completed-since'
import { getTransfer, listSteps, listTogether, type Transfer } from '@/lib/transfers/queries/detail'
import { paperName } from '@/lib/transfers/rules/papers'
import { provinceOf } from '@/lib/transfers/rules/province'
import { saidAfter } from '@/lib/transfers/said-after'
import { After } from '@/lib/ui/after'
import { Badge, Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page, Section } from '@/lib/ui/page'
import { History } from './history'
import { StepForms } from './step-forms'
import { TransferPapers } from './transfer-papers'

export default async function TransferPage({ params, searchParams }: PageProps<'/transfers/[id]'>) {
  const viewer = await requireViewer()
  const read = id().safeParse((await params).id)
  const transfer = (read.success && (await getTransfer(viewer, read.data))) || notFound()
  const { after } = await searchParams
  const today = await businessDay()
  const [history, together, missed] = await Promise.all([
    listSteps(viewer, transfer.id),
    listTogether(viewer, transfer.groupKey, transfer.id),
    after === 'receive' ? listCompletedSince(viewer, transfer) : [],
  ])
  const memberPath = transfer.receivedOn && transfer.toPath ? transfer.toPath : transfer.orgPath
  const mayRead = can(viewer, 'members.read', { path: memberPath, ownerId: transfer.memberId })

  return (
    <Page
      title={`Chuyển sinh hoạt ${kindLabel[transfer.kind].toLocaleLowerCase('vi')}: ${transfer.fullName}`}
      crumbs={[{ name: 'Chuyển sinh hoạt', href: '/transfers' }]}
    >
      <After key={transfer.version} step={after} words={saidAfter(transfer, together, missed)} />
      {transfer.dropsOn && transfer.dropsOn < today && (
        <Notice tone="bad" title={`Quá hạn ${showDay(transfer.dropsOn)} mà chưa nộp hồ sơ`}>
          Không có lý do chính đáng thì coi là tự ý bỏ sinh hoạt đảng: nơi nhận xem xét xóa tên và báo nơi
          giới thiệu{transfer.dropsOn < '2025-09-29' ? '' : ' (Hướng dẫn 38-HD/BTCTW, điểm 4.3.1d)'}. Có lý do
          thì đảng viên giải trình khi xuất trình.
        </Notice>
      )}
      {transfer.gone && (
        <Notice tone="warn" title={`Tình trạng của đồng chí này: ${statusLabel[transfer.gone]}`}>
          Không chuyển tiếp được. Lần chuyển này khép lại ở dưới: chi bộ chuyển đi hủy, hoặc nơi nhận trả lại.
        </Notice>
      )}
      <SummaryList rows={facts(transfer, today)} />
      {transfer.memberId !== null && mayRead && (
        <p>
          <Link href={`/members/${transfer.memberId}`}>Xem đảng viên</Link>
        </p>
      )}
      {transfer.direction !== 'in' && <TransferPapers transfer={transfer} />}
      <StepForms transfer={transfer} today={today} />
      {together.length > 0 && (
        <Section title="Chuyển cùng theo một quyết định">
          <ul className="list-disc pl-5">
            {together.map((each) => (
              <li key={each.id}>
                <Link href={`/transfers/${each.id}`}>{each.fullName}</Link>: {stateLabel[each.state]}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Diễn biến">
        <History steps={history} />
      </Section>
    </Page>
  )
}

const facts = (transfer: Transfer, today: Day) => {
  const { direction, from, to, place, turn, startsOn, endsOn, duesPaidTo, papers } = transfer
  const has = transfer.receivedOn && direction !== 'out' ? transfer.papersConfirmed : transfer.papersReady
  const province = provinceOf(transfer.isOtherProvince)
  const outside = [place, ...(province ? [provinceLabel[province].toLocaleLowerCase('vi')] : [])].join('; ')
  const missing = papers.filter((paper) => !has.includes(paper))
  return [
    {
      name: 'Tình trạng',
      value: (
        <span className="flex flex-wrap gap-2">
          <Badge tone={stateTone[transfer.state]}>{stateLabel[transfer.state]}</Badge>
          {isLate(transfer, today) && <Badge tone="bad">Quá hạn</Badge>}
          {turn && <span>{`Chờ ${turn} giới thiệu`}</span>}
        </span>
      ),
    },
    { name: 'Đảng viên', value: `${standingLabel[transfer.standing]}, sinh năm ${transfer.birthYear}` },
    { name: 'Từ', value: direction === 'in' ? outside : from },
    { name: 'Đến', value: direction === 'out' ? outside : to },
    {
      name: 'Lý do',
      value: [reasonLabel[transfer.reason], transfer.document, `từ ngày ${showDay(transfer.decidedOn)}`]
        .filter(Boolean)
        .join(', '),
    },
    ...(startsOn && endsOn
      ? [{ name: 'Thời gian tạm thời', value: `${showDay(startsOn)} đến ${showDay(endsOn)}` }]
      : []),
    ...(dueWords(transfer) ? [{ name: 'Hạn', value: dueWords(transfer) }] : []),
    {
      name: direction === 'in' || transfer.receivedOn ? 'Giấy tờ' : 'Giấy tờ bên giới thiệu đã có',
      value:
        missing.length === 0
          ? 'Đủ'
          : `${papers.length - missing.length}/${papers.length}; thiếu ${missing.map(paperName).join('; ')}`,
    },
    ...(duesPaidTo ? [{ name: 'Đảng phí', value: `Đã đóng đến hết tháng ${showMonth(duesPaidTo)}` }] : []),
    ...(transfer.lateReason ? [{ name: 'Giải trình làm muộn', value: transfer.lateReason }] : []),
  ]
}
