import type { ReactNode } from 'react'
import type { MinutesData } from '@/lib/meetings/pdf/minutes'

/** One part under its large heading, so that the reader finds the place again after looking up. */
export const Part = ({ title, children }: { title?: string; children: ReactNode }) => (
  <section className="mt-8 space-y-3">
    {title && <h2 className="border-t-2 border-line pt-4 text-3xl">{title}</h2>}
    {children}
  </section>
)

/** A text with its lead, line by line. */
export function Words({ lead, text }: { lead?: string; text: string }) {
  const [first = '', ...more] = text.split('\n').filter((line) => line.trim() !== '')
  if (!lead && first === '') return null
  return (
    <>
      <p className="max-w-none">
        {lead && <strong>{`${lead} `}</strong>}
        {first}
      </p>
      {more.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text keep their order
        <p key={index} className="max-w-none">
          {line}
        </p>
      ))}
    </>
  )
}

/** What is still empty is left out: nothing is read aloud where nothing stands. */
export function OpeningText({ text }: { text: MinutesData }) {
  const { wording = {}, dues, programme } = text
  const fact = (lead: string, said: string | undefined) => (said ? <Words lead={lead} text={said} /> : null)
  return (
    <>
      {wording.opening && <Words text={wording.opening} />}
      {fact('Thời gian:', text.time)}
      {fact('Địa điểm:', text.place)}
      {fact('Hình thức:', text.mode)}
      {fact('Lý do họp:', text.reason)}
      {fact('Chủ trì:', text.chair)}
      {fact('Người ghi biên bản:', text.recorder)}
      {text.guests && wording.guests && <Words text={wording.guests} />}
      {fact('Đại biểu dự:', text.guests)}
      {wording.attendance && <Words text={wording.attendance} />}
      <Words lead="Thành phần:" text={text.compositionText ?? ''} />
      {text.composition.map((line) => (
        <Words key={line} text={`– ${line}`} />
      ))}
      {dues && wording.dues && <Words text={wording.dues} />}
      {dues && fact(`${dues.lead}:`, dues.text)}
      {fact('Chương trình:', programme)}
    </>
  )
}
