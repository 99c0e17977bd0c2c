import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

export default function NotFoundPage() {
  return (
    <Page title="Không tìm thấy trang">
      <p>Trang này không có, hoặc nội dung không thuộc phạm vi của đồng chí.</p>
      <p>
        <Link href="/">Về trang Việc cần làm</Link>
      </p>
    </Page>
  )
}
