import { requireViewer } from '@/lib/auth/viewer'
import { noticeFilter } from '@/lib/notices/input'
import { seeAllNotices } from '@/lib/notices/own'
import { listNotices } from '@/lib/notices/queries'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { Pager } from '@/lib/ui/search'
import { NoticeList } from './notice-list'

export default async function NoticesPage({ searchParams }: PageProps<'/notices'>) {
  const viewer = await requireViewer()
  const { rows, next } = await listNotices(viewer, noticeFilter.parse(await searchParams))

  return (
    <Page title="Thông báo" lead="Mới nhất ở trên. Mở thông báo nào thì thông báo ấy được ghi là đã xem.">
      <NoticeList notices={rows} />
      <Pager next={next} query={{}} />
      {rows.length > 0 && <Form action={seeAllNotices} submit="Ghi là đã xem tất cả" isPlain />}
    </Page>
  )
}
