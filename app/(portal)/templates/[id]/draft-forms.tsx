import { discardTemplate, nameTemplate } from '@/lib/templates/actions/draft'
import { addSection } from '@/lib/templates/actions/sections'
import { captionLabel } from '@/lib/templates/labels'
import type { Template } from '@/lib/templates/queries/list'
import { offeredSections } from '@/lib/templates/sections'
import { Select, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'
import { Section } from '@/lib/ui/page'

/** What can be done to a draft as a whole. */
export function DraftForms({ template }: { template: Template }) {
  const { id, version, kind, name, captions, sections } = template
  const hidden = { templateId: id, version }
  const offered = offeredSections(kind, sections)
  return (
    <>
      <Section title="Thêm một phần" id="add">
        <Form action={addSection} submit="Thêm phần" isPlain hidden={hidden}>
          <Select
            name="key"
            label="Phần cần thêm"
            options={[
              { value: 'own', label: 'Phần mới, tự đặt tên' },
              ...offered.map((each) => ({ value: each.key, label: each.title })),
            ]}
          />
          <TextField
            name="title"
            label="Tên phần mới"
            hint="Chỉ cần khi tự đặt tên."
            maxLength={200}
            isOptional
          />
        </Form>
      </Section>
      <Section title="Tên mẫu, thể thức ký" id="name">
        <Form action={nameTemplate} submit="Lưu tên mẫu, thể thức ký" isPlain hidden={hidden}>
          <TextField name="name" label="Tên mẫu" value={name} maxLength={150} />
          <p className="lead">Ô để trống thì in theo thể thức của từng tổ chức (trang Tổ chức).</p>
          <TextField
            name="minutesLeft"
            label={captionLabel.minutesLeft}
            hint="Ví dụ THƯ KÝ, NGƯỜI GHI BIÊN BẢN"
            value={captions.minutesLeft}
            maxLength={60}
            isOptional
          />
          <TextField
            name="minutesRight"
            label={captionLabel.minutesRight}
            hint="Ví dụ CHỦ TRÌ, CHỦ TRÌ HỘI NGHỊ"
            value={captions.minutesRight}
            maxLength={60}
            isOptional
          />
          <TextField
            name="onBehalf"
            label={captionLabel.onBehalf}
            hint="Ví dụ T/M CHI BỘ, T/M CHI ỦY"
            value={captions.onBehalf}
            maxLength={60}
            isOptional
          />
        </Form>
      </Section>
      <Form
        fold="Không dùng bản nháp này nữa?"
        action={discardTemplate}
        submit="Bỏ bản nháp"
        isPlain
        hidden={hidden}
      >
        <p>Bản nháp mất hẳn; các mẫu đã công bố không đổi.</p>
      </Form>
      {template.mayPublish && (
        <p>
          <Link href={`/templates/${id}/publish`} className="button">
            Chuẩn bị công bố mẫu
          </Link>
        </p>
      )}
    </>
  )
}
