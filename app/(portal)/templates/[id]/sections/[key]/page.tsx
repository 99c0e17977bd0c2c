import { notFound } from 'next/navigation'
import { crumbsOf, openedTemplate } from '@/app/(portal)/templates/template-page'
import { changeSection } from '@/lib/templates/actions/sections'
import { knownSection } from '@/lib/templates/sections'
import { Checkbox, TextArea, TextField } from '@/lib/ui/field'
import { Form } from '@/lib/ui/form'
import { Page } from '@/lib/ui/page'

export default async function SectionPage({ params }: PageProps<'/templates/[id]/sections/[key]'>) {
  const { template } = await openedTemplate(params)
  const { key } = await params
  const section = template.sections.find((each) => each.key === key)
  if (!section || !template.mayEdit) notFound()
  const known = knownSection(key)

  return (
    <Page
      title={`Sửa phần “${section.title}”`}
      crumbs={crumbsOf(template)}
      lead={
        known
          ? `Phần này ghi: ${known.about.charAt(0).toLocaleLowerCase('vi')}${known.about.slice(1)}.`
          : 'Phần tự đặt: người ghi có một ô ghi chữ.'
      }
    >
      <Form
        action={changeSection}
        submit="Lưu phần này"
        hidden={{ templateId: template.id, version: template.version, key }}
      >
        <TextField
          name="title"
          label="Tên phần"
          hint={known ? `Để nguyên “${known.title}” thì giấy in theo lời văn thông dụng.` : undefined}
          value={section.title}
          maxLength={200}
        />
        <TextArea
          name="hint"
          label="Gợi ý cho người ghi"
          hint="Hiện dưới tên phần trên trang ghi biên bản, không in ra giấy."
          value={section.hint}
          rows={2}
          maxLength={500}
          isOptional
        />
        <TextArea
          name="fixedText"
          label="Lời in sẵn"
          hint="In trước nội dung đã ghi; phần để trống thì không in."
          value={section.fixedText}
          rows={3}
          maxLength={4_000}
          isOptional
        />
        <TextArea
          name="phrases"
          label="Câu soạn sẵn, mỗi câu một dòng"
          hint="Người ghi bấm để chèn vào ô đang ghi."
          value={section.phrases?.join('\n')}
          rows={5}
          maxLength={6_000}
          isOptional
        />
        {!known?.isFixed && (
          <Checkbox
            name="isRequired"
            label="Bắt buộc ghi: để trống thì không hoàn tất được biên bản"
            isChecked={section.isRequired}
          />
        )}
      </Form>
    </Page>
  )
}
