import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { showInstant } from '@/lib/core/dates'
import { id as idField } from '@/lib/core/fields'
import { storeAwayStays, storeDues, storeMembers, storeOrganisations } from '@/lib/imports/actions'
import { importKinds, type KindName } from '@/lib/imports/kinds'
import { getImport, type PreparedImport } from '@/lib/imports/queries'
import { Notice } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { SummaryList } from '@/lib/ui/lists'
import { Page } from '@/lib/ui/page'
import { ChangedRows, FreshRows, WrongRows } from './rows'

const storeOf: Record<KindName, typeof storeMembers> = {
  members: storeMembers,
  organisations: storeOrganisations,
  awayStays: storeAwayStays,
  dues: storeDues,
}

const shown = (count: number) => count.toLocaleString('vi')

export default async function ImportPage({ params }: PageProps<'/imports/[id]'>) {
  const viewer = await requireViewer()
  const { data: id } = idField().safeParse((await params).id)
  const prepared = (id && (await getImport(viewer, id))) || notFound()
  const { kind, fileName, createdAt, fresh, known, wrong, list } = prepared
  const { title, noun } = importKinds[kind]

  return (
    <Page
      title={list ? `Xem trước: ${title}` : `Đã nhập: ${title}`}
      crumbs={[
        { name: 'Nhập từ Excel', href: '/imports' },
        { name: title, href: `/imports/new/${kind}` },
      ]}
      lead={`${fileName}, gửi lúc ${showInstant(createdAt)}`}
    >
      <SummaryList
        rows={[
          { name: list ? 'Dòng mới, sẽ nhập' : 'Dòng đã nhập', value: shown(fresh) },
          { name: 'Dòng đã có trong cổng, bỏ qua', value: shown(known) },
          { name: 'Dòng sai, phải sửa', value: shown(wrong) },
          ...(list?.samples ? [{ name: 'Dòng ví dụ, bỏ qua', value: shown(list.samples) }] : []),
          ...(list?.ignored.length ? [{ name: 'Cột không dùng đến', value: list.ignored.join(', ') }] : []),
        ]}
      />
      {list && <ChangedRows list={list} />}
      {list ? <Preview prepared={prepared} list={list} /> : <Stored {...prepared} noun={noun} />}
    </Page>
  )
}

function Stored({ kind, fresh, noun }: PreparedImport & { noun: string }) {
  return (
    <Notice tone="good" title={`Đã nhập ${shown(fresh)} ${noun}.`}>
      <Link href={importKinds[kind].list}>Xem danh sách</Link>. Nhật ký ghi lần nhập này; danh sách đã gửi
      không còn lưu trên cổng.
    </Notice>
  )
}

type List = NonNullable<PreparedImport['list']>

function Preview({ prepared: { id, kind, fresh, wrong }, list }: { prepared: PreparedImport; list: List }) {
  const { noun, columns } = importKinds[kind]
  if (wrong > 0)
    return (
      <>
        <Notice tone="bad" title={`Có ${shown(wrong)} dòng sai nên chưa nhập dòng nào.`}>
          <p>
            Tệp lỗi là danh sách đồng chí đã gửi, thêm cột “Lỗi cần sửa”; ô phải sửa được tô màu. Đồng chí sửa
            ngay trong tệp ấy rồi gửi lại.
          </p>
        </Notice>
        <p className="flex flex-wrap gap-4">
          <a href={`/exports/faults/${id}`} className="button" download>
            Tải tệp lỗi
          </a>
          <Link href={`/imports/new/${kind}`} className="button button-plain">
            Gửi lại danh sách đã sửa
          </Link>
        </p>
        <WrongRows list={list} columns={columns} />
      </>
    )
  if (fresh === 0)
    return (
      <Notice tone="calm" title="Không có dòng nào mới để nhập.">
        Mọi dòng đều đã có trong cổng. <Link href={importKinds[kind].list}>Xem danh sách</Link>
      </Notice>
    )
  return (
    <>
      <FreshRows list={list} columns={columns} />
      <p>
        Bấm nút dưới đây thì cả {shown(fresh)} dòng được nhập cùng lúc. Bản xem trước này tự mất sau một ngày
        nếu đồng chí không nhập.
      </p>
      <Form action={storeOf[kind]} submit={`Nhập ${shown(fresh)} ${noun}`} hidden={{ importId: id }} />
    </>
  )
}
