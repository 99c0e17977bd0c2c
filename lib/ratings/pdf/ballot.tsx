import { Answer, FormText } from '@/lib/pdf/form'
import { Paragraph, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { mm } from '@/lib/pdf/measures'
import { PdfTable } from '@/lib/pdf/table'

export type BallotData = {
  letterhead: Letterhead
  /** "năm 2025". */
  subject: string
  levels: string[]
  rows: { name: string; post: string; self: string }[]
}

/** Phiếu xếp loại (members.md 5.8.4): one X a row, unsigned; no regulation gives a form. */
export function BallotPdf({ letterhead, subject, levels, rows }: BallotData) {
  const level = mm(68) / levels.length
  return (
    <PartyDocument letterhead={letterhead} title="Phiếu xếp loại chất lượng đảng viên" subject={subject}>
      <Paragraph keepsNext>
        Đồng chí đánh dấu X vào một mức cho mỗi đảng viên có tên sau đây. Phiếu không ký tên.
      </Paragraph>
      <PdfTable
        heads={[
          { header: 'TT', width: mm(9), align: 'center' },
          { header: 'Họ và tên', width: mm(43) },
          { header: 'Chức vụ', width: mm(24) },
          { header: 'Tự xếp loại', width: mm(21), align: 'center' },
          {
            header: 'Mức xếp loại',
            columns: levels.map((header) => ({ header, width: level, align: 'center' as const })),
          },
        ]}
        rows={rows.map(({ name, post, self }, index) => [
          String(index + 1),
          name,
          post,
          self,
          ...levels.map(() => ''),
        ])}
      />
      <FormText>Đề nghị khác:</FormText>
      <Answer text="" lines={2} />
    </PartyDocument>
  )
}
