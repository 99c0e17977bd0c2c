import { notFound } from 'next/navigation'
import { can } from '@/lib/auth/policy'
import { requireViewer } from '@/lib/auth/viewer'
import { id as idField } from '@/lib/core/fields'
import { businessDay } from '@/lib/core/settings'
import { stepLabels } from '@/lib/feedback/labels'
import { listChain } from '@/lib/feedback/queries/chain'
import { getItem } from '@/lib/feedback/queries/item'
import { mayAttach } from '@/lib/feedback/rules/files'
import { deskSteps } from '@/lib/feedback/rules/transitions'
import { Notice } from '@/lib/ui/badge'
import { Link } from '@/lib/ui/link'
import { Page, Section } from '@/lib/ui/page'
import { AttachedFiles } from './attached-files'
import { Facts, Standing } from './facts'
import { Interims } from './interims'
import { NextSteps } from './next-steps'
import { Opinions } from './opinions'
import { Reply } from './reply'
import { Rounds } from './rounds'
import { Sensitive } from './sensitive'
import { SplitParts } from './split-parts'
import { Timeline } from './timeline'
import { Together } from './together'

export default async function FeedbackItemPage({ params, searchParams }: PageProps<'/feedback/[id]'>) {
  const viewer = await requireViewer()
  const parsed = idField().safeParse((await params).id)
  const today = await businessDay()
  const item = parsed.success ? await getItem(viewer, parsed.data, today) : undefined
  if (!item) notFound()
  const chain = item.linked.length > 0 ? await listChain(viewer, item.id, today) : []
  const { done } = await searchParams
  const last = item.steps.at(-1)?.step

  return (
    <Page title={item.title} crumbs={[{ name: 'Phản ánh, góp ý', href: '/feedback' }, { name: item.code }]}>
      {done === last && <DoneNotice step={last} />}
      {done === 'elsewhere' && (
        <Notice title="Bước ấy đã có người làm">
          Mục này đã chuyển sang bước khác; bước hiện tại và quá trình xử lý ở dưới đây.
        </Notice>
      )}
      {done === 'attach' && <Notice tone="good" title="Đã đính tệp." />}
      {item.status === 'setAside' && (
        <Notice title="Nội dung đã xóa trên cổng">
          Biên bản có ghi nội dung này là hồ sơ đã hoàn tất của chi bộ nên giữ nguyên.
        </Notice>
      )}
      <Standing item={item} />
      <Section title="Nội dung">
        <p className="whitespace-pre-line">{item.text}</p>
        <AttachedFiles viewer={viewer} item={item} files={item.files.filter(({ part }) => part === 'item')} />
        {mayAttach(item) && can(viewer, 'feedback.attach', item) && (
          <p>
            <Link href={`/feedback/${item.id}/files`} className="inline-block min-h-11 py-2">
              Đính thêm tệp
            </Link>
          </p>
        )}
      </Section>
      <SplitParts item={item} />
      <Together item={item} />
      <Interims viewer={viewer} item={item} />
      <Opinions item={item} />
      <Reply viewer={viewer} item={item} />
      <NextSteps item={item} />
      <Section title="Quá trình xử lý">
        {chain.length > 1 ? <Rounds chain={chain} shownId={item.id} /> : <Timeline item={item} />}
      </Section>
      <Section title="Thông tin kèm theo">
        <Facts item={item} />
        <Sensitive item={item} />
      </Section>
      <p className="print:hidden">
        <Link href="/feedback">Về danh sách phản ánh, góp ý</Link>
      </p>
    </Page>
  )
}

/** What happened and what comes next; only while it is the last thing that happened. */
function DoneNotice({ step }: { step: string | undefined }) {
  const known = deskSteps.find((each) => each === step)
  if (step === 'open')
    return (
      <Notice tone="good" title="Đã gửi phản ánh, góp ý.">
        Đồng chí theo dõi từng bước xử lý ở trang này. Trả lời sẽ có trong chương trình kỳ sinh hoạt của chi
        bộ.
      </Notice>
    )
  return known ? (
    <Notice tone="good" title={`Đã xong: ${stepLabels[known].verb.toLocaleLowerCase('vi')}.`}>
      {stepLabels[known].after}
    </Notice>
  ) : null
}
