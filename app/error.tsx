'use client'

import { Page } from '@/lib/ui/page'

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Page title="Máy chủ đang bận">
      <p>Trang này chưa mở được. Những gì đồng chí đã lưu vẫn còn nguyên.</p>
      <button type="button" className="button" onClick={reset}>
        Mở lại trang
      </button>
    </Page>
  )
}
