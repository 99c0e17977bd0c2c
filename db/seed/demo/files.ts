import { createHash } from 'node:crypto'
import { and, eq, max } from 'drizzle-orm'
import * as schema from '@/db/schema'
import { scannedPdf } from '../kit/pdf'
import { pngOf } from '../kit/png'
import { writtenPage } from './scans'
import type { Story } from './story'

const TITLE = 'Lan can cầu tạm hỏng'

/** A foot bridge over water, its railing gone in the middle. */
function bridge(x: number, y: number): number {
  const isDeck = y > 196 && y < 216
  const isGap = x > 190 && x < 300
  const isPost = y > 140 && y <= 196 && x % 48 < 6
  const isRail = y > 146 && y < 153
  if (isDeck) return 92
  if (!isGap && (isPost || isRail)) return 70
  if (isGap && y > 150 && y < 240 && Math.abs(x - 215 - (y - 150) / 3) < 4) return 84
  if (y > 216) return 128 + Math.round(18 * Math.sin(y / 3 + x / 40))
  return 232 - Math.round(y / 4)
}

/** Tệp kèm theo: a photograph with the item, the signed answer with the reply. */
export async function makeFiles({ db, tree, accounts }: Pick<Story, 'db' | 'tree' | 'accounts'>) {
  const { feedbackItems, feedbackSteps, feedbackFiles } = schema
  const [item] = await db.select().from(feedbackItems).where(eq(feedbackItems.title, TITLE))
  const agencyId = tree.agencies.get('ubnd')?.id
  const sentBy = accounts.get('bithu.taythuong')?.id
  const answeredBy = accounts.get('ubnd.huyen')?.id
  if (!item || !agencyId || !sentBy || !answeredBy) return
  const stepNamed = async (step: string) => {
    const [found] = await db
      .select({ id: max(feedbackSteps.id), doneOn: max(feedbackSteps.doneOn) })
      .from(feedbackSteps)
      .where(and(eq(feedbackSteps.itemId, item.id), eq(feedbackSteps.step, step)))
    return { stepId: found?.id ?? 0, attachedOn: found?.doneOn ?? item.sentOn }
  }
  const add = (
    bytes: Uint8Array,
    file: Pick<
      typeof feedbackFiles.$inferInsert,
      'part' | 'name' | 'type' | 'fromOrgId' | 'attachedBy' | 'stepId' | 'attachedOn'
    >,
  ) =>
    db.insert(feedbackFiles).values({
      ...{ itemId: item.id, orgId: item.orgId, bytes, size: bytes.length, ...file },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  await add(pngOf(480, 320, bridge), {
    ...{ part: 'item', name: 'Ảnh lan can cầu tạm.png', type: 'png' },
    ...{ fromOrgId: item.orgId, attachedBy: sentBy, ...(await stepNamed('open')) },
  })
  await add(scannedPdf(620, 877, writtenPage('trả lời lan can')), {
    ...{ part: 'reply', name: 'Công văn trả lời (đã ký).pdf', type: 'pdf' },
    ...{ fromOrgId: agencyId, attachedBy: answeredBy, ...(await stepNamed('draft')) },
  })
}
