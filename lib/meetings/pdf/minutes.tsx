import { type Section, Sections } from '@/lib/pdf/blocks'
import { Fact } from '@/lib/pdf/fact'
import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { type AttendanceRow, AttendanceTable } from './attendance-table'

/** An empty text prints as dots to write on; a missing one is not printed at all. */
export type MinutesData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "sinh hoạt chi bộ thường kỳ tháng 9 năm 2022". */
  subject: string
  /** "bắt đầu lúc 19 giờ 30, ngày 07/9/2022". */
  time: string
  place: string
  /** "trực tiếp". */
  mode?: string
  /** Why it was called, where the title does not say so: "khắc phục hậu quả mưa lớn". */
  reason?: string
  /** "đồng chí Đào Xuân Thạch, Bí thư chi bộ". */
  chair: string
  recorder: string
  guests?: string
  /** What follows "Thành phần:" on its line, if anything. */
  compositionText?: string
  /** One line each: totals, in the hall, online, excused and unexcused with names and reasons, the rate. */
  composition: string[]
  showsAttendance: boolean
  attendance: AttendanceRow[]
  /** "Đảng phí tháng 9/2022": the lead and what was paid. */
  dues?: { lead: string; text: string }
  programme?: string
  /** Fixed wording of the template, each before what it introduces. */
  wording?: Partial<Record<'opening' | 'guests' | 'attendance' | 'dues' | 'adoption', string>>
  sections: Section[]
  /** Read back and adopted, closing time. */
  closing: string
  recorderSigner: Signer
  chairSigner: Signer
}

/** Biên bản sinh hoạt chi bộ (F1, F2). */
export function MinutesPdf(data: MinutesData) {
  return (
    <PartyDocument
      letterhead={data.letterhead}
      isDraft={data.isDraft}
      title="Biên bản"
      subject={data.subject}
    >
      <Opening {...data} />
      <Sections>{data.sections}</Sections>
      {data.wording?.adoption && <LeadParagraphs text={data.wording.adoption} />}
      <LeadParagraphs text={data.closing} keepsNext />
      <Signatures left={data.recorderSigner} right={data.chairSigner} />
    </PartyDocument>
  )
}

function Opening(data: MinutesData) {
  const { composition, showsAttendance, attendance, wording = {} } = data
  return (
    <>
      {wording.opening && <LeadParagraphs text={wording.opening} />}
      <Fact lead="Thời gian:" text={data.time} />
      <Fact
        lead="Địa điểm:"
        text={data.place}
        more={data.mode === undefined ? undefined : { lead: 'Hình thức:', text: data.mode }}
      />
      {data.reason !== undefined && <Fact lead="Lý do họp:" text={data.reason} />}
      <Fact lead="Chủ trì:" text={data.chair} />
      <Fact lead="Người ghi biên bản:" text={data.recorder} />
      {data.guests !== undefined && wording.guests && <LeadParagraphs text={wording.guests} />}
      {data.guests !== undefined && <Fact lead="Đại biểu dự:" text={data.guests} />}
      {wording.attendance && <LeadParagraphs text={wording.attendance} />}
      <LeadParagraphs lead="Thành phần:" text={data.compositionText ?? ''} keepsNext />
      {composition.map((line) => (
        <LeadParagraphs key={line} text={`- ${line}`} />
      ))}
      {showsAttendance && <AttendanceTable rows={attendance} />}
      {data.dues && wording.dues && <LeadParagraphs text={wording.dues} />}
      {data.dues && <Fact lead={`${data.dues.lead}:`} text={data.dues.text} />}
      {data.programme !== undefined && <Fact lead="Chương trình:" text={data.programme} />}
    </>
  )
}
