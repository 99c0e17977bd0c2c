import { shownSections } from '@/lib/meetings/rules/sections'
import { moveSection, removeSection } from '@/lib/templates/actions/sections'
import { captionLabel } from '@/lib/templates/labels'
import type { Template } from '@/lib/templates/queries/list'
import { knownSection } from '@/lib/templates/sections'
import { Badge } from '@/lib/ui/badge'
import { Form } from '@/lib/ui/form'
import { Link } from '@/lib/ui/link'

/** Captions the template words itself. */
export const captionRows = ({ captions }: Template) =>
  (['minutesLeft', 'minutesRight', 'onBehalf'] as const).flatMap((key) =>
    captions[key] ? [{ name: captionLabel[key], value: captions[key] }] : [],
  )

type Section = Template['sections'][number]

/** The sections in the order of the page; on a draft each can be changed, moved and taken away. */
export function SectionList({ template }: { template: Template }) {
  const { sections, mayEdit } = template
  return (
    <ol className="space-y-3">
      {sections.map((section, index) => (
        <li key={section.key} id={section.key} className="card max-w-none scroll-mt-4 space-y-2">
          <Facts section={section} no={index + 1} />
          {isForCombined(template, section) && <p>Chỉ hiện ở buổi sinh hoạt kết hợp chuyên đề.</p>}
          {mayEdit && <Steps template={template} section={section} index={index} />}
        </li>
      ))}
    </ol>
  )
}

/** A regular meeting has the thematic part only when both are held in one session. */
const isForCombined = ({ kind }: Template, section: Section) =>
  shownSections([section], { kind, isCombined: false }).length === 0

function Facts({ section, no }: { section: Section; no: number }) {
  const { key, title, hint, isRequired, fixedText, phrases = [] } = section
  const known = knownSection(key)
  return (
    <>
      <h3>
        {`${no}. ${title} `}
        {known?.isFixed ? (
          <Badge>Luôn phải có</Badge>
        ) : (
          <Badge tone={isRequired ? 'warn' : 'plain'}>{isRequired ? 'Bắt buộc ghi' : 'Không bắt buộc'}</Badge>
        )}
      </h3>
      <p className="lead">{known ? known.about : 'Phần tự đặt: một ô ghi chữ'}</p>
      {hint && <p>{`Gợi ý: ${hint}`}</p>}
      {fixedText && <p className="whitespace-pre-wrap">{`Lời in sẵn: ${fixedText}`}</p>}
      {phrases.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{`Câu soạn sẵn (${phrases.length})`}</summary>
          <ul className="list-disc pl-5">
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Steps({ template, section, index }: { template: Template; section: Section; index: number }) {
  const about = `phần ${section.title}`
  const hidden = { templateId: template.id, version: template.version, key: section.key }
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Link href={`/templates/${template.id}/sections/${section.key}`} className="button button-plain">
        Sửa<span className="sr-only">{` ${about}`}</span>
      </Link>
      {index > 0 && (
        <Form
          action={moveSection}
          submit="Chuyển lên"
          about={about}
          isPlain
          hidden={{ ...hidden, direction: 'up' }}
        />
      )}
      {index < template.sections.length - 1 && (
        <Form
          action={moveSection}
          submit="Chuyển xuống"
          about={about}
          isPlain
          hidden={{ ...hidden, direction: 'down' }}
        />
      )}
      {!knownSection(section.key)?.isFixed && (
        <Form action={removeSection} submit="Bỏ khỏi mẫu" about={about} isPlain hidden={hidden} />
      )}
    </div>
  )
}
