import { notFound } from 'next/navigation'
import { discardUnsent } from '@/lib/accounts/own'
import { actionWords } from '@/lib/audit/words'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { findUnsent } from '@/lib/core/unsent'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** What was written in a form that could not be sent, to be copied: no form is filled with it. */
export default async function UnsentPage() {
  const viewer = await requireViewer()
  const unsent = await findUnsent(viewer.accountId)
  if (!unsent) notFound()
  // Of a number without its label nobody could say what it was.
  const left = unsent.texts.some(({ label }) => !label) ? 'Số, lựa chọn, ô đánh dấu' : 'Lựa chọn, ô đánh dấu'

  return (
    <Page
      title="Chữ của một biểu mẫu chưa gửi được"
      lead={`Gửi lúc ${showInstant(unsent.at)}, khi phiên đăng nhập đã hết nên chưa lưu. Cổng giữ trong một giờ; chỉ đồng chí xem được.`}
      crumbs={[{ name: 'Việc cần làm', href: '/' }]}
    >
      <p className="break-words">
        Biểu mẫu “{actionWords(unsent.permission)}”, trang {unsent.address}. Đồng chí mở lại trang ấy, chép
        những gì còn cần rồi gửi. {left} không có ở đây.
      </p>
      <p>
        <Link href={unsent.address}>Mở lại trang ấy</Link>
      </p>
      {unsent.texts.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and their order never changes.
        <div key={index} className="card">
          {label && <p className="font-semibold">{label}</p>}
          <p className="whitespace-pre-line break-words">{text}</p>
        </div>
      ))}
      <Form action={discardUnsent} submit="Bỏ những gì đã giữ" isPlain />
    </Page>
  )
}
