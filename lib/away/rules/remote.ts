/** What completed minutes say of one who followed the meeting from afar. */
export type Remote = {
  standing: 'full' | 'probationary' | 'temporary'
  isSuspended: boolean
  /** By the setting of the day, as the minutes keep it. */
  mayVote: boolean
  hasResolution: boolean
  /** Other matters voted on with raised hands. */
  matters: number
  /** Other members voted on with raised hands, and by ballot: a ballot reaches only those in the hall. */
  persons: number
  ballots: number
}

/** Which votes he was counted in, never how he voted: the minutes hold no names beside a vote. */
export function remoteVoteWords(its: Remote): string {
  const { standing, isSuspended, mayVote, hasResolution, matters, persons, ballots } = its
  // Điều lệ Đảng, Điều 3: probationary members have no vote; temporary ones have theirs in their own cell.
  if (standing !== 'full' || isSuspended) return 'Không có quyền biểu quyết'
  if (!hasResolution && matters + persons + ballots === 0) return 'Kỳ này không biểu quyết'
  if (!mayVote) return 'Theo cài đặt của ngày họp, dự từ xa không biểu quyết'
  const open = [
    ...(hasResolution ? ['nghị quyết'] : []),
    ...(matters > 0 ? [`${matters} nội dung`] : []),
    ...(persons > 0 ? [`${persons} đồng chí được xét`] : []),
  ]
  return [
    open.length > 0 ? `Biểu quyết ${open.join(', ')}` : 'Không biểu quyết giơ tay',
    ...(ballots > 0 ? [`${ballots} lần bỏ phiếu kín không tính người dự từ xa`] : []),
  ].join('; ')
}
