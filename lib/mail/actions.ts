'use server'

import { action } from '@/lib/core/action'
import { RuleError } from '@/lib/core/errors'
import { loadMail } from './config'
import { serverInput, trialInput } from './input'
import { problemLabel } from './labels'
import { trialLetter } from './letter'
import { changeServer, lockMail } from './server'
import { MailError, sendLetter } from './transport'

/** Máy chủ thư. */
export const updateMail = action({
  permission: 'settings.update',
  input: serverInput,
  load: (tx, _input, viewer) => lockMail(tx, viewer),
  run: async (its) => {
    const { before, after } = await changeServer(its)
    return {
      message: after
        ? 'Đã ghi máy chủ thư. Đồng chí gửi thư thử để kiểm tra.'
        : 'Đã bỏ máy chủ thư. Cổng không gửi thư điện tử nữa.',
      detail: { before, after },
    }
  },
})

/** Gửi thư thử: what the server answers is said at once. */
export const sendTrial = action({
  permission: 'settings.update',
  input: trialInput,
  load: (tx, _input, viewer) => lockMail(tx, viewer),
  run: async ({ tx, input: { to } }) => {
    const server = await loadMail(tx)
    if (!server) throw new RuleError('Chưa có máy chủ thư. Đồng chí ghi máy chủ thư trước.')
    await sendLetter(server, trialLetter(to)).catch((error: unknown) => {
      throw error instanceof MailError ? new RuleError(problemLabel[error.problem]) : error
    })
    return { message: `Đã gửi thư thử đến ${to}. Đồng chí mở hộp thư ấy để xem.`, detail: { step: 'trial' } }
  },
})
