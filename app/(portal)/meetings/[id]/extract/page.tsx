import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showMonth } from '@/lib/core/dates'
import { id } from '@/lib/core/fields'
import { choicesOf } from '@/lib/extracts/choices'
import { getExtracted } from '@/lib/extracts/queries'
import { meetingName } from '@/lib/meetings/labels'
import { Notice } from '@/lib/ui/badge'
import { Page } from '@/lib/ui/page'
import { Tick, Ticks } from '@/lib/ui/tick'

/** Trích biên bản: which parts of finished minutes are to stand on a paper of their own. */
export default async function ExtractPage({ params, searchParams }: PageProps<'/meetings/[id]/extract'>) {
  const viewer = await requireViewer()
  const asked = id().safeParse((await params).id)
  const found = asked.success ? await getExtracted(viewer, asked.data) : undefined
  if (!found) notFound()
  const choices = choicesOf(found.source)
  const { chosen } = await searchParams

  return (
    <Page
      title="Trích biên bản"
      lead={`${found.cell}, ${meetingName(found)} tháng ${showMonth(found.month)}`}
      crumbs={[
        { name: 'Biên bản', href: '/meetings' },
        { name: `Tháng ${showMonth(found.month)}`, href: `/meetings/${found.meetingId}` },
      ]}
    >
      {chosen === 'none' && (
        <Notice tone="warn" title="Chưa chọn nội dung nào">
          Đồng chí đánh dấu ít nhất một nội dung rồi in.
        </Notice>
      )}
      <form action={`/print/extract/${found.meetingId}`} className="space-y-4">
        <Ticks name="part" legend="Nội dung cần trích">
          {choices.map(({ key, title, items }) => (
            <div key={key}>
              <Tick name="part" value={key} label={items.length > 0 ? `${title} (tất cả)` : title} />
              {items.length > 0 && (
                <div className="ml-8 border-l-2 border-line pl-3">
                  {items.map((item) => (
                    <Tick key={item.key} name="part" value={item.key} label={item.title} />
                  ))}
                </div>
              )}
            </div>
          ))}
        </Ticks>
        <p className="text-muted">
          Bản trích ghi thành phần dự, nội dung đã chọn, phần kết thúc và chỗ ký của người ghi biên bản, chủ
          trì.
        </p>
        <button type="submit" className="button">
          In bản trích
        </button>
      </form>
    </Page>
  )
}
