import { canSomewhere } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay, getSettings } from '@/lib/core/settings'
import { type FeedbackFilter, feedbackFilter } from '@/lib/feedback/input'
import { statusLabels, stepLabels } from '@/lib/feedback/labels'
import { listAddressees } from '@/lib/feedback/queries/catalogue'
import { countItems, listItems } from '@/lib/feedback/queries/list'
import { queueLink } from '@/lib/feedback/queues'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { Table } from '@/lib/ui/table'
import { columns } from './columns'
import { narrowingOf, narrowingWords, overdueOptions } from './narrowing'

const statuses = Object.entries(statusLabels)
  .filter(([value]) => value !== 'setAside')
  .map(([value, { label }]) => ({ value, label }))

export default async function FeedbackPage({ searchParams }: PageProps<'/feedback'>) {
  const viewer = await requireViewer()
  const asked = await searchParams
  const filter = feedbackFilter.parse(asked)
  const today = await businessDay()
  const { superiorWord } = await getSettings()
  const [{ rows, next }, counts, desk, addressees] = await Promise.all([
    listItems(viewer, filter, today),
    countItems(viewer, filter, today),
    countItems(viewer, feedbackFilter.parse({ desk: 'mine' }), today),
    listAddressees(viewer, today),
  ])
  const narrowing = narrowingOf(filter)
  const narrowed = await narrowingWords(viewer, narrowing)
  const isDesk = filter.desk === 'mine'
  const { after: _after, ...query } = filter
  const mayCreate = canSomewhere(viewer, 'feedback.create')
  const mayApprove = canSomewhere(viewer, 'feedback.approve')

  return (
    <Page
      title={`Phản ánh, góp ý với ${superiorWord}`}
      lead={`${counts.total} mục${counts.overdue > 0 ? `, ${counts.overdue} mục quá hạn` : ''}`}
    >
      {asked.done === 'passOn' && (
        <Notice tone="good" title="Đã trả lại Văn phòng kèm nơi đề nghị chuyển.">
          {stepLabels.passOn.after}
        </Notice>
      )}
      <nav aria-label="Danh sách" className="flex flex-wrap gap-x-6 gap-y-1">
        <Link
          href="/feedback"
          aria-current={isDesk ? undefined : 'page'}
          className={isDesk ? '' : 'font-semibold'}
        >
          Tất cả
        </Link>
        <Link
          href="/feedback?desk=mine"
          aria-current={isDesk ? 'page' : undefined}
          className={isDesk ? 'font-semibold' : ''}
        >
          Chờ đơn vị của đồng chí ({desk.total})
        </Link>
        {mayApprove && <Link href="/feedback/approvals">Duyệt</Link>}
        {canSomewhere(viewer, 'feedback.route') && (
          <Link href={queueLink('triage')}>Phân loại, trình giao</Link>
        )}
        {canSomewhere(viewer, 'syntheses.read') && <Link href="/feedback/synthesis">Tổng hợp tháng</Link>}
        <Link href="/feedback/answers">Trả lời để đọc tại chi bộ</Link>
        {canSomewhere(viewer, 'addressees.update') && <Link href="/feedback/addressees">Nơi nhận</Link>}
      </nav>
      <SearchBox label="Tìm theo mã, tiêu đề, nội dung, trả lời" value={filter.q}>
        {isDesk && <input type="hidden" name="desk" value="mine" />}
        <Kept fields={narrowing} />
        <Filter
          name="status"
          label="Tình trạng"
          value={filter.status}
          options={statuses}
          all="Mọi tình trạng"
        />
        <Filter
          name="addressee"
          label="Nơi nhận"
          value={filter.addressee}
          options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
          all="Mọi nơi nhận"
        />
        <Filter
          name="month"
          label="Tháng gửi"
          value={filter.month}
          options={monthsBefore(today)}
          all="Mọi tháng"
        />
        <Filter
          name="overdue"
          label="Thời hạn"
          value={filter.overdue}
          options={overdueOptions(filter.overdue)}
          all="Mọi thời hạn"
        />
      </SearchBox>
      {narrowed.length > 0 && (
        <p>
          Chỉ xem: {narrowed.join('; ')}. <Link href="/feedback">Bỏ điều kiện này</Link>
        </p>
      )}
      <Table rows={rows} columns={columns} empty={emptyWords(filter, mayCreate)} />
      <Pager next={next} query={query} />
      {mayCreate && (
        <p>
          <Link href="/feedback/new" className={`button ${desk.total > 0 ? 'button-plain' : ''}`}>
            Gửi phản ánh, góp ý
          </Link>
        </p>
      )}
    </Page>
  )
}

/** The last 24 months, newest first. */
function monthsBefore(today: string) {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: 24 }, (_, back) => {
    const [year, month] = [Math.floor((newest - back) / 12), ((newest - back) % 12) + 1]
    return { value: `${year}-${String(month).padStart(2, '0')}`, label: `${month}/${year}` }
  })
}

function emptyWords(filter: FeedbackFilter, mayCreate: boolean) {
  const { q, status, addressee, month, overdue, desk } = filter
  const isNarrowed = Object.values(narrowingOf(filter)).some((value) => value !== undefined)
  if (q || status || addressee || month || overdue || isNarrowed)
    return 'Không có mục nào khớp. Đồng chí bớt điều kiện lọc hoặc tìm bằng từ khác.'
  if (desk === 'mine') return 'Không có mục nào đang chờ đơn vị của đồng chí.'
  return mayCreate
    ? 'Chưa có phản ánh, góp ý nào. Các mục ghi trong biên bản sẽ có ở đây khi biên bản được gửi.'
    : 'Chưa có phản ánh, góp ý nào trong phạm vi của đồng chí.'
}
