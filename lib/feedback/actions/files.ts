'use server'

import { feedbackFileRemovals } from '@/db/schema'
import { ownPlaces } from '@/lib/auth/policy'
import { action } from '@/lib/core/action'
import { NotFound, RuleError } from '@/lib/core/errors'
import { attachFiles, countedIn, loadFile, withItem } from '@/lib/feedback/files'
import { attachInput, dropInput } from '@/lib/feedback/input'
import { loadItem } from '@/lib/feedback/item'
import { assertMayAttach, mayDrop } from '@/lib/feedback/rules/files'

/** Đính thêm tệp, between the steps: what was raised in the minutes left without any. */
export const attachToItem = action({
  permission: 'feedback.attach',
  input: attachInput,
  load: (tx, { itemId }) => loadItem(tx, itemId),
  run: async ({ tx, thing: item, input: _input, ...by }) => {
    assertMayAttach(item, by.files.length)
    await attachFiles(tx, withItem(item), by)
    return countedIn({ goTo: `/feedback/${item.id}?done=attach`, detail: { code: item.code } }, by.files)
  },
})

/** Bỏ tệp đính nhầm: the database empties it with this row. */
export const dropFile = action({
  permission: 'feedback.dropFile',
  input: dropInput,
  load: (tx, { fileId }) => loadFile(tx, fileId),
  run: async ({ tx, viewer, thing: { file, ...item }, today, insteadOf }) => {
    if (!ownPlaces(viewer).includes(file.part === 'item' ? item.cellId : item.ownerId)) throw new NotFound()
    if (file.endedBy !== null || !mayDrop(file.part, item))
      throw new RuleError('Tệp này đã gửi đi cùng nội dung nên không bỏ được. Đồng chí tải lại trang.')
    await tx.insert(feedbackFileRemovals).values({
      ...{ fileId: file.id, orgId: item.cellId, removedBy: viewer.accountId, insteadOf, removedOn: today },
    })
    return { message: 'Đã bỏ tệp.', detail: { code: item.code, file: file.id } }
  },
})
