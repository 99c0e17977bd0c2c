import type { Transfer } from '@/lib/transfers/queries/detail'

/** Papers the portal prints; the paper of introduction itself is printed centrally. */
export const TransferPapers = ({ transfer: { id, kind, introducedOn } }: { transfer: Transfer }) => (
  <p className="flex flex-wrap gap-3 print:hidden">
    <a href={`/print/transfer-request/${id}`} className="button button-plain">
      In đơn xin chuyển
    </a>
    <a href={`/print/transfer-request/${id}?paper=review`} className="button button-plain">
      In mẫu bản tự kiểm điểm
    </a>
    <a href={`/print/transfer-sheet/${id}`} className="button button-plain">
      In bản kê giấy tờ, nội dung ghi giấy giới thiệu
    </a>
    {kind === 'official' && introducedOn && (
      <a href={`/print/transfer-notice/${id}`} className="button button-plain">
        In phiếu báo
      </a>
    )}
  </p>
)
