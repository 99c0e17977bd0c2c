import { View } from '@react-pdf/renderer'
import { Sheet } from '@/lib/pdf/document'
import { Answer, Blank, FormHeading, FormRow, FormText, Label } from '@/lib/pdf/form'
import { mm } from '@/lib/pdf/measures'
import { Head } from '@/lib/pdf/title'
import { SelfReviewHead } from './self-review-head'
import type { PartOfA, QuestionKey } from './self-review-questions'
import { SelfReviewLevel, SelfReviewScore, SelfReviewSigner } from './self-review-rating'
import { TaskAnnex } from './task-annex'

/** An empty text prints as dots to write on. What was typed is printed and never stored. */
export type SelfReviewData = {
  /** "Mẫu 02C-HD KĐ.ĐG 2025". */
  formCode: string
  superior: string
  organisation: string
  placeDate: string
  year: string
  /** "(Đảng viên không làm việc trong hệ thống chính trị)". */
  category: string
  name: string
  birthDate: string
  workplace: string
  cell: string
  parts: readonly PartOfA[]
  /** Phụ lục kết quả thực hiện nhiệm vụ, to be filled in by hand. */
  hasAnnex: boolean
  /** By the key of the question; a missing one is empty. */
  answers: Partial<Record<QuestionKey, string>>
  score: { general: string; results: string; total: string }
  levels: string[]
  level: string | null
}

export type ReviewBodyData = Pick<SelfReviewData, 'parts' | 'score' | 'levels' | 'level'> & {
  answers: Partial<Record<string, string>>
}

/** Between blocks of the form, on top of its wide pitch (choice). */
export const gap = 2.6

/** Bản kiểm điểm, tự đánh giá, xếp loại cá nhân, Mẫu 02A, 02B, 02C (HD 43-HD/BTCTW). */
export function SelfReviewPdf(data: SelfReviewData) {
  return (
    <Sheet
      name={`Bản kiểm điểm, tự đánh giá, xếp loại cá nhân ${data.year}`}
      author={data.name || data.organisation}
      about={data.formCode}
      formCode={data.formCode}
      gap={gap}
    >
      <Head gap={gap}>
        <SelfReviewHead {...data} title="Bản kiểm điểm, tự đánh giá, xếp loại cá nhân" word="CHI BỘ" />
      </Head>
      <PersonRows {...data} />
      <ReviewBody {...data} />
      <SelfReviewSigner title="NGƯỜI TỰ KIỂM ĐIỂM" name={data.name} />
      {data.hasAnnex && <TaskAnnex />}
    </Sheet>
  )
}

/** Parts A and B, of a person and of a collective alike. */
export function ReviewBody({ parts, answers, ...data }: ReviewBodyData) {
  return (
    <>
      <FormHeading>{[{ text: 'A- NỘI DUNG KIỂM ĐIỂM', cut: 'bold' }]}</FormHeading>
      {parts.map((part) => (
        <PartRows key={part.heading} part={part} answers={answers} />
      ))}
      <FormHeading>{[{ text: 'B- NỘI DUNG TỰ ĐÁNH GIÁ, XẾP LOẠI', cut: 'bold' }]}</FormHeading>
      <SelfReviewScore {...data} />
      <SelfReviewLevel {...data} />
    </>
  )
}

/** Items 1 to 4: who reviews. */
function PersonRows({ name, birthDate, workplace, cell, hasAnnex }: SelfReviewData) {
  return (
    <View>
      <FormRow>
        <Label>Họ và tên:</Label>
        <Blank value={name} />
        <View style={{ width: 5 }} />
        <Label>Ngày sinh:</Label>
        <Blank value={birthDate} width={mm(34.5)} />
      </FormRow>
      <FormRow>
        <Label>
          {[
            { text: hasAnnex ? 'Đơn vị công tác:' : 'Đơn vị công tác', cut: 'regular' },
            { text: hasAnnex ? '' : '(nếu có):', cut: 'italic' },
          ]}
        </Label>
        <Blank value={workplace} />
      </FormRow>
      <FormRow>
        <Label>Chi bộ:</Label>
        <Blank value={cell} />
      </FormRow>
    </View>
  )
}

function PartRows({ part, answers }: { part: PartOfA; answers: ReviewBodyData['answers'] }) {
  return (
    <>
      <FormHeading>
        {[
          { text: part.heading, cut: 'bold' },
          { text: part.remark ?? '', cut: 'boldItalic', isTogether: true },
        ]}
      </FormHeading>
      {part.questions.map(({ key, text, hint, lines }) => (
        <QuestionRows key={key} text={text} hint={hint} answer={answers[key] ?? ''} lines={lines} />
      ))}
    </>
  )
}

function QuestionRows(props: { text?: string; hint?: string; answer: string; lines: number }) {
  const { text, hint, answer, lines } = props
  return (
    <>
      {text && <FormText keepsNext>{text}</FormText>}
      {hint && <FormText keepsNext>{[{ text: hint, cut: 'italic' }]}</FormText>}
      <Answer text={answer} lines={lines} />
    </>
  )
}
