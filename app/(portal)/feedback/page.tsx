import { canSomewhere, type Viewer } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import type { Day } from '@/lib/core/dates'
import { businessDay, getSettings } from '@/lib/core/settings'
import { type FeedbackFilter, feedbackFilter } from '@/lib/feedback/input'
import { statusLabels, stepLabels } from '@/lib/feedback/labels'
import { COUNTED, RANKED } from '@/lib/feedback/most'
import { listNarrowings } from '@/lib/feedback/queries/catalogue'
import { countDesk, countItems, listItems } from '@/lib/feedback/queries/list'
import { searchItems } from '@/lib/feedback/queries/search'
import { Notice } from '@/lib/ui/badge'
import { ListDownload } from '@/lib/ui/downloads'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'
import { Filter, Kept, Pager, SearchBox } from '@/lib/ui/search'
import { Table } from '@/lib/ui/table'
import { columnsFor } from './columns'
import {
  communeOptions,
  fieldOptions,
  monthsBefore,
  narrowingOf,
  narrowingWords,
  overdueOptions,
} from './narrowing'
import { FeedbackParts } from './parts'

const statuses = Object.entries(statusLabels)
  .filter(([value]) => value !== 'setAside')
  .map(([value, { label }]) => ({ value, label }))

export default async function FeedbackPage({ searchParams }: PageProps<'/feedback'>) {
  const viewer = await requireViewer()
  const address = await searchParams
  const filter = feedbackFilter.parse(address)
  const today = await businessDay()
  const { superiorWord } = await getSettings()
  const [found, desk, narrowings] = await Promise.all([
    filter.q ? searchItems(viewer, filter, today) : listed(viewer, filter, today),
    countDesk(viewer, today),
    listNarrowings(viewer, today),
  ])
  const communes = await communeOptions(viewer, narrowings.communes, filter.org)
  const narrowing = narrowingOf(filter)
  const narrowed = await narrowingWords(viewer, narrowing)
  const { after: _after, ...query } = filter
  const mayCreate = canSomewhere(viewer, 'feedback.create')

  return (
    <Page
      title={`Phản ánh, góp ý với ${superiorWord}`}
      lead={countWords(found, filter.q ? RANKED : COUNTED)}
      action={mayCreate && { name: 'Gửi phản ánh, góp ý', href: '/feedback/new', isPlain: desk.total > 0 }}
    >
      {address.done === 'passOn' && (
        <Notice tone="good" title="Đã trả lại Văn phòng kèm nơi đề nghị chuyển.">
          {stepLabels.passOn.after}
        </Notice>
      )}
      <FeedbackParts viewer={viewer} filter={filter} desk={desk} />
      <SearchBox label="Tìm theo mã, tiêu đề, nội dung, trả lời, số văn bản" value={filter.q}>
        <Kept
          fields={{
            ...narrowing,
            ...{ field: undefined, org: communes.length > 1 ? undefined : filter.org },
            ...{ desk: filter.desk, due: filter.due },
          }}
        />
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
          options={narrowings.addressees.map(({ id, name }) => ({ value: id, label: name }))}
          all="Mọi nơi nhận"
        />
        <Filter
          name="field"
          label="Lĩnh vực"
          value={filter.field}
          options={fieldOptions(narrowings.fields, filter.field)}
          all="Mọi lĩnh vực"
        />
        {communes.length > 1 && (
          <Filter name="org" label="Đảng bộ cơ sở" value={filter.org} options={communes} all="Mọi nơi" />
        )}
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
      {filter.q && found.total > RANKED && (
        <p>
          {`Nhiều mục có từ này: trang xếp theo mức khớp ${showCount(RANKED)} mục mới nhất. Đồng chí thêm từ, hoặc chọn tháng, nơi nhận, tình trạng để thu hẹp.`}
        </p>
      )}
      <Table rows={found.rows} columns={columnsFor(viewer)} empty={emptyWords(filter, mayCreate)} />
      <Pager next={found.next} query={query} />
      <ListDownload list="feedback" query={query} />
    </Page>
  )
}

async function listed(viewer: Viewer, filter: FeedbackFilter, today: Day) {
  const [page, counts] = await Promise.all([
    listItems(viewer, filter, today),
    countItems(viewer, filter, today),
  ])
  return { ...page, ...counts }
}

const showCount = (count: number) => count.toLocaleString('vi')
/** "1.252 mục, 3 mục quá hạn"; beyond `most` nobody counted. */
function countWords({ total, overdue }: { total: number; overdue: number }, most: number) {
  const words = (count: number) => (count > most ? `hơn ${showCount(most)}` : showCount(count))
  return `${words(total)} mục${overdue > 0 ? `, ${words(overdue)} mục quá hạn` : ''}`
}

function emptyWords(filter: FeedbackFilter, mayCreate: boolean) {
  const { q, status, addressee, month, overdue, due, desk } = filter
  const isNarrowed = Object.values(narrowingOf(filter)).some((value) => value !== undefined)
  if (q || status || addressee || month || overdue || due || isNarrowed)
    return 'Không có mục nào khớp. Đồng chí bớt điều kiện lọc hoặc tìm bằng từ khác.'
  if (desk && desk !== 'all') return 'Không có mục nào đang chờ đơn vị của đồng chí.'
  return mayCreate
    ? 'Chưa có phản ánh, góp ý nào. Các mục ghi trong biên bản sẽ có ở đây khi biên bản được gửi.'
    : 'Chưa có phản ánh, góp ý nào trong phạm vi của đồng chí.'
}
