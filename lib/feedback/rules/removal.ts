/** No reply stands on the item. */
export const noReply = {
  replyKind: null,
  replyText: null,
  replyDocument: null,
  replyDocumentOn: null,
  repliedBy: null,
}

/**
 * What stands instead of a complaint or denunciation: these are not processed here (the form says so), so nothing of who
 * raised it, where, or what was said may stay. The code, the cell, the dates and the steps stay.
 */
export function wordsRemoved(address: string) {
  const words = `Đã chuyển ${address} theo quy định về khiếu nại, tố cáo`
  return {
    ...noReply,
    title: words,
    text: `${words}. Nội dung đã xóa trên cổng.`,
    ...{ raisedBy: '', place: '', field: '', vote: null, response: null },
  }
}
