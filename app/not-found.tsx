'use client'

import { Link } from '@/lib/ui/link'
import { Page } from '@/lib/ui/page'

/** Stands ready in every page that is shown: as finished elements it would be sent with each, twice. */
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
