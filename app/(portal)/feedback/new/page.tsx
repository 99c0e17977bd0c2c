import { notFound } from 'next/navigation'
import { FieldChoice } from '@/app/(portal)/feedback/field-choice'
import { FormWithFiles } from '@/app/(portal)/feedback/form-with-files'
import { requireViewer } from '@/lib/auth/viewer'
import { businessDay, getSettings } from '@/lib/core/settings'
import { kindLabels, optionsOf, sensitiveLabel, urgencyLabels } from '@/lib/feedback/labels'
import { listAddressees, listFields, listOwnCells } from '@/lib/feedback/queries/catalogue'
import { Notice } from '@/lib/ui/badge'
import { Checkbox, Radios, Select, TextArea, TextField } from '@/lib/ui/field'
import { Page } from '@/lib/ui/page'

export default async function NewFeedbackPage({ searchParams }: PageProps<'/feedback/new'>) {
  const viewer = await requireViewer()
  const today = await businessDay()
  const [cells, addressees, fields, { superiorWord }] = await Promise.all([
    listOwnCells(viewer),
    listAddressees(viewer, today),
    listFields(viewer, today),
    getSettings(),
  ])
  const [first] = cells
  if (!first) notFound()

  return (
    <Page
      title="Gửi phản ánh, góp ý"
      crumbs={[{ name: 'Phản ánh, góp ý', href: '/feedback' }]}
      lead={`Gửi giữa hai kỳ sinh hoạt. Mỗi mục gửi một nơi nhận; các mục nêu trong kỳ sinh hoạt đồng chí ghi ở phần “Phản ánh, góp ý với ${superiorWord}” của biên bản.`}
    >
      <Notice tone="warn" title="Không xử lý khiếu nại, tố cáo ở đây">
        Đơn khiếu nại, tố cáo có trình tự riêng: đồng chí gửi Ủy ban Kiểm tra hoặc cơ quan tiếp dân. Không ghi
        nội dung mật vào mục này.
      </Notice>
      <FormWithFiles
        viewer={viewer}
        name="create"
        kept={(await searchParams).kept}
        submit={`Gửi phản ánh, góp ý với ${superiorWord}`}
      >
        <Select
          name="orgId"
          label="Chi bộ"
          value={first.id}
          options={cells.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Radios name="kind" label="Loại" value="petition" options={optionsOf(kindLabels)} />
        <Select
          name="addresseeId"
          label="Nơi nhận"
          hint="Văn phòng có thể phân loại lại nếu cần."
          options={addressees.map(({ id, name }) => ({ value: id, label: name }))}
          blank="Chọn nơi nhận"
        />
        <FieldChoice fields={fields} />
        <TextField name="place" label="Địa điểm" isOptional />
        <Radios name="urgency" label="Mức độ" value="normal" options={optionsOf(urgencyLabels)} />
        <TextField name="title" label="Tiêu đề" hint="Một dòng nói rõ việc gì, ở đâu." />
        <TextArea
          name="text"
          label="Nội dung"
          hint="Sự việc, số liệu, đã làm gì, đề nghị ai làm gì, đến bao giờ."
          rows={8}
        />
        <TextField
          name="raisedBy"
          label="Người nêu"
          hint="Họ tên đảng viên, hoặc “Tập thể chi bộ”."
          value="Tập thể chi bộ"
        />
        <Checkbox name="isRaiserHidden" label="Không nêu tên người nêu ở cấp trên (chi bộ vẫn lưu tên)" />
        <Checkbox name="isSensitive" label={sensitiveLabel} />
      </FormWithFiles>
    </Page>
  )
}
