import { LeadParagraphs, PartyDocument } from '@/lib/pdf/kit'
import type { Letterhead } from '@/lib/pdf/letterhead'
import { Signatures, type Signer } from '@/lib/pdf/signatures'
import { sentence } from '@/lib/pdf/text'

export type SupplementData = {
  letterhead: Letterhead
  isDraft: boolean
  /** "biên bản sinh hoạt chi bộ thường kỳ tháng 6 năm 2022". */
  subject: string
  /** "Biên bản số 06-BB/CB, ngày 07/6/2022". */
  minutes: string
  returnedReason: string
  text: string
  recorderSigner: Signer
  chairSigner: Signer
}

/** Bổ sung biên bản: what the superior asked for when it gave the minutes back, beside the untouched text. */
export function SupplementPdf(data: SupplementData) {
  return (
    <PartyDocument letterhead={data.letterhead} isDraft={data.isDraft} title="Bổ sung" subject={data.subject}>
      <LeadParagraphs text={`${data.minutes} được cấp trên trả lại, nay bổ sung như sau:`} />
      <LeadParagraphs lead="1. Cấp trên yêu cầu:" text={sentence(data.returnedReason)} />
      <LeadParagraphs lead="2. Nội dung bổ sung:" text={sentence(data.text)} />
      <LeadParagraphs
        text="Biên bản đã hoàn tất giữ nguyên. Bản bổ sung này được lưu và gửi cùng biên bản."
        keepsNext
      />
      <Signatures left={data.recorderSigner} right={data.chairSigner} />
    </PartyDocument>
  )
}
