import { requireViewer } from '@/lib/auth/viewer'
import { createFeed, revokeFeed } from '@/lib/calendar/own'
import { getOwnFeed } from '@/lib/calendar/queries/feed'
import { showInstant } from '@/lib/core/dates'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Page, Section } from '@/lib/ui/page'

export default async function OwnCalendarPage() {
  const viewer = await requireViewer()
  const feed = await getOwnFeed(viewer)

  return (
    <Page
      title="Địa chỉ lịch riêng"
      lead="Lịch chỉ có thời gian, địa điểm và loại sinh hoạt; không có tên người, không có nội dung."
      crumbs={[{ name: 'Tài khoản của tôi', href: '/account' }]}
    >
      <Notice tone="warn" title="Ai có địa chỉ này thì xem được lịch mà không cần đăng nhập.">
        Đồng chí không chuyển địa chỉ cho người khác. Mất điện thoại hoặc lộ địa chỉ thì thu hồi ngay ở đây.
      </Notice>
      <Section title={feed ? 'Đang có một địa chỉ' : 'Chưa có địa chỉ'}>
        {feed && (
          <p>
            Tạo lúc {showInstant(feed.createdAt)}. Cổng chỉ giữ dấu kiểm của địa chỉ nên không hiện lại được;
            cần cài vào máy khác thì đồng chí tạo địa chỉ mới.
          </p>
        )}
        <Form
          action={createFeed}
          submit={feed ? 'Tạo địa chỉ mới, bỏ địa chỉ cũ' : 'Tạo địa chỉ lịch'}
          isPlain={Boolean(feed)}
        />
      </Section>
      {feed && (
        <Section title="Thu hồi">
          <Form action={revokeFeed} submit="Thu hồi địa chỉ lịch" isPlain />
        </Section>
      )}
      <Section title="Cách cài vào điện thoại, máy tính">
        <ul className="list-disc pl-5">
          <li>
            iPhone: Cài đặt › Lịch › Tài khoản › Thêm tài khoản › Khác › Thêm lịch đã đăng ký, dán địa chỉ.
          </li>
          <li>Điện thoại Android: mở Google Lịch trên máy tính › Lịch khác › Từ URL, dán địa chỉ.</li>
          <li>Outlook: Thêm lịch › Đăng ký từ web, dán địa chỉ.</li>
        </ul>
        <p>
          Lịch có sinh hoạt của chi bộ đồng chí, của các chi bộ đồng chí theo dõi (nơi có không quá 100 chi
          bộ) và hội nghị của cấp trên.
        </p>
      </Section>
    </Page>
  )
}
