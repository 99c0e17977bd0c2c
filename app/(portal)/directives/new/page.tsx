import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/viewer'
import { addMonths, monthOf, showMonth } from '@/lib/core/dates'
import { businessDay } from '@/lib/core/settings'
import { createDirective } from '@/lib/directives/actions'
import { directiveFilter, EVERY_TYPE, longest } from '@/lib/directives/input'
import { documentKinds } from '@/lib/directives/labels'
import { listDirectivePlaces } from '@/lib/directives/queries'
import { carriedSince, MONTHS_CARRIED } from '@/lib/directives/rules'
import { notAgainHere } from '@/lib/feedback/labels'
import { cellTypeOptions } from '@/lib/organisations/labels'
import { DayField, Select, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'
import { SecretQuestion } from '@/lib/ui/secret-question'

export default async function NewDirectivePage({ searchParams }: PageProps<'/directives/new'>) {
  const viewer = await requireViewer()
  const places = await listDirectivePlaces(viewer)
  const [place] = places
  if (!place) notFound()
  const running = monthOf(await businessDay())
  const { month: asked = running } = directiveFilter.parse(await searchParams)
  const month = asked < carriedSince(running) ? running : asked
  const carried = Array.from({ length: MONTHS_CARRIED + 1 }, (_, later) =>
    addMonths(carriedSince(running), later),
  )
  const months = [...new Set([month, ...carried])].sort()

  return (
    <Page
      title="Nhập văn bản cần quán triệt"
      lead={`Văn bản đứng trong chương trình sinh hoạt của các chi bộ từ tháng đồng chí chọn; chi bộ chưa quán triệt thì còn đứng ${MONTHS_CARRIED - 1} tháng sau nữa.`}
      crumbs={[{ name: 'Văn bản cần quán triệt', href: `/directives?month=${month.slice(0, 7)}` }]}
    >
      <Form action={createDirective} submit="Đưa vào chương trình của các chi bộ">
        <Select
          name="orgId"
          label="Cấp ủy yêu cầu"
          options={places.map(({ id, committee }) => ({ value: id, label: committee }))}
          value={place.id}
        />
        <Select
          name="month"
          label="Quán triệt từ kỳ sinh hoạt tháng"
          options={months.map((each) => ({ value: each, label: `Tháng ${showMonth(each)}` }))}
          value={month}
        />
        <TextField
          name="documentKind"
          label="Tên loại văn bản"
          hint="Ví dụ Nghị quyết, Chỉ thị, Hướng dẫn"
          list="document-kinds"
          maxLength={longest.kind}
        />
        <datalist id="document-kinds">
          {documentKinds.map((kind) => (
            <option key={kind} value={kind} />
          ))}
        </datalist>
        <TextField
          name="number"
          label="Số, ký hiệu"
          hint="Ví dụ 24-NQ/ĐU"
          maxLength={longest.number}
          isShort
        />
        <DayField name="issuedOn" label="Ngày ban hành" />
        <TextField
          name="issuer"
          label="Cơ quan ban hành"
          hint="Viết đầy đủ, vì tên này in vào chương trình và biên bản của chi bộ."
          value={place.committee}
          maxLength={longest.issuer}
        />
        <TextArea
          name="subject"
          label="Trích yếu"
          hint={`Bắt đầu bằng chữ thường, ví dụ: về lãnh đạo phát triển kinh tế vườn đồi. Mọi chi bộ bên dưới đọc được; ${notAgainHere}.`}
          rows={2}
          maxLength={longest.subject}
        />
        <TextArea
          name="discussion"
          label="Nội dung chi bộ cần thảo luận"
          rows={2}
          maxLength={longest.discussion}
          isOptional
        />
        <Select
          name="directiveType"
          label="Chi bộ phải quán triệt"
          value={EVERY_TYPE}
          options={[{ value: EVERY_TYPE, label: 'Mọi chi bộ trực thuộc' }, ...cellTypeOptions]}
        />
        <SecretQuestion />
      </Form>
    </Page>
  )
}
