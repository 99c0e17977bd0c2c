import type { Campaign } from '@/lib/ratings/queries/campaign'
import { Notice } from '@/lib/ui/badge'

type Just = { sent?: unknown; decided?: unknown; corrected?: unknown }
type Props = { found: Campaign; just: Just; elsewhere: readonly { fullName: string }[] }

/** What has just been done, and what the reader must know before going on. */
export function Notices({ found, just, elsewhere }: Props) {
  const { campaign, decider, rules } = found
  const { state, returnedReason, tallyRemark, withdrawnReason } = campaign
  return (
    <>
      {just.sent === '1' && state === 'tallied' && (
        <Notice tone="good" title={`Đã gửi danh sách tới ${decider}.`}>
          Chi bộ không phải làm gì thêm cho đến khi có quyết định. Đồng chí in biên bản kiểm phiếu và danh
          sách ở cuối trang để lấy chữ ký.
        </Notice>
      )}
      {just.decided === '1' && state === 'finished' && (
        <Notice tone="good" title="Đã ghi quyết định xếp loại.">
          Chi bộ thấy kết quả ở trang này. Đồng chí in danh sách kèm quyết định ở cuối trang.
        </Notice>
      )}
      {just.corrected === '1' && state === 'finished' && (
        <Notice tone="good" title="Đã ghi quyết định xếp loại lại.">
          Mức cũ vẫn xem được ở dưới. Danh sách in từ nay ghi mức mới; đồng chí in lại ở cuối trang để thay
          bản cũ.
        </Notice>
      )}
      {returnedReason && state === 'open' && (
        <Notice tone="warn" title={`${decider} trả lại danh sách.`}>
          {returnedReason}
        </Notice>
      )}
      {tallyRemark && state === 'open' && (
        <Notice tone="warn" title="Kết quả kiểm phiếu trong biên bản họp chưa khớp với danh sách.">
          <p>{tallyRemark}</p>
          <p>
            Ai chưa được bỏ phiếu thì nhập số phiếu, hoặc ghi lý do chưa kiểm điểm để xếp loại ở đợt bổ sung.
          </p>
        </Notice>
      )}
      {/* Hướng dẫn 43-HD/BTCTW, 7.6: reviewed here, once the place of the temporary stay has given its opinion. */}
      {elsewhere.length > 0 && state === 'open' && rules.isScored && (
        <Notice tone="warn" title="Có đồng chí đang sinh hoạt tạm thời nơi khác.">
          {elsewhere.map(({ fullName }) => fullName).join(', ')}: kiểm điểm, xếp loại ở chi bộ này, sau khi có
          ý kiến bằng văn bản của nơi sinh hoạt tạm thời (Hướng dẫn 43-HD/BTCTW, điểm 7.6).
        </Notice>
      )}
      {state === 'ended' &&
        (withdrawnReason ? (
          <Notice tone="plain" title="Đợt này đã thu hồi.">
            {withdrawnReason}
          </Notice>
        ) : (
          <Notice tone="plain" title="Không biểu quyết, chi bộ đã kết thúc hoạt động.">
            Những gì chi bộ đã nhập được giữ nguyên ở đây để xem. Đảng viên được kiểm điểm, xếp loại ở chi bộ
            đang sinh hoạt.
          </Notice>
        ))}
    </>
  )
}
